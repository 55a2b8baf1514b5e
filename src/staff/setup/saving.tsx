// Saving a change: sent, asked back when it would hurt bookings, and sent once more with yes to exactly that list.
// What a part of the service is changed to is its form's.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { HurtView, SavedView, SetupView } from '#contract/desk-setup';
import type { ServiceChange } from '#domain/setup';
import { setup, unfitWords } from '#words/setup';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useWrite, type Write } from '../../state/write';
import { HurtList } from '../parts/hurt-list';

export interface Saving {
  readonly write: Write<'desk.saveService'>;
  /** What came back instead of being saved. */
  readonly answer?: Extract<SavedView, { saved: false }>;
  readonly save: (change: ServiceChange) => Promise<void>;
  readonly agree: () => Promise<void>;
  readonly forget: () => void;
}

/** `saved` hears of what was saved, and of what somebody else saved before. */
export function useSaving(
  { id: serviceId, rev }: SetupView,
  saved: (service: SetupView, words: string, hurt: readonly HurtView[]) => void,
): Saving {
  const write = useWrite('desk.saveService');
  const [answer, setAnswer] = useState<Saving['answer']>();
  const last = useRef<ServiceChange>({});

  const send = async (change: ServiceChange, agreed?: string) => {
    last.current = change;
    const input = { requestId: newRequestId(), serviceId, rev, change, ...(agreed ? { agreed } : {}) };
    const view = await write.send(input);
    if (!view) return;
    setAnswer(view.saved ? undefined : view);
    if (view.saved)
      saved(view.service, view.hurt.length > 0 ? setup.savedHurt(view.hurt.length) : setup.saved, view.hurt);
    else if (view.why === 'stale') saved(view.service, setup.stale, []);
  };
  return {
    write,
    answer,
    save: (change) => send(change),
    agree: async () => {
      if (answer?.why === 'hurt') await send(last.current, answer.agreed);
    },
    forget: () => setAnswer(undefined),
  };
}

/** What has to be said before it is saved, or why it was not. */
export function Answer({ saving: { write, answer, agree, forget } }: { readonly saving: Saving }) {
  return (
    <>
      {write.failure && <Trouble failure={write.failure} />}
      {answer?.why === 'unfit' && <Note tone="warning">{unfitWords[answer.unfit]}</Note>}
      {answer?.why === 'hurt' && (
        <Note tone="warning">
          <View>{setup.asks(answer.hurt.length)}</View>
          <HurtList hurt={answer.hurt} />
          <Action words={setup.agree} look="warning" disabled={write.sending} onPress={() => void agree()} />
          <Action words={setup.keep} look="quiet" disabled={write.sending} onPress={forget} />
        </Note>
      )}
    </>
  );
}
