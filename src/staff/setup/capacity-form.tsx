// How many places a service has, in the numbers its kind counts by.
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import type { CapacityChange } from '#domain/setup-capacity';
import type { BOUNDS } from '#domain/setup-bounds';
import { setup } from '#words/setup';
import { Count, FormFrame, type FormProps } from './form';
import { countIn } from './typed';

type Capacity = SetupView['capacity'];

/** One number on the form. */
interface Entry {
  readonly key: string;
  readonly label: string;
  readonly name: keyof typeof BOUNDS;
  readonly count: number;
}

const plain = ['slotMinutes', 'seats', 'places', 'lunches', 'walkIn'] as const;
const boundsOf = {
  slotMinutes: 'slotMinutes',
  seats: 'seats',
  places: 'seats',
  lunches: 'lunches',
  walkIn: 'walkIn',
} as const;

/** Every number there is, in order. */
function entriesOf(capacity: Capacity): Entry[] {
  const { meals = [], quotas = [] } = capacity;
  return [
    ...plain.flatMap((key): Entry[] => {
      const count = capacity[key];
      return count === undefined ? [] : [{ key, label: setup[key], name: boundsOf[key], count }];
    }),
    ...quotas.map(({ id, title, seats }): Entry => ({
      key: `quota ${id}`,
      label: setup.quota(title),
      name: 'seats',
      count: seats,
    })),
    ...meals.flatMap(({ title, start, meals: all, walkIn }): Entry[] => [
      { key: `meals ${start}`, label: setup.meals(title), name: 'seats', count: all },
      { key: `walkIn ${start}`, label: setup.mealWalkIn(title), name: 'walkIn', count: walkIn },
    ]),
  ];
}

/** The change that was typed; undefined when a number of it is none. */
function changeOf(
  { meals, quotas, ...rest }: Capacity,
  typed: ReadonlyMap<string, number>,
): CapacityChange | undefined {
  const eaten = meals?.map(({ start }) => ({
    start,
    meals: typed.get(`meals ${start}`) ?? 0,
    walkIn: typed.get(`walkIn ${start}`) ?? 0,
  }));
  if (eaten?.some(({ meals: all, walkIn }) => walkIn > all)) return undefined;
  return {
    ...Object.fromEntries(Object.keys(rest).map((key) => [key, typed.get(key) ?? 0])),
    ...(eaten ? { meals: eaten } : {}),
    ...(quotas ? { quotas: quotas.map(({ id }) => ({ id, seats: typed.get(`quota ${id}`) ?? 0 })) } : {}),
  };
}

export function CapacityForm({ capacity, ...form }: FormProps & { readonly capacity: Capacity }) {
  const entries = entriesOf(capacity);
  const [texts, setTexts] = useState(() => new Map(entries.map(({ key, count }) => [key, `${count}`])));
  const textOf = (key: string): string => texts.get(key) ?? '';
  const change = () => {
    const typed = entries.map(({ key, name }) => [key, countIn(textOf(key), name)] as const);
    if (typed.some(([, count]) => count === undefined)) return undefined;
    const made = changeOf(capacity, new Map(typed.map(([key, count]) => [key, count ?? 0])));
    return made && { capacity: made };
  };
  const tooMany = (key: string): string | undefined =>
    key.startsWith('walkIn ') && Number(textOf(key)) > Number(textOf(key.replace('walkIn', 'meals')))
      ? setup.walkInTooMany
      : undefined;
  return (
    <FormFrame {...form} change={change}>
      {(tried) =>
        entries.map(({ key, label, name }) => (
          <Count
            key={key}
            label={label}
            name={name}
            typed={textOf(key)}
            tried={tried}
            wrong={tooMany(key)}
            onText={(text) => setTexts(new Map([...texts, [key, text]]))}
          />
        ))
      }
    </FormFrame>
  );
}
