// Cancelling, asked once more in place: no window pops up, and both answers say what they do.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';

interface CancelProps {
  readonly bookingId: string;
  readonly phone: string;
  readonly again: () => void;
}

export function Cancel({ bookingId, phone, again }: CancelProps) {
  const [asked, setAsked] = useState(false);
  const { send, sending, failure } = useWrite('booking.cancel');
  const cancel = async () => {
    const booking = await send({ bookingId });
    if (booking) remember('booking.get', { bookingId }, booking);
  };
  if (!asked) {
    return <Action words={ticket.cancel} look="warning" icon="cross" onPress={() => setAsked(true)} />;
  }
  return (
    <View className="card ticket__ask">
      <View className="strong">{ticket.cancelAsk}</View>
      {failure && (
        <Trouble
          failure={failure}
          again={() => (failure.kind === 'refused' ? again() : void cancel())}
          phone={phone}
        />
      )}
      <Action
        words={sending ? ticket.cancelling : ticket.cancelYes}
        look="warning"
        disabled={sending}
        onPress={() => void cancel()}
      />
      <Action words={ticket.cancelNo} look="main" disabled={sending} onPress={() => setAsked(false)} />
    </View>
  );
}
