// Decides whom a station's driver fetches on a day and brings home, with where and whom to call: a look of its own, because it says
// addresses and phones in full. Who stays away is not in it.
import type { Ride, RidesInput, RidesView } from '#contract/desk-care';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import type { RideBooking } from './ports';

/** One round trip besides the look at who calls and the trail. Another community's desk is denied. */
export async function viewRides(
  store: Store,
  caller: StaffCaller,
  { communityId, date }: RidesInput,
): Promise<Outcome<RidesView>> {
  grantFor(caller, communityId, 'daycare');
  const bookings = await store.care.rides(communityId, date);
  return done({
    date,
    rides: bookings.flatMap(ridesOf).sort((a, b) => a.address.localeCompare(b.address, 'zh')),
  });
}

const ridesOf = ({
  _id: bookingId,
  persons,
  choice,
  note,
  status,
  wentHome = {},
  cards,
}: RideBooking): Ride[] =>
  persons.map(({ personId, name, phone }) => ({
    ...{ bookingId, personId, name, phone, note, status },
    address: cards.find((card) => card.personId === personId)?.address?.text ?? '',
    halves: choice?.kind === 'daycare' ? choice.halves : [],
    gone: wentHome[personId] !== undefined,
  }));
