// Confirms or declines one booking; declining asks for a reason, since the resident is owed one.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskBooking } from '#contract/desk';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { DeclineReasons } from './decline-reasons';

/** What became of a decision, in words. */
export interface Decided {
  readonly good: boolean;
  readonly words: string;
}

interface DecisionProps {
  readonly booking: DeskBooking;
  /** Nothing can be decided for a moment. */
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

const wasFaster = (failure: NoAnswer | undefined): boolean =>
  failure?.kind === 'refused' && failure.refusal.code === 'STATE_CHANGED';

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
  if (wasFaster(failure)) {
    return (
      <Action
        words={desk.faster}
        look="quiet"
        icon="refresh"
        onPress={() => decided({ good: false, words: desk.faster })}
      />
    );
  }
  return (
    <>
      {declining ? (
        <DeclineReasons sending={sending} send={doDecline} leave={() => setDeclining(false)} />
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
