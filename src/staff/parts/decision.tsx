// Confirms or declines one booking; declining asks for a reason, since the resident is owed one.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Move } from '#domain/lifecycle';
import { desk, statusNow, whoWords } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { Reasons } from './reasons';

export const declineWords = {
  ask: desk.declineAsk,
  offered: desk.reasons,
  send: desk.declineSend,
  leave: desk.declineNot,
};

/** As far as what one does about a booking needs it. */
export interface Decidable {
  readonly id: string;
  readonly persons: readonly { readonly name: string }[];
  readonly may: readonly Move[];
}

/** What became of a decision, in words. */
export interface Decided {
  readonly good: boolean;
  readonly words: string;
}

interface DecisionProps {
  readonly booking: Decidable;
  /** Nothing can be decided for a moment. */
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

/** What somebody else has done meanwhile, in words; nothing where nobody has. */
export function fasterWords(failure: NoAnswer | undefined): string | undefined {
  if (failure?.kind !== 'refused' || failure.refusal.code !== 'STATE_CHANGED') return undefined;
  const { status, by } = failure.refusal.detail;
  return desk.faster(whoWords(by), statusNow(status));
}

/** One reads it, and goes on with the list as it is now. */
export const Faster = ({ words, decided }: { words: string; decided: (decided: Decided) => void }) => (
  <Action words={words} look="quiet" icon="refresh" onPress={() => decided({ good: false, words })} />
);

export function Decision({ booking, resting, decided }: DecisionProps) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = useWrite('desk.confirm');
  const decline = useWrite('desk.decline');
  const sending = confirm.sending || decline.sending || resting;
  const failure = confirm.failure ?? decline.failure;
  const bookingId = booking.id;
  const names = namesWords(booking.persons);

  const doConfirm = async () => {
    decline.forget();
    if (await confirm.send({ bookingId })) decided({ good: true, words: desk.confirmed(names) });
  };
  const doDecline = async (why: string) => {
    confirm.forget();
    setReason(why);
    if (await decline.send({ bookingId, reason: why })) decided({ good: true, words: desk.declined(names) });
  };
  const faster = fasterWords(failure);
  if (faster) return <Faster words={faster} decided={decided} />;
  return (
    <>
      {declining ? (
        <Reasons words={declineWords} sending={sending} send={doDecline} leave={() => setDeclining(false)} />
      ) : (
        <View className="desk__decide">
          <Action
            words={desk.confirm}
            icon="check"
            label={desk.confirmOf(names)}
            disabled={sending}
            onPress={() => void doConfirm()}
          />
          <Action
            words={desk.decline}
            look="warning"
            icon="cross"
            label={desk.declineOf(names)}
            disabled={sending}
            onPress={() => setDeclining(true)}
          />
        </View>
      )}
      {failure && (
        <View className="desk__trouble">
          <Trouble failure={failure} again={() => void (confirm.failure ? doConfirm() : doDecline(reason))} />
        </View>
      )}
    </>
  );
}
