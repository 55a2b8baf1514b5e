// Decides what a day-care worker sees of a day: the places of each half, who is expected, who is there, who went home, who is away.
// What may be done about anybody is the domain's.
import type { CareGuest, CareInput, CareStation, CareView } from '#contract/desk-care';
import { dateAt, type LocalDate } from '#domain/calendar';
import type { HalfDay } from '#domain/kinds/choice';
import { kindOf } from '#domain/kinds/index';
import type { BookingStatus } from '#domain/lifecycle';
import { done, type Outcome } from '#domain/refusal';
import { openingOn } from '#domain/schedule';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import { guestsOf } from './guest';
import type { CareDay } from './ports';

/** Whose place and lunch are theirs: also of one who may still say yes to an offer the place is held. */
const EXPECTED: readonly BookingStatus[] = ['offered', 'pending', 'confirmed', 'arrived'];
const HALVES: readonly HalfDay[] = ['am', 'pm'];

/** One round trip besides the look at who calls, however many come. Another community's desk is denied. */
export async function viewCare(
  store: Store,
  caller: StaffCaller,
  { communityId, date = dateAt(caller.now) }: CareInput,
): Promise<Outcome<CareView>> {
  const { communityName } = grantFor(caller, communityId, 'daycare');
  const days = await store.care.day(communityId, date);
  return done({ communityName, date, stations: days.map((day) => stationOf(day, date, caller.now)) });
}

function stationOf(day: CareDay, date: LocalDate, now: number): CareStation {
  const { service, sessions, bookings } = day;
  const [session] = sessions;
  const opening = openingOn(service, date, day);
  const [slot] = opening.open ? kindOf(service).slots(service, opening.spans) : [];
  const time = session
    ? { start: session.start, end: session.end }
    : slot && { start: slot[0], end: slot[1] };
  const guests = withoutTwice(bookings.flatMap((one) => guestsOf(one, now))).sort(byName);
  const expected = guests.filter(({ status }) => EXPECTED.includes(status));
  return {
    serviceId: service._id,
    title: service.title,
    ...time,
    ...(opening.open
      ? {}
      : { closed: { reason: opening.reason, ...(opening.name ? { name: opening.name } : {}) } }),
    halves: HALVES.map((half) => ({
      half,
      places: session?.capacity[half] ?? service.places,
      expected: expected.filter(({ halves }) => halves.includes(half)).length,
    })),
    lunches: expected.filter(({ lunch }) => lunch).length,
    guests,
  };
}

const byName = (a: CareGuest, b: CareGuest): number => a.name.localeCompare(b.name, 'zh');

/** Who cancelled and booked again comes; who cancelled twice stays away once. */
const withoutTwice = (guests: readonly CareGuest[]): CareGuest[] =>
  guests.filter(
    ({ status, personId, bookingId }) =>
      status !== 'cancelled' ||
      !guests.some(
        (other) =>
          other.personId === personId && (other.status !== 'cancelled' || other.bookingId > bookingId),
      ),
  );
