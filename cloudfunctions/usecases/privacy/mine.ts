// Decides what a caller is shown of what is kept about them as a keeper: all of it, page by page, in words of the domain.
// What a desk verified of a person is not shown here: whoever knows a name and a phone can make a card of somebody.
import type { KeptBooking, KeptPerson, KeptStanding, OwnDataInput, OwnDataView } from '#contract/privacy';
import type { Escalation } from '#domain/escalation';
import type { Person } from '#domain/person';
import { done, type Outcome } from '#domain/refusal';
import type { StandingOrder } from '#domain/standing';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView, personView } from '../views';
import type { Kept, RatedBooking } from './ports';

/** Bookings a page: with every text as long as it may be an answer stays below WeChat's 1 MB. */
export const PAGE = 50;

/** Two round trips for the first page, one for each other. */
export async function viewOwnData(
  store: Store,
  { openid, now }: Caller,
  { after }: OwnDataInput,
): Promise<Outcome<OwnDataView>> {
  const [kept, bookings] = await Promise.all([
    after ? undefined : store.personal.kept(openid),
    store.personal.bookings(openid, after, PAGE),
  ]);
  const last = bookings.length === PAGE ? bookings.at(-1) : undefined;
  return done({
    ...(kept ? { kept: keptView(kept) } : {}),
    bookings: bookings.map((one) => bookingOf(one, now)),
    ...(last ? { next: { startsAt: last.startsAt, bookingId: last._id } } : {}),
  });
}

const keptView = ({ people, standing, consents, member }: Kept): OwnDataView['kept'] => ({
  people: people.map(personOf),
  standing: standing.map(standingOf),
  consents: Object.entries(consents?.templates ?? {}).map(([name, { left = 0, refusedAt }]) => ({
    name,
    left,
    ...(refusedAt === undefined ? {} : { refusedAt }),
  })),
  ...(member
    ? { staff: { name: member.name, desks: member.grants.map(({ communityName }) => communityName) } }
    : {}),
});

const personOf = (card: Person): KeptPerson => ({
  ...personView(card),
  ...(card.consentAt === undefined ? {} : { consentAt: card.consentAt }),
});

const standingOf = (order: StandingOrder): KeptStanding => ({
  id: order._id,
  kind: order.kind,
  title: order.title,
  communityName: order.communityName,
  weekdays: order.weekdays,
  start: order.start,
  from: order.from,
  ...(order.to ? { to: order.to } : {}),
  personIds: order.personIds,
  ...(order.choice ? { choice: order.choice } : {}),
  ...(order.answers ? { answers: order.answers } : {}),
  note: order.note,
  pauses: order.pauses,
  ...(order.endedAt === undefined ? {} : { endedAt: order.endedAt }),
  createdAt: order.createdAt,
});

function bookingOf(booking: RatedBooking, now: number): KeptBooking {
  const { may: _may, mayRate: _mayRate, rated: _rated, ...view } = bookingView(booking, 'resident', now);
  const { rating, raised, wentHome } = booking;
  return {
    ...view,
    phones: booking.persons.map(({ phone }) => phone),
    notices: booking.outbox.map(({ kind, at, text }) => ({ kind, at, ...(text ? { text } : {}) })),
    ...(rating
      ? { rating: { level: rating.level, aspects: rating.aspects, text: rating.text, at: rating.at } }
      : {}),
    ...(raised.length > 0 ? { raised: raised.map(raisedOf) } : {}),
    ...visitOf(booking),
    ...(wentHome ? { wentHome: Object.values(wentHome).map(({ by: _by, ...home }) => home) } : {}),
    createdAt: booking.createdAt,
  };
}

function visitOf({ called, came, serving }: RatedBooking) {
  const signature = serving?.proxy?.signature;
  return { ...(called ? { called } : {}), ...(came ? { came } : {}), ...(signature ? { signature } : {}) };
}

const raisedOf = ({ to, department, history }: Escalation) => ({
  to,
  department,
  said: history.map(({ at, action, text }) => ({ at, action, text })),
});
