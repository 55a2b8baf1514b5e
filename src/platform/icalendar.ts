// Writes one event as an iCalendar file (RFC 5545), which every phone's calendar opens.
// What it says of a booking is the ticket's; how the file reaches the phone is calendar.h5.ts's.
import type { Instant } from '#domain/calendar';

export interface CalendarEntry {
  /** The same again when the entry is written again: calendars then replace the old one. */
  readonly id: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly place: string;
  /** What to know, in sentences. */
  readonly about: string;
  /** How long before the start the phone rings. */
  readonly ringMinutes: number;
}

const CRLF = '\r\n';

/** Octets of a line without its break (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** `20261124T013000Z` (3.3.5, form 2: UTC). */
const utc = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Text (3.3.11): backslash, semicolon, comma and line breaks are escaped; other control characters are not allowed. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** UTF-8 octets of one character. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A long line goes on after a break and a space, which counts too; no character is cut in half (3.1). */
export function folded(line: string): string {
  let [out, length] = ['', 0];
  for (const character of line) {
    const more = octets(character);
    if (length + more > LINE_OCTETS) [out, length] = [`${out}${CRLF} `, 1];
    out += character;
    length += more;
  }
  return out;
}

/** The whole file; `now` is when it was written. */
export const icalendarOf = (
  { id, title, start, end, place, about, ringMinutes }: CalendarEntry,
  now: Instant,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linliyue//Booking//ZH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@linliyue`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(about)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${ringMinutes}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join(CRLF);
