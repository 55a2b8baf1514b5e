// Giving up a booking, a place in line or an offered place, asked once more: no window pops up, and both answers say what they do.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import { lots } from '#words/event';
import { line, offer } from '#words/line';
import { ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { awaitsLots } from '../../components/mark';
import { Trouble } from '../../components/trouble';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';

interface CancelWords {
  readonly first: string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly sending: string;
}

const leaving: CancelWords = {
  first: line.leave,
  ask: line.leaveAsk,
  yes: line.leaveYes,
  no: line.leaveNo,
  sending: line.leaving,
};

const refusing: CancelWords = {
  first: offer.refuse,
  ask: offer.refuseAsk,
  yes: offer.refuseYes,
  no: offer.refuseNo,
  sending: offer.refusing,
};

const cancelling: CancelWords = {
  first: ticket.cancel,
  ask: ticket.cancelAsk,
  yes: ticket.cancelYes,
  no: ticket.cancelNo,
  sending: ticket.cancelling,
};

function wordsFor(booking: BookingView): CancelWords {
  if (awaitsLots(booking)) return { ...leaving, ...lots.leaving };
  const { status } = booking;
  if (status === 'waiting') return leaving;
  return status === 'offered' ? refusing : cancelling;
}

export function Cancel({ booking, again }: { booking: BookingView; again: () => void }) {
  const [asked, setAsked] = useState(false);
  const { send, sending, failure } = useWrite('booking.cancel');
  const words = wordsFor(booking);
  const { id: bookingId, phone } = booking;
  const cancel = async () => {
    const cancelled = await send({ bookingId });
    if (cancelled) remember('booking.get', { bookingId }, cancelled);
  };
  if (!asked) {
    return (
      <View className="ticket__last">
        <Action words={words.first} look="plain" onPress={() => setAsked(true)} />
      </View>
    );
  }
  return (
    <View className="card ticket__ask">
      <View className="strong">{words.ask}</View>
      {failure && (
        <Trouble
          failure={failure}
          again={() => (failure.kind === 'refused' ? again() : void cancel())}
          phone={phone}
        />
      )}
      <Action
        words={sending ? words.sending : words.yes}
        look="warning"
        disabled={sending}
        onPress={() => void cancel()}
      />
      <Action words={words.no} look="main" disabled={sending} onPress={() => setAsked(false)} />
    </View>
  );
}
