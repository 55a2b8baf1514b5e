// Decides how a standing order's bookings are placed ahead: each date by a request of its own, so that it happens once.
// Which dates are due is domain/standing.ts's; whether a place is to be had is place.ts's, as for anybody.
import { dateAt, type Instant, type LocalDate } from '#domain/calendar';
import type { Dish } from '#domain/kinds/canteen';
import { kindOf } from '#domain/kinds/index';
import { sessionIdOf } from '#domain/session';
import {
  datesToPlace,
  nextLook,
  refusedDay,
  requestIdOn,
  roundOf,
  withDays,
  type StandingDay,
  type StandingOrder,
} from '#domain/standing';
import { choiceOn } from '#domain/standing-choice';
import { standing } from '../booking/booker';
import { placeAs } from '../booking/place';
import type { Store, TimesContext } from '../ports';
import { amend, withdraw } from './withdraw';

/** What a look at one order came to. */
export interface ServedOrder {
  readonly placed: number;
  readonly refused: number;
}

/**
 * Takes back what is no longer asked for, places what is, and says when to look again. One round trip to write the
 * order; three for each date placed, one as a rule for each that is refused, and those of withdraw.ts.
 */
export async function serveOrder(
  store: Store,
  order: StandingOrder,
  context: TimesContext,
  now: Instant,
): Promise<ServedOrder> {
  const { order: current } = await withdraw(store, order, now);
  const horizon = context.service?.rules.horizonDays ?? 0;
  const news: Record<LocalDate, StandingDay> = {};
  for (const date of datesToPlace(current, horizon, now))
    news[date] = await placeOn(store, current, date, context, now);
  await amend(store, current, (read) => {
    const days = withDays(read, news, dateAt(now));
    const dueAt = nextLook({ ...read, days }, horizon, now);
    // Whoever changed it meanwhile wants it looked at again at once.
    return read.rev === current.rev ? { days, dueAt } : { days };
  });
  const outcomes = Object.values(news);
  const refused = outcomes.filter(({ state }) => state === 'refused').length;
  return { placed: outcomes.length - refused, refused };
}

async function placeOn(
  store: Store,
  order: StandingOrder,
  date: LocalDate,
  context: TimesContext,
  now: Instant,
): Promise<StandingDay> {
  const choice = choiceOn(order.choice, menuOn(order, date, context));
  if (!choice.ok) return refusedDay(order, date, choice.refusal, now);
  const { serviceId, start, personIds, answers, note } = order;
  const placed = await placeAs(store, standing(order.by, now), {
    requestId: requestIdOn(order, date),
    serviceId,
    date,
    start,
    personIds,
    note,
    // Where one may stand in line, a full day is not given up.
    wait: true,
    ...(choice.value ? { choice: choice.value } : {}),
    ...(answers ? { answers } : {}),
  });
  if (!placed.ok) return refusedDay(order, date, placed.refusal, now);
  return { state: 'placed', round: roundOf(order, date), bookingId: placed.value.id };
}

/** What there is to eat: the day's menu where somebody wrote one, else the service's own. */
function menuOn(
  { serviceId, start }: StandingOrder,
  date: LocalDate,
  { service, sessions }: TimesContext,
): readonly Dish[] {
  const session = sessions.find((one) => one._id === sessionIdOf(serviceId, date, start));
  return session?.menu ?? (service && kindOf(service).menuOf?.(service, [start, start])) ?? [];
}
