// What staff do only with a reason: cancelling, which the resident is told, and excusing who did not come.
import { useState } from 'react';
import type { DeskBooking } from '#contract/desk';
import { deskBooking as words } from '#words/desk-booking';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from '../parts/decision';
import { Reasons } from '../parts/reasons';

const ways = {
  cancel: {
    path: 'desk.cancel',
    first: words.cancel,
    done: words.cancelled,
    reasons: {
      ask: words.cancelAsk,
      offered: words.cancelReasons,
      send: words.cancelSend,
      leave: words.cancelNot,
    },
  },
  excuse: {
    path: 'desk.excuse',
    first: words.excuse,
    done: words.excused,
    reasons: {
      ask: words.excuseAsk,
      offered: words.excuseReasons,
      send: words.excuseSend,
      leave: words.excuseNot,
    },
  },
} as const;

interface WithReasonProps {
  readonly what: keyof typeof ways;
  readonly booking: DeskBooking;
  readonly decided: (decided: Decided) => void;
}

export function WithReason({ what, booking, decided }: WithReasonProps) {
  const way = ways[what];
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState('');
  const write = useWrite(way.path);
  const { send, sending } = write;
  const failure = useFaster(write, namesWords(booking.persons), decided);
  const submit = async (reason: string) => {
    setLast(reason);
    if (await send({ bookingId: booking.id, reason })) decided({ good: true, words: way.done });
  };
  if (!open) return <Action words={way.first} look="plain" onPress={() => setOpen(true)} />;
  return (
    <>
      <Reasons words={way.reasons} sending={sending} send={submit} leave={() => setOpen(false)} />
      {failure && <Trouble failure={failure} again={() => void submit(last)} />}
    </>
  );
}
