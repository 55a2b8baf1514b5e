// Another time for a booking, at any moment: chosen among the service's times, said once more, then moved.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskBooking } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { deskBooking as words } from '#words/desk-booking';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from '../parts/decision';
import { TimeChooser, type ChosenSlot } from '../parts/time-chooser';

interface MoveProps {
  readonly booking: DeskBooking;
  readonly decided: (decided: Decided) => void;
}

export function Move({ booking, decided }: MoveProps) {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<ChosenSlot>();
  const write = useWrite('desk.reschedule');
  const { send, sending, forget } = write;
  const failure = useFaster(write, namesWords(booking.persons), decided);
  const today = dateAt(useNow());
  const leave = () => {
    setTo(undefined);
    forget();
  };
  if (!open) return <Action words={words.move} look="quiet" icon="swap" onPress={() => setOpen(true)} />;
  if (!to)
    return (
      <View className="desk__reasons">
        <View className="strong">{words.moveAsk}</View>
        <TimeChooser serviceId={booking.serviceId} choose={setTo} />
        <Action words={words.moveNot} look="quiet" onPress={() => setOpen(false)} />
      </View>
    );
  const when = `${nearDayWords(to.date, today)} ${spanWords(to.start, to.end)}`;
  const move = async () => {
    const moved = await send({ bookingId: booking.id, date: to.date, start: to.start });
    if (moved) decided({ good: true, words: words.moved(when) });
  };
  return (
    <View className="desk__reasons">
      {failure && <Trouble failure={failure} again={() => void move()} steps={{ 'other-time': leave }} />}
      <Action words={words.moveYes(when)} disabled={sending} onPress={() => void move()} />
      <Action words={words.other} look="quiet" disabled={sending} onPress={leave} />
      <Action words={words.moveNot} look="quiet" disabled={sending} onPress={() => setOpen(false)} />
    </View>
  );
}
