// Decides what is a desk's own: things of other communities are as if they did not exist.
// Which role a procedure asks for is the router's; what may happen to a booking is the domain's.
import type { DeskBooking } from '#contract/desk';
import type { Booking } from '#domain/booking';
import type { KindName } from '#domain/kinds/index';
import type { Move } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import { mayDo, runs, type Grant } from '#domain/staff';
import { move, type Mover } from '../booking/transition';
import { Denied, type StaffCaller } from '../caller';
import type { BookingChange, Store } from '../ports';
import { deskBooking } from '../views';

/** A grant for a community that the caller names, of a role that runs the kind where one is named; who has none is denied. */
export function grantFor({ grants }: StaffCaller, communityId: string, kind?: KindName): Grant {
  const grant = grants.find((one) => one.communityId === communityId && (!kind || runs(one, kind)));
  if (!grant) throw new Denied();
  return grant;
}

/** Whether a caller runs a kind of service in a community. */
export const isOwn = (
  { grants }: StaffCaller,
  { communityId, kind }: { communityId: string; kind: KindName },
): boolean => grants.some((grant) => grant.communityId === communityId && runs(grant, kind));

/** As the resident will read it. */
export const moverOf = ({ member }: StaffCaller): Mover => ({ part: 'staff', name: member.name });

/** One round trip. Refusals: NOT_FOUND, also for another community's. */
export async function ownBooking(
  store: Store,
  caller: StaffCaller,
  { bookingId }: { bookingId: string },
): Promise<Outcome<Booking>> {
  const booking = await store.bookings.read(bookingId);
  return booking && isOwn(caller, booking) ? done(booking) : refused('NOT_FOUND', { what: 'booking' });
}

/** Moves a booking as read; round trips and refusals are booking/transition.ts's. */
export async function moveOwn(
  store: Store,
  caller: StaffCaller,
  booking: Booking,
  action: Move,
  reason?: string,
  set?: BookingChange['set'],
): Promise<Outcome<DeskBooking>> {
  const step = { move: action, mover: moverOf(caller), now: caller.now, reason, ...(set ? { set } : {}) };
  const moved = await move(store, booking, step);
  return moved.ok ? done(shown(caller, moved.value)) : moved;
}

/** Whether somebody stands at the door of a home visit with no say at the desk: they come in by what the household says. */
export const isAtDoor = (
  { grants }: StaffCaller,
  { communityId, kind }: { communityId: string; kind: KindName },
): boolean =>
  kind === 'visit' && !grants.some((one) => one.communityId === communityId && mayDo(one.role, 'clerk'));

/** Without the digits, which are the household's to say, and without ticking off by a list. */
export const atDoor = <V extends { readonly code: string; readonly may: readonly Move[] }>(view: V): V => ({
  ...view,
  code: '',
  may: view.may.filter((one) => one !== 'arrive'),
});

/** A booking as one of the staff may see it. */
export function shown(caller: StaffCaller, booking: Booking): DeskBooking {
  const view = deskBooking(booking, caller.now);
  return isAtDoor(caller, booking) ? atDoor(view) : view;
}
