// A browser reaches no calendar: it is given a file that the phone's calendar opens.
import type { CalendarEntry, Kept } from './calendar';
import { icalendarOf } from './icalendar';

/** Until the browser has surely begun to read it. */
const READ_MS = 60_000;

export function keepInCalendar(entry: CalendarEntry): Promise<Kept> {
  const file = new Blob([icalendarOf(entry, Date.now())], { type: 'text/calendar;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${entry.title}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
  return Promise.resolve('file');
}
