// Decides what callers see of documents: no OPENID, no ledger, no one else's phone.
// Which documents they may see at all is each use case's.
import type { BookedPersonView, BookingView, ShownPrice } from '#contract/booking';
import type { CommunityView } from '#contract/community';
import type { DeskBooking } from '#contract/desk';
import type { DeskPerson } from '#contract/desk-people';
import type { DeskSession, DrawView } from '#contract/desk-sessions';
import type { PersonView } from '#contract/person';
import type { Offer, ServiceBrief, ServiceView } from '#contract/service';
import type { Meal } from '#domain/kinds/canteen';
import { mayCome } from '#domain/kinds/visit';
import type { MealPrice } from '#domain/subsidy';
import type { Channel } from '#domain/subsidy-table';
import type { BookedPerson, Booking } from '#domain/booking';
import type { Community } from '#domain/community';
import { mayDo, type Part } from '#domain/lifecycle';
import { maskPhone, type Person } from '#domain/person';
import { whyNotRateable } from '#domain/rating';
import type { Service } from '#domain/service';
import { shownServing } from '#domain/serving';
import { entriesUntil, type Draw, type Session } from '#domain/session';
import type { Instant } from '#domain/calendar';

export const serviceBrief = (service: Service): ServiceBrief => ({
  id: service._id,
  kind: service.kind,
  title: service.title,
  summary: service.summary,
  group: service.group,
  state: service.state,
  sample: service.notice.sample,
});

export const serviceView = (service: Service): ServiceView => ({
  ...serviceBrief(service),
  communityId: service.communityId,
  communityName: service.communityName,
  place: service.place,
  ...(service.at ? { at: service.at } : {}),
  hours: service.hours,
  rules: service.rules,
  confirmation: service.confirmation,
  notice: service.notice,
  questions: service.questions ?? [],
  offer: offerOf(service),
});

/** What there is to choose, without what is the staff's business. */
function offerOf(service: Service): Offer | undefined {
  switch (service.kind) {
    case 'visit': {
      const { tasks, workers, area, reserve } = service;
      const shown = workers.map(({ id, name, photo }) => ({ id, name, ...(photo ? { photo } : {}) }));
      const offered = tasks.map((task) => ({ ...task, who: mayCome(service, task) }));
      return { kind: 'visit', tasks: offered, workers: shown, area, reserve };
    }
    case 'canteen': {
      const channels = Object.keys(service.channels) as Channel[];
      return { kind: 'canteen', channels, diets: service.diets, meals: service.meals.map(mealOf) };
    }
    case 'daycare': {
      const { lunches, trialDays, transport = false } = service;
      return { kind: 'daycare', lunch: lunches > 0, trial: trialDays > 0, transport };
    }
    case 'event': {
      const { quotas, walkIn, lottery, council } = service;
      return { kind: 'event', walkIn, quotas, lottery, council };
    }
    case 'counter':
      return undefined;
  }
}

const mealOf = ({ title, start }: Meal): { title: string; start: number } => ({ title, start });

export const communityView = (community: Community): CommunityView => ({
  id: community._id,
  name: community.name,
  shortName: community.shortName,
  streetName: community.streetName,
  phone: community.phone,
  address: community.address,
});

export const personView = ({
  personId,
  relation,
  name,
  phone,
  born,
  address,
  contacts = [],
}: Person): PersonView => ({
  id: personId,
  relation,
  name,
  phone,
  ...(born ? { born } : {}),
  ...(address ? { address } : {}),
  ...(contacts.length > 0 ? { contacts } : {}),
});

/** A booking as one part sees it, with what that part may do next. */
export function bookingView(booking: Booking, part: Part, now: number, position?: number): BookingView {
  const { choice, workers, answers, offerUntil } = booking;
  const prices = booking.persons.flatMap(({ price }) => (price ? [price.payFen] : []));
  return {
    id: booking._id,
    code: booking.code,
    kind: booking.kind,
    serviceId: booking.serviceId,
    title: booking.serviceTitle,
    communityId: booking.communityId,
    communityName: booking.communityName,
    place: booking.place,
    phone: booking.phone,
    date: booking.date,
    start: booking.start,
    end: booking.end,
    persons: booking.persons.map(personOf),
    ...(prices.length > 0 ? { payFen: prices.reduce((sum, fen) => sum + fen, 0) } : {}),
    ...(choice ? { choice } : {}),
    ...(workers ? { workers } : {}),
    ...(answers ? { answers } : {}),
    note: booking.note,
    status: booking.status,
    ...(booking.serving ? { serving: shownServing(booking.serving) } : {}),
    ...(position ? { position } : {}),
    ...(booking.status === 'offered' && offerUntil ? { offerUntil } : {}),
    cancelUntil: booking.cancelUntil,
    history: booking.history,
    may: mayDo(booking, part, now),
    ...(part === 'resident' ? ratingOf(booking, now) : {}),
  };
}

/** Nobody at a desk is told who rated. */
const ratingOf = (booking: Booking, now: Instant): Pick<BookingView, 'mayRate' | 'rated'> => {
  const why = whyNotRateable(booking, now);
  return why === 'rated' ? { rated: true } : why ? {} : { mayRate: true };
};

const personOf = ({ personId, name, dishes, price }: BookedPerson): BookedPersonView => ({
  personId,
  name,
  ...(dishes ? { dishes } : {}),
  ...(price ? { price: shownPrice(price) } : {}),
});

export function shownPrice({ why: _why, shares: _shares, ...shown }: MealPrice): ShownPrice {
  return shown;
}

export const deskBooking = (booking: Booking, now: number): DeskBooking => ({
  ...bookingView(booking, 'staff', now),
  phones: booking.persons.map(({ phone }) => maskPhone(phone)),
  ...(booking.priority ? { priority: true } : {}),
  ...(booking.walkIn ? { walkIn: true } : {}),
  ...(booking.came ? { came: booking.came } : {}),
});

export const deskPerson = ({ personId, name, phone, born, address }: Person): DeskPerson => ({
  id: personId,
  name,
  phone: maskPhone(phone),
  ...(born ? { born } : {}),
  ...(address ? { address } : {}),
});

/** A time as its staff see it: who holds and who waits is the queue's. */
export const deskSession = (service: Service, session: Session): DeskSession => ({
  serviceId: service._id,
  title: service.title,
  date: session.date,
  start: session.start,
  end: session.end,
  state: session.state,
  ...(session.closedReason ? { closedReason: session.closedReason } : {}),
  capacity: session.capacity,
  left: session.left,
  waiting: session.line.length,
  ...(session.menu ? { menu: session.menu } : {}),
});

/** A lottery as anyone sees it, with some bookings of the caller's own; `entries` while they are in line in no order. */
export function drawView(draw: Draw, session: Session, mine: readonly string[], now: Instant): DrawView {
  const { opensAt, commitment, drawnAt, seed, order } = draw;
  const until = entriesUntil(session);
  // In the order of the ids: who came first is nobody's business.
  const ids = session.line.map(({ booking }) => booking).sort();
  const entered = { entries: ids.length, ...(until !== undefined && until <= now ? { entryIds: ids } : {}) };
  return {
    opensAt,
    commitment,
    ...(order && drawnAt !== undefined ? { entries: order.length, drawnAt, seed, order } : entered),
    mine: mine.map((bookingId) => ({ bookingId, ...placeIn(order, bookingId) })),
  };
}

function placeIn(order: readonly string[] | undefined, bookingId: string): { position?: number } {
  const index = order?.indexOf(bookingId) ?? -1;
  return index < 0 ? {} : { position: index + 1 };
}
