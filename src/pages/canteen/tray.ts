// The tray as it is filled on this page: it is the canteen's draft, less whatever has sold out since.
// What can be had is meal-state.ts's; who eats it is asked when it is sent.
import type { DayView, ServiceView, SlotView } from '#contract/service';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { Address } from '#domain/person';
import type { Channel } from '#domain/subsidy-table';
import { useDraft, useDrafts, type Change } from '../../state/drafts';
import { eatsApart, trayOf, withServing, withTray } from '../../state/tray';
import { isFull, isToBeHad, mayOrder, mealStateOf } from './meal-state';

export interface FilledTray {
  readonly day?: DayView;
  /** The meal it is of; nothing is on it without one. */
  readonly slot?: SlotView;
  /** Where the meal stands that was chosen, also when nothing of it is left on the tray. */
  readonly near?: { readonly date: LocalDate; readonly start: Minutes };
  readonly dishes: readonly Dish[];
  /** A dish that was on it has sold out since. */
  readonly gone: boolean;
  readonly wait: boolean;
  readonly channel: Channel;
  /** Nobody can have the meal that way any more. */
  readonly channelFull: boolean;
  readonly address?: Address;
  readonly diets: readonly Diet[];
}

type Draft = NonNullable<ReturnType<typeof useDraft>>;

const mealOf = (days: readonly DayView[], { date, start }: Partial<Draft>) => {
  const day = days.find((one) => one.date === date);
  return { day, slot: day?.slots.find((one) => one.start === start) };
};

/** What a draft comes to among the days as they look now. */
export function filledTray(
  service: Pick<ServiceView, 'rules' | 'offer'>,
  days: readonly DayView[],
  draft: Partial<Draft> = {},
): FilledTray {
  const { choice } = draft;
  const offered = service.offer?.kind === 'canteen' ? service.offer : undefined;
  const { dishIds, diets } = trayOf(choice);
  const { day, slot } = mealOf(days, draft);
  const state = slot && mealStateOf(slot, service.rules.line);
  const asked = choice?.kind === 'canteen' ? choice : undefined;
  const channel = offered?.channels.find((one) => one === asked?.channel) ?? offered?.channels[0] ?? 'eat-in';
  const rest = {
    channel,
    channelFull: slot !== undefined && isFull(slot, state, channel),
    ...(asked?.address ? { address: asked.address } : {}),
    diets: diets.filter((diet) => offered?.diets.includes(diet)),
    ...(day && slot ? { near: { date: day.date, start: slot.start } } : {}),
  };
  if (!day || !slot || !state || !mayOrder(state)) return { dishes: [], gone: false, wait: false, ...rest };
  const dishes = (slot.menu ?? []).filter(
    (dish) => dishIds.includes(dish.id) && isToBeHad(slot, state, dish),
  );
  const gone = dishes.length < dishIds.length;
  const unwritten = (slot.menu ?? []).length === 0;
  const wait = state === 'line';
  return { ...rest, gone, wait, dishes, ...(dishes.length > 0 || unwritten ? { day, slot } : {}) };
}

/** The tray of the canteen's draft, and what can be done with it. */
export function useTray(service: ServiceView, days: readonly DayView[]) {
  const draft = useDraft(service.id);
  const begin = useDrafts((drafts) => drafts.begin);
  return trayOn(service, days, draft, (change) => begin(service.id, change));
}

/** The same of a draft that somebody else keeps. */
export function trayOn(
  service: ServiceView,
  days: readonly DayView[],
  draft: Partial<Draft> | undefined,
  begin: (change: Change) => void,
) {
  const tray = filledTray(service, days, draft);
  const { channel, address, diets } = tray;
  const dishIds = tray.dishes.map(({ id }) => id);

  /** Another meal begins another tray: one is booked at a time. */
  const put = (day: DayView, slot: SlotView, ids: readonly string[]) =>
    begin({
      date: day.date,
      start: slot.start,
      end: slot.end,
      wait: mealStateOf(slot, service.rules.line) === 'line',
      waiting: slot.waiting,
      choice: withTray({ channel, ...(address ? { address } : {}) }, { dishIds: ids, diets }),
    });

  const isOf = (day: DayView, slot: SlotView): boolean =>
    tray.day?.date === day.date && tray.slot?.start === slot.start;

  return {
    tray,
    /** Several persons have other dishes each, chosen on the last look. */
    apart: eatsApart(draft?.choice),
    isOf,
    put,
    toggle: (day: DayView, slot: SlotView, { id }: Dish) => {
      const before = isOf(day, slot) ? dishIds : [];
      put(day, slot, before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
    },
    /** How it is had, where it goes, and what is wished for. */
    serve: (change: Partial<Pick<FilledTray, 'channel' | 'address' | 'diets'>>) => {
      const next = { channel, address, diets, ...change };
      const serving = {
        channel: next.channel,
        ...(next.channel === 'delivery' && next.address ? { address: next.address } : {}),
      };
      const kept = withTray(serving, { dishIds, diets: next.diets });
      begin({ choice: withServing(draft?.choice, kept) });
    },
  };
}

export type TrayInHand = ReturnType<typeof useTray>;
