// It is booked: the number as large as one reads it aloud, what is to be paid, the slip, and who is next.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { book } from '#words/desk-book';
import { deskBooking as words } from '#words/desk-booking';
import { namesWords } from '#words/names';
import { pay } from '#words/pay';
import { placeWords } from '#words/places';
import { Action } from '../../components/action';
import { ChoiceFacts } from '../../components/choice-facts';
import { Note } from '../../components/note';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { PrintSlip } from '../parts/slip';
import { Refused } from './refused';

interface BookedProps {
  readonly booking: BookingView;
  /** Whoever it is for stands there, and need not be ticked off again later. */
  readonly here: boolean;
  /** The same people, another matter. */
  readonly same: () => void;
  readonly next: () => void;
}

function Here({ bookingId }: { bookingId: string }) {
  const { send, sending, failure } = useWrite('desk.arrive');
  const [came, setCame] = useState(false);
  const arrive = async () => {
    if (await send({ bookingId })) setCame(true);
  };
  if (came) return <Note tone="good">{book.arrived}</Note>;
  return (
    <>
      {failure && <Refused failure={failure} again={() => void arrive()} steps={{}} />}
      <Action words={book.arrive} icon="check" disabled={sending} onPress={() => void arrive()} />
    </>
  );
}

export function Booked({ booking, here, same, next }: BookedProps) {
  const today = dateAt(useNow());
  const { persons, choice, payFen = 0 } = booking;
  const named = persons.map(({ personId: id, name, dishes }) => ({ id, name, dishes }));
  const waits = booking.status === 'waiting';
  return (
    <>
      <View className="desk__came">
        <View className="strong">{waits ? book.waiting : words.booked}</View>
        <View className="desk__number" ariaLabel={words.aloud(booking.code)}>
          {booking.code}
        </View>
        <View className="strong">{`${namesWords(persons)} · ${booking.title}`}</View>
        <View>
          {nearDayWords(booking.date, today)} {spanWords(booking.start, booking.end)}
        </View>
        {booking.kind !== 'visit' && <View>{placeWords(booking.communityName, booking.place)}</View>}
        {choice && <ChoiceFacts choice={choice} persons={named} />}
        {payFen > 0 && <View className="strong">{book.tellPay(pay.short(payFen))}</View>}
      </View>
      {here && booking.status === 'confirmed' && <Here bookingId={booking.id} />}
      <PrintSlip communityId={booking.communityId} bookingId={booking.id} />
      <Action words={words.next} icon="again" onPress={next} />
      <Action words={book.forSame(namesWords(persons))} look="quiet" icon="person" onPress={same} />
    </>
  );
}
