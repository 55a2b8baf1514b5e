// Decides whom of a door's list six digits mean, where two of it share them: one who may still come before one who has.
// Digits that are not on it are the functions' to know.
import type { RollRow } from '#contract/desk-events';

export const rowOf = (rows: readonly RollRow[], code: string): RollRow | undefined => {
  const coded = rows.filter((one) => one.code === code);
  return coded.find(({ status }) => status === 'confirmed') ?? coded[0];
};
