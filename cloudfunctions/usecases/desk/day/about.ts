// Decides what a line of the desk says of what was asked for: enough to decide about it, short enough for hundreds of lines.
// The words are the client's; everything that was chosen stands in the booking.
import type { RowAbout } from '#contract/desk';
import type { LineBooking, Tasks } from './ports';

/** Of a tray for several people; the rest is counted. */
const MOST_DISHES = 3;

type Dishes = Extract<RowAbout, { kind: 'canteen' }>['dishes'];

function dishesOf({ persons }: LineBooking): Dishes {
  const counts = new Map<string, number>();
  for (const { title } of persons.flatMap(({ dishes = [] }) => dishes))
    counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count);
}

/** Where one goes is said of what is to be decided, and while somebody still has to go there. */
const wanted = ({ status }: LineBooking): boolean => status === 'pending' || status === 'confirmed';

function ofMeal(
  booking: LineBooking,
  { channel, address }: Extract<LineBooking['choice'], { kind: 'canteen' }>,
): RowAbout {
  const all = dishesOf(booking);
  const others = all.slice(MOST_DISHES).reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'canteen',
    channel,
    dishes: all.slice(0, MOST_DISHES),
    ...(others > 0 ? { others } : {}),
    ...(address && wanted(booking) ? { address: address.text } : {}),
  };
}

/** Nothing of what leaves nothing to choose. A task that the service has no more is left out. */
export function aboutOf(booking: LineBooking, tasks: Tasks): RowAbout | undefined {
  const { choice } = booking;
  switch (choice?.kind) {
    case 'daycare': {
      const { kind, halves, lunch, trial, transport } = choice;
      const more = {
        ...(lunch ? { lunch } : {}),
        ...(trial ? { trial } : {}),
        ...(transport ? { transport } : {}),
      };
      return { kind, halves, ...more };
    }
    case 'visit': {
      const task = tasks.find(({ id }) => id === choice.taskId)?.title;
      const address = wanted(booking) ? { address: choice.address.text } : {};
      return { kind: 'visit', ...(task ? { task } : {}), ...address };
    }
    case 'canteen':
      return ofMeal(booking, choice);
    case undefined:
      return undefined;
  }
}
