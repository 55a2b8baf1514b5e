// Decides what a day-care station sees of each person of a booking: when they come, whether they are there, who took them home.
// Phones are masked here; whom to call in an emergency is a look of its own (desk/contacts.ts).
import type { CareGuest } from '#contract/desk-care';
import { mayDo } from '#domain/lifecycle';
import { maskPhone } from '#domain/person';
import type { CareBooking } from './ports';

/** When the last of such a thing happened, and why. */
const last = ({ history }: CareBooking, action: string) =>
  history.filter((event) => event.action === action).at(-1);

/** Everybody of a booking. */
export function guestsOf(booking: CareBooking, now: number): CareGuest[] {
  const { _id: bookingId, code, persons, note, status, wentHome = {} } = booking;
  const choice = booking.choice?.kind === 'daycare' ? booking.choice : undefined;
  const cameAt = status === 'arrived' ? last(booking, 'arrive')?.at : undefined;
  const reason = last(booking, 'excuse')?.reason;
  return persons.map(({ personId, name, phone }) => {
    const home = wentHome[personId];
    return {
      bookingId,
      personId,
      name,
      phone: maskPhone(phone),
      code,
      halves: choice?.halves ?? [],
      lunch: choice?.lunch ?? false,
      transport: choice?.transport ?? false,
      trial: choice?.trial ?? false,
      note,
      status,
      may: mayDo(booking, 'staff', now),
      together: persons.filter((other) => other.personId !== personId).map((other) => other.name),
      ...(cameAt === undefined ? {} : { cameAt }),
      ...(home && status === 'arrived' ? { home } : {}),
      ...(status === 'excused' && reason ? { reason } : {}),
    };
  });
}
