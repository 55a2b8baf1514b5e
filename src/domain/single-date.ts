// Decides how many places a single date has that differs from the others. Apart from the schedule, because phones read it with the
// kinds, and the schedule takes the lunar calendar along.
import type { LocalDate } from './calendar';
import type { Service } from './service';

/** How many places each time of a date has, where the date differs from others in it. */
export const placesOn = (
  { exceptions }: Pick<Service, 'exceptions'>,
  date: LocalDate | undefined,
): number | undefined => exceptions.find((one) => one.date === date)?.places;
