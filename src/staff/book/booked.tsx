// It is booked: the number as large as one reads it aloud, what is to be paid, the slip, and who is next.
import { View } from '@tarojs/components';
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
import { useNow } from '../../state/now';
import { PrintSlip } from '../parts/slip';

interface BookedProps {
  readonly booking: BookingView;
  /** The same people, another matter. */
  readonly same: () => void;
  readonly next: () => void;
}

export function Booked({ booking, same, next }: BookedProps) {
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
      <PrintSlip communityId={booking.communityId} bookingId={booking.id} />
      <Action words={words.next} icon="again" onPress={next} />
      <Action words={book.forSame(namesWords(persons))} look="quiet" icon="person" onPress={same} />
    </>
  );
}
