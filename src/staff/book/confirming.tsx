// The time, the earliest free one first, then one press; afterwards the number as large as one reads it aloud.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { BookingView } from '#contract/booking';
import type { DeskPerson } from '#contract/desk-people';
import type { ServiceBrief } from '#contract/service';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { deskBooking as words } from '#words/desk-booking';
import { placeWords } from '#words/places';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { PrintSlip } from '../parts/slip';
import { TimeChooser, type ChosenSlot } from '../parts/time-chooser';

interface ConfirmingProps {
  readonly communityId: string;
  readonly person: DeskPerson;
  readonly service: ServiceBrief;
  readonly leave: () => void;
  readonly next: () => void;
}

function Booked({ booking, next }: { booking: BookingView; next: () => void }) {
  const today = dateAt(useNow());
  return (
    <>
      <View className="desk__came">
        <View className="strong">{words.booked}</View>
        <View className="desk__number" ariaLabel={words.aloud(booking.code)}>
          {booking.code}
        </View>
        <View className="strong">{booking.title}</View>
        <View>
          {nearDayWords(booking.date, today)} {spanWords(booking.start, booking.end)}
        </View>
        <View>{placeWords(booking.communityName, booking.place)}</View>
      </View>
      <PrintSlip communityId={booking.communityId} bookingId={booking.id} />
      <Action words={words.next} icon="again" onPress={next} />
    </>
  );
}

/** The same press again, after a lost answer, books once; another time is another request. */
function useBooking({ communityId, person, service }: ConfirmingProps) {
  const { send, sending, failure, forget } = useWrite('desk.book');
  const asked = useRef({ for: '', requestId: '' });
  const book = ({ date, start }: ChosenSlot) => {
    const key = [person.id, service.id, date, start].join();
    if (asked.current.for !== key) asked.current = { for: key, requestId: newRequestId() };
    const { requestId } = asked.current;
    return send({ communityId, requestId, serviceId: service.id, date, start, personIds: [person.id] });
  };
  return { book, sending, failure, forget };
}

export function Confirming(props: ConfirmingProps) {
  const { person, service, leave, next } = props;
  const read = useRead('service.earliest', { serviceId: service.id, persons: 1 });
  const [picked, setPicked] = useState<ChosenSlot>();
  const [choosing, setChoosing] = useState(false);
  const [booked, setBooked] = useState<BookingView>();
  const { book, sending, failure, forget } = useBooking(props);
  const today = dateAt(useNow());
  const other = () => {
    forget();
    setChoosing(true);
  };
  const pick = (time: ChosenSlot) => {
    setPicked(time);
    setChoosing(false);
  };
  if (booked) return <Booked booking={booked} next={next} />;
  return (
    <Answered read={read} rows={2}>
      {({ here }) => {
        const time = picked ?? here;
        if (!time || choosing)
          return (
            <>
              <View className="heading">{words.timeFor(service.title)}</View>
              <TimeChooser serviceId={service.id} choose={pick} />
              <Action words={words.otherService} look="quiet" onPress={leave} />
            </>
          );
        const when = `${nearDayWords(time.date, today)} ${spanWords(time.start, time.end)}`;
        const submit = async () => setBooked(await book(time));
        return (
          <>
            <View className="heading">{words.check}</View>
            <View className="card">
              <View className="desk__who">{person.name}</View>
              <View className="strong">{service.title}</View>
              <View className="desk__when">{picked ? when : words.earliest(when)}</View>
            </View>
            {failure && (
              <Trouble failure={failure} again={() => void submit()} steps={{ 'other-time': other }} />
            )}
            <Action words={words.confirm} icon="check" disabled={sending} onPress={() => void submit()} />
            <Action words={words.other} look="quiet" icon="calendar" disabled={sending} onPress={other} />
            <Action words={words.otherService} look="quiet" disabled={sending} onPress={leave} />
          </>
        );
      }}
    </Answered>
  );
}
