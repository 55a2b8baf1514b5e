// Decides how old a person is on a date; every rule about age asks here, with the date that the rule is about.
// Which age a service or a subsidy wants is eligibility.ts's and subsidy.ts's.
import type { LocalDate } from './calendar';

/** One is an elder from this age on (老年人权益保障法 art. 2: 60 whole years). */
export const ELDER_FROM = 60;

/**
 * Whole years (周岁) on a date; negative before the birth. One is a year older on the birthday itself, as welfare
 * benefits count it. The criminal law's later day (the day after the birthday, 法释〔2006〕1号 art. 2) is not meant here.
 * Born on 29 February, one is a year older on 1 March of a common year: no rule names the day, this is a decision.
 */
export function ageOn(born: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}
