// Puts a place of one's own into the phone's calendar, which rings before the time, and says what has become of it.
import type { BookingView } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { useState } from 'react';
import { namesWords } from '#words/names';
import { placeWords } from '#words/places';
import { comeWords, keptWords, ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { keepInCalendar, type CalendarEntry, type Kept } from '../../platform/calendar';

const RING_MINUTES = 60;

/** To a visit nobody goes: it comes to one's own address. */
const whereOf = ({ choice, communityName, place }: BookingView): string =>
  choice?.kind === 'visit' ? choice.address.text : placeWords(communityName, place);

const entryOf = (booking: BookingView): CalendarEntry => ({
  id: booking.id,
  title: booking.title,
  start: instantOf(booking.date, booking.start),
  end: instantOf(booking.date, booking.end),
  place: whereOf(booking),
  about: ticket.calendarAbout(booking.code, namesWords(booking.persons), comeWords(booking)),
  ringMinutes: RING_MINUTES,
});

export function ToCalendar({ booking }: { booking: BookingView }) {
  const [kept, setKept] = useState<Kept>('cancelled');
  return (
    <>
      <Action
        words={ticket.calendar}
        look="quiet"
        icon="calendar"
        onPress={() => void keepInCalendar(entryOf(booking)).then(setKept)}
      />
      {kept !== 'cancelled' && <Note tone={kept === 'denied' ? 'warning' : 'good'}>{keptWords[kept]}</Note>}
    </>
  );
}
