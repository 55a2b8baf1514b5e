// With what a booking at a desk begins, so that most are one press: the earliest time, or the same as the last time where it can be had.
import type { BookedBefore } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import type { DayView, OfferedTask, ServiceView, SlotView, TimesView } from '#contract/service';
import type { CanteenChoice, DayCareChoice, VisitChoice } from '#domain/kinds/choice';
import { worksIn } from '#domain/kinds/visit';
import { choiceOnDay, mayCome } from '../../more/daycare/halves';
import { isToBeHad, mealStateOf } from '../../pages/canteen/meal-state';
import { withTray } from '../../state/tray';
import type { DeskDraft } from './draft';

type Service = Pick<ServiceView, 'kind' | 'offer' | 'rules'>;
type Times = Pick<TimesView, 'days' | 'lastDate'>;

interface Time {
  readonly day: DayView;
  readonly slot: SlotView;
}

const timeOf = ({ day: { date }, slot: { start, end, waiting } }: Time): DeskDraft => ({
  ...{ date, start, end, waiting },
});

/** The first time that will do. */
function firstTime({ days, lastDate }: Times, does: (slot: SlotView) => boolean): Time | undefined {
  for (const day of days.filter(({ date }) => date <= lastDate)) {
    const slot = day.slots.find(does);
    if (slot) return { day, slot };
  }
  return undefined;
}

const isFree =
  (count: number) =>
  ({ availability, left }: SlotView): boolean =>
    (availability === 'open' || availability === 'few') && left >= count;

/** Whether those whom an errand needs have time then, as it looks. */
export const mayGo = (slot: SlotView, task: Pick<OfferedTask, 'who' | 'workers'>): boolean =>
  isFree(1)(slot) && task.who.filter((id) => worksIn(slot.units, { id })).length >= task.workers;

/** The earliest time for so many; nothing when all is taken. */
export function earliest(view: Times, count: number): DeskDraft {
  const found = firstTime(view, isFree(count));
  return found ? timeOf(found) : {};
}

/** The earliest time at which an errand can be done. */
export function earliestVisit(
  view: Times,
  task: Pick<OfferedTask, 'who' | 'workers'> | undefined,
): DeskDraft {
  const found = task && firstTime(view, (slot) => mayGo(slot, task));
  return found ? timeOf(found) : {};
}

/** The same meal, the next time that one of the same dishes is on its menu; else only how it is had. */
function mealAgain(
  { rules }: Service,
  view: Times,
  { start, dishes = [] }: BookedBefore,
  choice: CanteenChoice,
): DeskDraft {
  const { channel, address } = choice;
  const diets = choice.orders[0]?.diets ?? [];
  const serving = { channel, ...(address ? { address } : {}) };
  const idsOf = (slot: SlotView): string[] => {
    const state = mealStateOf(slot, rules.line);
    const wanted = (slot.menu ?? []).filter(({ title }) => dishes.includes(title));
    return wanted.filter((dish) => isToBeHad(slot, state, dish)).map(({ id }) => id);
  };
  const found = firstTime(
    view,
    (slot) => slot.start === start && mealStateOf(slot, rules.line) === 'open' && idsOf(slot).length > 0,
  );
  if (!found) return { choice: withTray(serving, { dishIds: [], diets }) };
  return { ...timeOf(found), choice: withTray(serving, { dishIds: idsOf(found.slot), diets }) };
}

/** The first day on which all the same half-days can be had without standing in line. */
function dayAgain({ rules }: Service, view: Times, choice: DayCareChoice): DeskDraft {
  const on = (slot: SlotView) => choiceOnDay(choice, slot, rules.line);
  const found = firstTime(view, (slot) => {
    const { halves, wait } = on(slot);
    return mayCome(slot, rules.line) && !wait && halves.length === choice.halves.length;
  });
  if (!found) return { choice };
  const { wait: _, ...same } = on(found.slot);
  return { ...timeOf(found), choice: same };
}

function visitAgain({ offer }: Service, view: Times, choice: VisitChoice): DeskDraft {
  const task = offer?.kind === 'visit' ? offer.tasks.find(({ id }) => id === choice.taskId) : undefined;
  return task ? { ...earliestVisit(view, task), choice } : {};
}

/** What is filled in before anybody has pressed anything; `before` where the same is wanted again. */
export function begun(
  service: Service,
  view: Times,
  persons: readonly DeskPerson[],
  before?: BookedBefore,
): DeskDraft {
  const { choice, answers } = before ?? {};
  const said = answers ? { answers } : {};
  switch (service.kind) {
    case 'counter':
      return { ...earliest(view, persons.length), ...said };
    case 'event':
      return said;
    case 'canteen':
      return choice?.kind === 'canteen' && before
        ? { ...mealAgain(service, view, before, choice), ...said }
        : said;
    case 'daycare':
      return choice?.kind === 'daycare' ? { ...dayAgain(service, view, choice), ...said } : said;
    case 'visit':
      return choice?.kind === 'visit' ? { ...visitAgain(service, view, choice), ...said } : said;
  }
}
