// The numbers of a service's capacity as they are typed, each under a key, and the change they become.
// Which sentence says what is wrong is words/setup.ts's.
import type { SetupView } from '#contract/desk-setup';
import type { CapacityChange, MealChange } from '#domain/setup-capacity';
import type { BOUNDS } from '#domain/setup-bounds';
import { setup } from '#words/setup';
import { clockIn, clockText, countIn } from './typed';

export type Capacity = SetupView['capacity'];
export type TypedCapacity = ReadonlyMap<string, string>;

/** One number on the form, or a time of day. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Absent for a time of day. */
  readonly name?: keyof typeof BOUNDS;
  readonly text: string;
  readonly optional?: true;
}

const PLAIN = ['slotMinutes', 'seats', 'places', 'lunches', 'trialDays', 'walkIn'] as const;
const boundsOf = (key: (typeof PLAIN)[number]): keyof typeof BOUNDS => (key === 'places' ? 'seats' : key);

type Meal = NonNullable<Capacity['meals']>[number];

const mealEntries = ({ title, start, meals, walkIn, cutoff }: Meal): Entry[] => [
  {
    ...{ key: `meals ${start}`, label: setup.meals(title), hint: setup.capacityHints.meals },
    ...{ name: 'seats', text: `${meals}` },
  },
  {
    ...{ key: `walkIn ${start}`, label: setup.mealWalkIn(title), hint: setup.capacityHints.mealWalkIn },
    ...{ name: 'walkIn', text: `${walkIn}` },
  },
  {
    ...{ key: `days ${start}`, label: setup.cutoffDays(title), hint: setup.cutoffHint },
    ...{ name: 'cutoffDays', text: `${cutoff?.daysBefore ?? ''}`, optional: true },
  },
  {
    ...{ key: `at ${start}`, label: setup.cutoffAt(title), optional: true },
    text: cutoff ? clockText(cutoff.at) : '',
  },
];

/** Every number there is, in order. */
export function entriesOf(capacity: Capacity): Entry[] {
  const { meals = [], quotas = [], delivery } = capacity;
  return [
    ...PLAIN.flatMap((key): Entry[] => {
      const count = capacity[key];
      if (count === undefined) return [];
      const hint = setup.capacityHints[key];
      return [{ key, label: setup[key], hint, name: boundsOf(key), text: `${count}` }];
    }),
    ...quotas.map(({ id, title, seats }): Entry => ({
      ...{ key: `quota ${id}`, label: setup.quota(title), hint: setup.capacityHints.quota },
      ...{ name: 'seats', text: `${seats}` },
    })),
    ...meals.flatMap(mealEntries),
    ...(delivery === undefined
      ? []
      : [
          {
            ...{ key: 'delivery', label: setup.delivery, hint: setup.capacityHints.delivery },
            ...({ name: 'delivery', text: `${delivery ?? ''}`, optional: true } as const),
          },
        ]),
  ];
}

const blank = (text = ''): boolean => text.trim() === '';

/** What is wrong about one entry; undefined when nothing is. */
export function wrongOf(entry: Entry, typed: TypedCapacity): 'number' | 'walkIn' | 'cutoff' | undefined {
  const { key, name, optional } = entry;
  const text = typed.get(key) ?? '';
  const [what = '', start = ''] = key.split(' ');
  if (what === 'days' || what === 'at') {
    const both = [typed.get(`days ${start}`), typed.get(`at ${start}`)];
    if (both.every(blank)) return undefined;
    const read = what === 'at' ? clockIn(text) : countIn(text, 'cutoffDays');
    return read === undefined ? 'cutoff' : undefined;
  }
  if (optional && blank(text)) return undefined;
  if (name && countIn(text, name) === undefined) return 'number';
  const tooMany = what === 'walkIn' && start && Number(text) > Number(typed.get(`meals ${start}`) ?? 0);
  return tooMany ? 'walkIn' : undefined;
}

/** The change that was typed; undefined when something of it is wrong. */
export function capacityIn(capacity: Capacity, typed: TypedCapacity): CapacityChange | undefined {
  if (entriesOf(capacity).some((entry) => wrongOf(entry, typed))) return undefined;
  const count = (key: string, name: keyof typeof BOUNDS): number => countIn(typed.get(key) ?? '', name) ?? 0;
  const { meals, quotas, delivery, ...rest } = capacity;
  const plain = PLAIN.filter((key) => rest[key] !== undefined).map((key) => [key, count(key, boundsOf(key))]);
  return {
    ...Object.fromEntries(plain),
    ...(meals ? { meals: meals.map(({ start }) => mealIn(start, typed, count)) } : {}),
    ...(quotas ? { quotas: quotas.map(({ id }) => ({ id, seats: count(`quota ${id}`, 'seats') })) } : {}),
    ...(delivery === undefined
      ? {}
      : { delivery: blank(typed.get('delivery')) ? null : count('delivery', 'delivery') }),
  };
}

function mealIn(
  start: number,
  typed: TypedCapacity,
  count: (key: string, name: keyof typeof BOUNDS) => number,
): MealChange {
  const at = clockIn(typed.get(`at ${start}`) ?? '');
  return {
    start,
    meals: count(`meals ${start}`, 'seats'),
    walkIn: count(`walkIn ${start}`, 'walkIn'),
    cutoff: at === undefined ? null : { daysBefore: count(`days ${start}`, 'cutoffDays'), at },
  };
}
