// What specifications of standing orders start from: a canteen, a resident with a person, and an order for lunch.
import type { StandingInput, StandingView } from '#contract/standing';
import type { Booking } from '#domain/booking';
import type { Session } from '#domain/session';
import type { StandingOrder } from '#domain/standing';
import { serveStanding, type ServedStanding } from '../../cloudfunctions/usecases/clock/standing';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { saveStanding } from '../../cloudfunctions/usecases/standing/save';
import type { Keeper } from '../../cloudfunctions/usecases/standing/keeper';
import { viewStanding } from '../../cloudfunctions/usecases/standing/view';
import { fresh, valueOf } from './asking';
import { startCloud, type Cloud } from './cloud';
import { aCanteen, aPerson, NOW } from './given';
import { violations } from './race';

export const asA: Keeper = { by: 'resident-a', now: NOW };
export const at = (now: number, keeper = asA): Keeper => ({ ...keeper, now });

/** Braised pork, or else fish: the canteen of the specifications has fish and tofu. */
export const meal = (change: object = {}) => ({
  kind: 'canteen' as const,
  channel: 'eat-in' as const,
  orders: [
    { personId: 'p1', titles: ['红烧肉', '清蒸鱼'], otherwise: 'skip' as const, diets: [], ...change },
  ],
});

/** Lunch on Tuesdays, Thursdays and Fridays, from Monday's point of view. */
export const anOrder = (change: Partial<StandingInput> = {}): StandingInput => ({
  requestId: fresh('standing'),
  serviceId: 'c1-canteen',
  start: 660,
  weekdays: [2, 4, 5],
  from: '2026-11-23',
  personIds: ['p1'],
  choice: meal(),
  note: '',
  ...change,
});

export const named = (standingId: string, requestId = fresh('change')) => ({ standingId, requestId });

export interface StandingStage {
  readonly cloud: Cloud;
  readonly store: Store;
  /** Keeps an order; its id. */
  kept(change?: Partial<StandingInput>, keeper?: Keeper): Promise<string>;
  tick(now?: number, through?: Store): Promise<ServedStanding>;
  /** By date. */
  bookings(query?: object): Booking[];
  /** Of bookings in a status. */
  dates(status: string): string[];
  document(id: string): StandingOrder;
  /** As resident A sees it. */
  view(id: string): Promise<StandingView | undefined>;
  /** Everything wrong with any ledger. */
  wrong(): string[];
}

export async function aStandingStage(): Promise<StandingStage> {
  const cloud = await startCloud();
  const { store } = cloud;
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('services', aCanteen());
  cloud.given('people', aPerson({ _id: 'p1' }), aPerson({ _id: 'p9', keeper: 'resident-b' }));
  const bookings = (query: object = {}) =>
    cloud.all<Booking>('bookings', query).sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    cloud,
    store,
    kept: async (change = {}, keeper = asA) =>
      (await valueOf(saveStanding(store, keeper, anOrder(change)))).order.id,
    tick: (now = NOW, through = store) => serveStanding(through, now),
    bookings,
    dates: (status) => bookings({ status }).map(({ date }) => date),
    document: (id) => cloud.all<StandingOrder>('standing', { _id: id })[0] as StandingOrder,
    view: async (id) => (await valueOf(viewStanding(store, asA))).find((one) => one.id === id),
    wrong: () => cloud.all<Session>('sessions').flatMap(({ _id }) => violations(cloud, _id)),
  };
}
