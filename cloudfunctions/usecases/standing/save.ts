// Decides whether a standing order may be kept: its service, time, persons and choice; then keeps it, or changes the one there is.
// The clock places its bookings; what is booked already stays as it was booked, unless the order no longer asks for that day.
import type { StandingInput, StandingReply } from '#contract/standing';
import { addDays, dateAt, instantOf, weekdayOf, type LocalDate } from '#domain/calendar';
import { kindOf } from '#domain/kinds/index';
import { checkAnswers, tidyAnswers } from '#domain/question';
import type { Guest } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { freshSession } from '#domain/session';
import {
  mayStand,
  MOST_AT_DESK,
  MOST_STANDING,
  stateOn,
  type StandingOrder,
  type StandingTerms,
} from '#domain/standing';
import { choiceOn } from '#domain/standing-choice';
import { guestsOf } from '../booking/attempt';
import { Busy } from '../caller';
import { standingIdOf } from '../identity';
import type { Store } from '../ports';
import { changeOrder } from './change';
import type { Keeper } from './keeper';
import { standingView } from './view';
import { amend } from './withdraw';

/** How often a slot is chosen again because the same keeper took it in between. */
const SLOT_TRIES = 4;

/**
 * Keeps a standing order, or changes the terms of the one named; three round trips side by side and one more.
 * Refusals: NOT_FOUND, NOT_OFFERED (also for kinds of which nobody orders ahead), PERSON_UNKNOWN, TOO_MANY_IN_ONE,
 * NO_SUCH_TIME, TOO_LATE, ANSWERS_WRONG, CHOICE_MISSING, OUT_OF_AREA, NOT_ELIGIBLE, TOO_MANY_STANDING, STATE_CHANGED.
 */
export async function saveStanding(
  store: Store,
  keeper: Keeper,
  input: StandingInput,
): Promise<Outcome<StandingReply>> {
  const [orders, service, cards] = await Promise.all([
    store.standing.of(keeper.by),
    store.services.read(input.serviceId),
    store.people.kept(keeper.by, input.personIds),
  ]);
  const id = input.standingId ?? standingIdOf(keeper.by, input.requestId);
  const known = orders.find((one) => one._id === id);
  if (input.standingId && known?.serviceId !== input.serviceId)
    return refused('NOT_FOUND', { what: 'standing-order' });
  if (!service || (keeper.communityId && service.communityId !== keeper.communityId))
    return refused('NOT_FOUND', { what: 'service' });
  if (known && !input.standingId) return unchanged(known, keeper);
  const guests = guestsOf({ cards, profiles: [] }, input.personIds, service);
  if (!guests.ok) return guests;
  const terms = termsOf(service, input, keeper);
  if (!terms.ok) return terms;
  const offered = checkChoice(service, terms.value, guests.value);
  if (!offered.ok) return offered;
  if (input.standingId)
    return changeOrder(store, keeper, { ...input, standingId: input.standingId }, () => terms.value);
  return create(store, keeper, orders, { ...orderOf(service, keeper, id), ...present(terms.value) });
}

const unchanged = (order: StandingOrder, { now }: Keeper): Outcome<StandingReply> =>
  done({ order: standingView(order, dateAt(now)), cancelled: [], kept: [] });

/** Without what is not there: the database has no word for undefined. */
const present = ({ to, choice, answers, ...terms }: Terms): StandingTerms => ({
  ...terms,
  ...(to ? { to } : {}),
  ...(choice ? { choice } : {}),
  ...(answers ? { answers } : {}),
});

type Terms = Required<Pick<StandingTerms, 'weekdays' | 'from' | 'start' | 'personIds' | 'note'>> & {
  readonly [O in 'to' | 'choice' | 'answers']: StandingTerms[O] | undefined;
};

