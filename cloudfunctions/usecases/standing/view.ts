// Decides what a keeper sees of standing orders: each with what became of its dates, and what may be done with it next.
import type { StandingDayView, StandingView } from '#contract/standing';
import { addDays, dateAt, type LocalDate } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import { nextDate, stateOn, type StandingOrder } from '#domain/standing';
import type { Store } from '../ports';
import type { Keeper } from './keeper';

/** Days of the past that are shown. */
const SHOWN_DAYS = 7;
/** Ended orders that are shown. */
const MOST_ENDED = 20;

/** Those that go on, then the last that ended; one round trip. */
export async function viewStanding(store: Store, { by, now }: Keeper): Promise<Outcome<StandingView[]>> {
  const today = dateAt(now);
  const orders = await store.standing.of(by);
  const going = orders.filter((order) => stateOn(order, today) !== 'ended');
  const ended = orders.filter((order) => !going.includes(order)).slice(0, MOST_ENDED);
  return done([...going, ...ended].map((order) => standingView(order, today)));
}

export function standingView(order: StandingOrder, today: LocalDate): StandingView {
  const { _id, serviceId, kind, title, communityName, start, weekdays, from, to, personIds, choice, note } =
    order;
  const state = stateOn(order, today);
  const next = nextDate(order, today);
  return {
    id: _id,
    serviceId,
    kind,
    title,
    communityName,
    start,
    weekdays,
    from,
    ...(to ? { to } : {}),
    personIds,
    ...(choice ? { choice } : {}),
    note,
    state,
    pauses: pausesFrom(order, today),
    days: daysOf(order, today),
    ...(next ? { next } : {}),
    may: mayDo(order, today),
  };
}

const pausesFrom = ({ pauses }: StandingOrder, today: LocalDate): StandingOrder['pauses'] =>
  pauses.filter(({ to }) => to === undefined || to >= today);

function mayDo(order: StandingOrder, today: LocalDate): StandingView['may'] {
  if (stateOn(order, today) === 'ended') return [];
  const paused = pausesFrom(order, today).length > 0;
  return ['save', 'pause', ...(paused ? (['resume'] as const) : []), 'end'];
}

const daysOf = ({ days }: StandingOrder, today: LocalDate): StandingDayView[] =>
  Object.entries(days)
    .filter(([date]) => date >= addDays(today, -SHOWN_DAYS))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, day]) =>
      day.state === 'refused'
        ? { date, state: day.state, refusal: day.refusal }
        : { date, state: day.state, bookingId: day.bookingId },
    );
