// Decides what a desk may print: the sheets of the kinds it runs, and the slip of one of its own bookings.
// A sheet is a page in cloud storage, opened through a link; it names people, so that it is in the audit trail as an act.
import type { LinkView, SheetInput, SheetView, SlipInput } from '#contract/desk-paper';
import type { KitchenView } from '#contract/desk-sessions';
import { addDays, instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { sheetKinds } from '#domain/sheet';
import type { StaffCaller } from '../caller';
import { viewKitchen } from '../desk/kitchen';
import { grantFor, isOwn } from '../desk/own';
import { keepFile } from '../files/keep';
import type { Files } from '../files/ports';
import type { Store } from '../ports';
import type { Paper } from './ports';

/** Everything by which a document comes to somebody. */
export interface Press {
  readonly store: Store;
  readonly files: Files;
  readonly paper: Paper;
}

/**
 * A day's sheet. One round trip besides the look at who asks, one more for each meal of a kitchen's, and those of keepFile.
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
  const [from, until] = [instantOf(date, 0), instantOf(addDays(date, 1), 0)];
  const { bookings, services } = await press.store.paper.day(communityId, kind, from, until);
  const wanted = bookings.filter((one) => start === undefined || one.start === start);
  const meals = sheet === 'kitchen' ? await mealsOf(press.store, caller, services, date, start) : [];
  const { document, rows } = press.paper.sheet({
    sheet,
    communityName,
    date,
    printedAt: caller.now,
    printedBy: caller.member.name,
    bookings: wanted,
    services,
    meals,
  });
  if (rows === 0) return done({ rows });
  return done({ rows, link: await keepFile(press, { caller, communityId, requestId }, document) });
}

async function mealsOf(
  store: Store,
  caller: StaffCaller,
  services: readonly Service[],
  date: string,
  start: number | undefined,
): Promise<KitchenView[]> {
  const asked = services.flatMap((service) =>
    service.kind === 'canteen'
      ? service.meals.map((meal) => ({ serviceId: service._id, date, start: meal.start }))
      : [],
  );
  const views: KitchenView[] = [];
  for (const one of asked.filter((meal) => start === undefined || meal.start === start)) {
    const view = await viewKitchen(store, caller, one);
    if (view.ok) views.push(view.value);
  }
  return views;
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
  const document = press.paper.slip(found.booking, found.service);
  return done(await keepFile(press, { caller, communityId, requestId }, document));
}