/** What is asked for from today on. Refusals: NOT_OFFERED, TOO_LATE, NO_SUCH_TIME, ANSWERS_WRONG. */
function termsOf(service: Service, input: StandingInput, { now }: Keeper): Outcome<Terms> {
  const today = dateAt(now);
  const { start, to, personIds, note, choice, answers = {} } = input;
  if (!mayStand(service)) return refused('NOT_OFFERED', { what: 'standing-order' });
  const from = input.from > today ? input.from : today;
  if (to && to < from) return refused('TOO_LATE', { until: instantOf(addDays(to, 1), 0) });
  const weekdays = [...input.weekdays].sort();
  for (const weekday of weekdays) {
    const slots = kindOf(service).slots(service, service.hours[weekday] ?? []);
    if (!slots.some((slot) => slot[0] === start))
      return refused('NO_SUCH_TIME', { date: firstOn(weekday, from), start });
  }
  const questions = service.questions ?? [];
  const faults = checkAnswers(questions, answers);
  if (faults.length > 0) return refused('ANSWERS_WRONG', { faults });
  return done({
    weekdays,
    from,
    to,
    start,
    personIds,
    note,
    choice: service.kind === 'event' ? undefined : choice,
    answers: input.answers ? tidyAnswers(questions, input.answers) : undefined,
  });
}

const firstOn = (weekday: number, from: LocalDate): LocalDate =>
  Array.from({ length: 7 }, (_, i) => addDays(from, i)).find((date) => weekdayOf(date) === weekday) ?? from;

/** Everything of the choice but the dishes, which each day's menu decides. */
function checkChoice(
  service: Service,
  { choice, start, from }: Terms,
  guests: readonly Guest[],
): Outcome<unknown> {
  if (service.kind === 'event') return done(undefined);
  const resolved = choiceOn(choice, []);
  if (!resolved.ok) return resolved;
  const { capacity } = freshSession(service, from, [start, start]);
  return kindOf(service).wants(service, {
    booking: '',
    guests,
    walkIn: false,
    session: { date: from, start, end: start, menu: [], capacity },
    ...(resolved.value ? { choice: resolved.value } : {}),
  });
}

/** Keeps a new one in a free slot of its keeper: the slot is unique, so that their number holds under concurrency. */
async function create(
  store: Store,
  keeper: Keeper,
  kept: readonly StandingOrder[],
  order: Omit<StandingOrder, 'slot'>,
): Promise<Outcome<StandingReply>> {
  let orders = kept;
  const most = keeper.communityId ? MOST_AT_DESK : MOST_STANDING;
  for (let tries = 0; tries < SLOT_TRIES; tries++) {
    const known = orders.find((one) => one._id === order._id);
    if (known) return unchanged(known, keeper);
    const slot = freeSlot(keeper.by, most, await withSlotsFreed(store, orders, keeper));
    if (slot === undefined) return refused('TOO_MANY_STANDING', { limit: most });
    if (await store.standing.add({ ...order, slot })) return unchanged({ ...order, slot }, keeper);
    orders = await store.standing.of(keeper.by);
  }
  throw new Busy('others keep standing orders in this name at the same moment');
}

function freeSlot(by: string, most: number, orders: readonly StandingOrder[]): string | undefined {
  const taken = new Set(orders.map(({ slot }) => slot));
  return Array.from({ length: most }, (_, i) => `${by}:${i + 1}`).find((slot) => !taken.has(slot));
}

/** Orders that ended by their last date give their slot back. */
async function withSlotsFreed(
  store: Store,
  orders: readonly StandingOrder[],
  { now }: Keeper,
): Promise<StandingOrder[]> {
  const freed: StandingOrder[] = [];
  for (const order of orders) {
    const slot = `ended:${order._id}`;
    const isOver = order.slot !== slot && stateOn(order, dateAt(now)) === 'ended';
    freed.push(isOver ? await amend(store, order, () => ({ slot })) : order);
  }
  return freed;
}

const orderOf = (
  service: Service,
  { by, now }: Keeper,
  _id: string,
): Omit<StandingOrder, 'slot' | keyof StandingTerms> => ({
  _id,
  by,
  serviceId: service._id,
  kind: service.kind,
  title: service.title,
  communityId: service.communityId,
  communityName: service.communityName,
  pauses: [],
  days: {},
  applied: [],
  dueAt: now,
  rev: 1,
  createdAt: now,
});
