// What everybody takes where one is like the other: one of a unit each.
import type { Ask } from './kind';
import type { Wants } from '../units';

export const seatsFor = ({ guests }: Pick<Ask, 'guests'>, unit: string): Wants =>
  Object.fromEntries(guests.map(({ personId }) => [personId, [{ [unit]: 1 }]]));
