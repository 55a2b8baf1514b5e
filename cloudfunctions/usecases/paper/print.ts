// Decides what a desk may print: the sheets of the kinds it runs, and the slip of one of its own bookings.
// A sheet is a page in cloud storage, opened through a link; it names people, so that it is in the audit trail as an act.
import type { LinkView, SheetInput, SheetView, SlipInput } from '#contract/desk-paper';
import type { Booking } from '#domain/booking';
import { addDays, instantOf } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import { done, refused, type Outcome } from '#domain/refusal';
import { sheetKinds } from '#domain/sheet';
import { mealCounts } from '../canteen/kitchen';
import { byAddress } from '../canteen/meal-list';
import type { StaffCaller } from '../caller';
import { grantFor, isAtDoor, isOwn } from '../desk/own';
import { keepFile } from '../files/keep';
import type { Files } from '../files/ports';
import type { Store } from '../ports';
import type { Paper, SheetContent } from './ports';

/** Everything by which a document comes to somebody. */
export interface Press {
  readonly store: Store;
  readonly files: Files;
  readonly paper: Paper;
}

/**
 * A day's sheet. One round trip besides the look at who asks, and those of keepFile.
 * Of nothing there is no sheet. Another community's desk is denied, and one whose role runs another kind.
 */
export async function printSheet(
  press: Press,
  caller: StaffCaller,
  { communityId, sheet, date, start }: SheetInput,
  requestId: string,
): Promise<Outcome<SheetView>> {
  const kind = sheetKinds[sheet];
  const { communityName } = grantFor(caller, communityId, kind);
  const content = sheet === 'kitchen' ? kitchenOf : bookingsOf;
  const { document, rows } = press.paper.sheet({
    sheet,
    communityName,
    date,
    printedAt: caller.now,
    printedBy: caller.member.name,
    ...(await content(press.store, { communityId, kind, date, ...(start === undefined ? {} : { start }) })),
  });
  if (rows === 0) return done({ rows });
  return done({ rows, link: await keepFile(press, { caller, communityId, requestId }, document) });
}

interface OfDay extends Pick<SheetInput, 'communityId' | 'date' | 'start'> {
  readonly kind: KindName;
}

type Found = Pick<SheetContent, 'bookings' | 'services' | 'meals'>;

async function bookingsOf(store: Store, { communityId, kind, date, start }: OfDay): Promise<Found> {
  const [from, until] = [instantOf(date, 0), instantOf(addDays(date, 1), 0)];
  const { bookings, services } = await store.paper.day(communityId, kind, from, until);
  const wanted = bookings.filter((one) => start === undefined || one.start === start);
  // Whoever carries meals walks along the streets.
  const inOrder = kind === 'canteen' ? [...wanted].sort(alongStreets) : wanted;
  return { bookings: inOrder, services, meals: [] };
}

const addressOf = ({ choice }: Booking): string => (choice?.kind === 'canteen' && choice.address?.text) || '';

/** Meal by meal; what is fetched before what is brought, and that by its address. */
const alongStreets = (one: Booking, other: Booking): number =>
  one.start - other.start ||
  byAddress({ address: addressOf(one), code: one.code }, { address: addressOf(other), code: other.code });

/** The numbers as the kitchen's page reads them; where a community has several canteens, each meal says whose it is. */
async function kitchenOf(store: Store, { communityId, date, start }: OfDay): Promise<Found> {
  const canteens = await store.canteens.day(communityId, date);
  const meals = canteens.flatMap((one) =>
    mealCounts(one, date).map((meal) => ({
      ...meal,
      ...(canteens.length > 1 ? { canteen: one.service.title } : {}),
    })),
  );
  return {
    bookings: [],
    services: [],
    meals: meals.filter((meal) => start === undefined || meal.start === start),
  };
}

/**
 * What somebody without a phone takes home: what, when, where, the number. One round trip besides the look at who asks, and
 * those of keepFile. Refusals: NOT_FOUND, also for another community's.
 */
export async function printSlip(
  press: Press,
  caller: StaffCaller,
  { communityId, bookingId }: SlipInput,
  requestId: string,
): Promise<Outcome<LinkView>> {
  grantFor(caller, communityId);
  const found = await press.store.paper.booking(bookingId);
  if (!found || found.booking.communityId !== communityId || !isOwn(caller, found.booking))
    return refused('NOT_FOUND', { what: 'booking' });
  // A slip has the digits on it that a visitor hears from the household alone.
  if (isAtDoor(caller, found.booking)) return refused('NOT_FOUND', { what: 'booking' });
  const document = press.paper.slip(found.booking, found.service);
  return done(await keepFile(press, { caller, communityId, requestId }, document));
}
