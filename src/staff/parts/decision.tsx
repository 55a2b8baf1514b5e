// Confirms or declines one booking; declining asks for a reason, since the resident is owed one.
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { KindName } from '#domain/kinds/index';
import type { Move } from '#domain/lifecycle';
import { desk, statusNow, whoWords } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { Reasons, type ReasonWords } from './reasons';

/** What is offered depends on the kind; of several kinds, or one that is not known, what is said at a counter. */
export const declineWords = (kind?: KindName): ReasonWords => ({
  ask: desk.declineAsk,
  offered: kind && kind !== 'counter' ? desk.reasonsOf[kind] : desk.reasons,
  send: desk.declineSend,
  leave: desk.declineNot,
});

/** As far as what one does about a booking needs it. */
export interface Decidable {
  readonly id: string;
  readonly persons: readonly { readonly name: string }[];
  readonly may: readonly Move[];
  readonly kind?: KindName;
}

/** What became of a decision, in words. */
export interface Decided {
  readonly good: boolean;
  readonly words: string;
  /** Of a tick that may have been the wrong one. */
  readonly undo?: { readonly bookingId: string; readonly names: string };
}

interface DecisionProps {
  readonly booking: Decidable;
  readonly decided: (decided: Decided) => void;
  /** Of a kind whose reasons are others than a window's. */
  readonly declining?: ReasonWords;
}

/** What somebody else has done meanwhile, in words; nothing where nobody has. */
function fasterWords(failure: NoAnswer | undefined, names: string): string | undefined {
  if (failure?.kind !== 'refused' || failure.refusal.code !== 'STATE_CHANGED') return undefined;
  const { status, by } = failure.refusal.detail;
  return desk.faster(names, whoWords(by), statusNow(status));
}

/** As far as it matters what a write came to. */
interface Tried {
  readonly failure?: NoAnswer;
  readonly forget: () => void;
}

/**
 * Where somebody else was faster with a booking of these names, one is told at once and goes on with what there is now; what is
 * left, any other failure, is the caller's to say.
 */
export function useFaster(
  { failure, forget }: Tried,
  names: string,
  decided: (decided: Decided) => void,
): NoAnswer | undefined {
  const words = fasterWords(failure, names);
  useEffect(() => {
    if (!words) return;
    forget();
    decided({ good: false, words });
  });
  return words ? undefined : failure;
}

export function Decision({ booking, decided, declining: words = declineWords(booking.kind) }: DecisionProps) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = useWrite('desk.confirm');
  const decline = useWrite('desk.decline');
  const sending = confirm.sending || decline.sending;
  const { id: bookingId } = booking;
  const names = namesWords(booking.persons);
  const unconfirmed = useFaster(confirm, names, decided);
  const undeclined = useFaster(decline, names, decided);
  const failure = unconfirmed ?? undeclined;

  const doConfirm = async () => {
    decline.forget();
    if (await confirm.send({ bookingId })) decided({ good: true, words: desk.confirmed(names) });
  };
  const doDecline = async (why: string) => {
    confirm.forget();
    setReason(why);
    if (await decline.send({ bookingId, reason: why })) decided({ good: true, words: desk.declined(names) });
  };
  return (
    <>
      {declining ? (
        <Reasons words={words} sending={sending} send={doDecline} leave={() => setDeclining(false)} />
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
          <Trouble failure={failure} again={() => void (unconfirmed ? doConfirm() : doDecline(reason))} />
        </View>
      )}
    </>
  );
}
