// Decides what each person's meal costs and says of it, for whoever asks before and for the record: one function for both.
// What a table makes of a meal is domain/subsidy.ts's; the record takes the keys of the day's subsidised meals.
import type { OrderedDish } from '#domain/booking';
import { listFen, subsidyBase } from '#domain/kinds/canteen';
import { chooseKeys, type Counted, type KeyWant } from '#domain/limit';
import { priceMeal, type MealPrice } from '#domain/subsidy';
import type { SubsidyTable } from '#domain/subsidy-table';
import type { Attempt } from './attempt';

/** What prices follow from. */
export type Priced = Pick<Attempt, 'service' | 'session' | 'guests' | 'ask'>;

type Guest = Attempt['guests'][number];

const NO_SUBSIDY: SubsidyTable = { rule: { kind: 'none' }, excludedChannels: [], deliveryFeeFen: 0 };

/**
 * Of a canteen whose subsidy is limited to some meals a day: a key for each meal that has one, so that it holds under
 * concurrency. A meal that would cost its price anyway uses nothing up.
 */
export function subsidyWants(priced: Priced): KeyWant[] {
  const { service, session, guests } = priced;
  const perDay = service.kind === 'canteen' ? service.subsidy?.perDay : undefined;
  if (perDay === undefined) return [];
  return guests
    .filter((guest) => priceOf(priced, guest, 0)?.countsForDay)
    .map(({ personId }) => ({ base: subsidyBase(session.date, personId), most: perDay }));
}

/** Of those keys, the ones that a record would get now. */
export function subsidyKeys(priced: Priced, counted: readonly Counted[], now: number): readonly string[] {
  const chosen = chooseKeys(subsidyWants(priced), counted, now);
  return 'chosen' in chosen ? chosen.chosen.keys : [];
}

/** What a person's meal costs under the keys that the record has; nothing where no meal is eaten. */
export function priceUnder(
  priced: Priced,
  guest: Guest,
  limitKeys: readonly string[],
): MealPrice | undefined {
  const base = subsidyBase(priced.session.date, guest.personId);
  const subsidised = limitKeys.some((key) => key.startsWith(`${base}:`));
  return priceOf(priced, guest, subsidised ? 0 : Infinity);
}

const orderOf = ({ ask: { choice } }: Priced, personId: string) =>
  choice?.kind === 'canteen' ? choice.orders.find((one) => one.personId === personId) : undefined;

/** What a person ordered, as the menu calls it now. */
export function dishesOf(priced: Priced, personId: string): OrderedDish[] {
  const order = orderOf(priced, personId);
  return (priced.session.menu ?? [])
    .filter(({ id }) => order?.dishIds.includes(id))
    .map(({ title, priceFen }) => ({ title, priceFen }));
}

/** As it stays on the booking: age on the meal's date, after so many subsidised meals that day. */
function priceOf(priced: Priced, guest: Guest, countedToday: number): MealPrice | undefined {
  const { service, session, ask } = priced;
  if (service.kind !== 'canteen' || ask.choice?.kind !== 'canteen') return undefined;
  const { personId, born, groups, monthCards = [] } = guest;
  const order = orderOf(priced, personId);
  const menu = session.menu ?? [];
  return priceMeal(
    {
      listFen: order ? listFen(order, menu) : 0,
      channel: ask.choice.channel,
      setTitle: menu.find(({ id }) => order?.dishIds.includes(id))?.title,
      ...(born ? { born } : {}),
      groups: groups ?? [],
      date: session.date,
      monthCard: monthCards.includes(session.date.slice(0, 7)),
      // Without a limit every meal counts alike.
      countedToday: service.subsidy?.perDay === undefined ? 0 : countedToday,
    },
    service.subsidy ?? NO_SUBSIDY,
  );
}
