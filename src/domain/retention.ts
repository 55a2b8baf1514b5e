// Decides how long what is personal is kept, and why so long. What of a booking then goes is redaction.ts's.
import type { Instant } from './calendar';

/** What is kept for a while, how many days after its day, and why so long. */
export const retention = {
  booking: {
    days: 180,
    reason:
      'Attendance, settlement and complaints are looked up for half a year; PIPL art. 19 asks for the shortest time that does, the Cybersecurity Law art. 21 for six months of logs.',
  },
} as const;

const DAY_MS = 86_400_000;

/** Bookings that began before this have been kept long enough; so has what was said of a matter whose answer was due before it. */
export const keptSince = (now: Instant): Instant => now - retention.booking.days * DAY_MS;
