// Decides in which part of the list somebody stands, and who is found by what was typed. Which parts there are is the page's.
// Who was ticked off on this page stays where one saw them, so that nobody else moves up under the finger.
import type { MealRow } from '#contract/desk-canteen';

export const PARTS = ['coming', 'came', 'missed', 'delivery'] as const;
export type Part = (typeof PARTS)[number];

const PART: { readonly [status: string]: Part } = {
  confirmed: 'coming',
  pending: 'coming',
  arrived: 'came',
  missed: 'missed',
  excused: 'missed',
};

/** Who is brought a meal is on the list of deliveries alone, whether it was brought or not. */
export const partOf = ({ channel, status = 'confirmed' }: Pick<MealRow, 'channel' | 'status'>): Part =>
  channel === 'delivery' ? 'delivery' : (PART[status] ?? 'coming');

/** What was said on this page of somebody, by booking, since the list was read. */
export type Said = ReadonlyMap<string, 'arrived' | 'confirmed'>;

/** The list as it is with it: who was ticked off is among those who came, in the numbers as well. */
export const withSaid = (rows: readonly MealRow[], said: Said): readonly MealRow[] =>
  rows.map((row) => {
    const status = said.get(row.id);
    return status ? { ...row, status } : row;
  });

/** Persons of a part, or of deliveries those that are still to be brought. */
export const countIn = (rows: readonly MealRow[], part: Part): number =>
  rows
    .filter((row) => partOf(row) === part && (part !== 'delivery' || row.status !== 'arrived'))
    .reduce((sum, { persons }) => sum + persons.length, 0);

/** By a part of a name, or the digits of a code; everybody while nothing is typed. */
export function foundBy(rows: readonly MealRow[], typed: string): readonly MealRow[] {
  const wanted = typed.normalize('NFKC').replace(/\s/g, '');
  if (wanted === '') return rows;
  return rows.filter(
    ({ code, persons }) => code.includes(wanted) || persons.some(({ name }) => name.includes(wanted)),
  );
}
