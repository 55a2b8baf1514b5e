// What can be had of a day at the station as it looks now: which half-days and whether lunch, and where one would stand in line.
// Whether it is given is the functions' answer.
import type { SlotView } from '#contract/service';
import type { DayCareChoice, HalfDay } from '#domain/kinds/choice';
import type { LineRule } from '#domain/line';
import { mayWaitFor } from '../../pages/times/day-state';

export interface HalfState {
  readonly half: HalfDay;
  readonly left: number;
  readonly state: 'open' | 'line' | 'full';
}

const HALVES: readonly HalfDay[] = ['am', 'pm'];

export const isOver = ({ availability }: SlotView): boolean =>
  availability === 'past' || availability === 'closed';

export const halvesOf = (slot: SlotView, rule: LineRule | undefined): HalfState[] =>
  HALVES.map((half) => {
    const left = Math.max(0, slot.units[half] ?? 0);
    const waits = mayWaitFor({ ...slot, availability: 'full' }, rule);
    return { half, left, state: left > 0 ? 'open' : waits ? 'line' : 'full' };
  });

export const lunchesLeft = ({ units }: SlotView): number => Math.max(0, units.lunch ?? 0);

/** Whether somebody may come on a day at all, or stand in line. */
export const mayCome = (slot: SlotView, rule: LineRule | undefined): boolean =>
  !isOver(slot) && halvesOf(slot, rule).some(({ state }) => state !== 'full');

/** What is left of a choice on a day: half-days that are full are taken off, and lunch when there is none. */
export function choiceOnDay(
  { halves, lunch, transport, trial }: Omit<DayCareChoice, 'kind'>,
  slot: SlotView,
  rule: LineRule | undefined,
): DayCareChoice & { readonly wait: boolean } {
  const there = halvesOf(slot, rule).filter(({ half, state }) => halves.includes(half) && state !== 'full');
  return {
    kind: 'daycare',
    halves: there.map(({ half }) => half),
    lunch: lunch && lunchesLeft(slot) > 0,
    ...(transport ? { transport } : {}),
    trial,
    wait: there.some(({ state }) => state === 'line'),
  };
}
