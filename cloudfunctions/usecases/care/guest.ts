// Decides what a day-care station sees of each person of a booking: when they come, whether they are there, who took them home.
// Phones are masked here; whom to call in an emergency is a look of its own (desk/contacts.ts).
import type { CareGuest } from '#contract/desk-care';
import { mayDo } from '#domain/lifecycle';
import { missedCallId } from '#domain/missed';
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
  const reason = last(booking, status === 'cancelled' ? 'cancel' : 'excuse')?.reason;
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
      ...((status === 'excused' || status === 'cancelled') && reason ? { reason } : {}),
      ...callOf(booking, personId),
    };
  });
}

/** Of one who did not come; who has come after all is called no more. */
function callOf({ _id, calls = [], status }: CareBooking, personId: string): Pick<CareGuest, 'call'> {
  const line = calls.find((one) => one._id === missedCallId(_id, 'absence', personId));
  if (!line || (status !== 'missed' && status !== 'excused')) return {};
  const { tried = [], result } = line;
  return {
    call: {
      tried: tried.map(({ at, name }) => ({ at, by: name })),
      ...(result ? { result: { at: result.at, by: result.name, text: result.text } } : {}),
    },
  };
}
