// Decides who may use a service on a day, and whose household comes first; how far it reaches is coverage.ts's.
// What a meal costs whom is subsidy.ts's; where the facts come from is person.ts's, and refusing is the use case's.
import { ageOn } from './age';
import type { LocalDate } from './calendar';

/** What is known of a person. */
export interface PersonFacts {
  readonly born?: LocalDate;
  /** 特困, 低保, 残疾, 失能, 独居 … */
  readonly groups: readonly string[];
  /** The assessor's ability grade: stored, never computed. */
  readonly grade?: string;
  readonly communityId?: string;
}

/** Every condition that is there must be met; a list that is absent or empty is no condition. */
export interface EligibilityRule {
  /** Both ages included, in whole years on the session's date. */
  readonly minAge?: number;
  readonly maxAge?: number;
  /** One of them is enough. */
  readonly groups?: readonly string[];
  readonly grades?: readonly string[];
  readonly communities?: readonly string[];
}

/** A condition that is not met, with what would meet it and what was found. */
export type Unmet =
  | { readonly need: 'age-unknown'; readonly minAge?: number; readonly maxAge?: number }
  | { readonly need: 'min-age'; readonly minAge: number; readonly age: number }
  | { readonly need: 'max-age'; readonly maxAge: number; readonly age: number }
  | { readonly need: 'group'; readonly groups: readonly string[] }
  | { readonly need: 'grade'; readonly grades: readonly string[]; readonly grade?: string }
  | { readonly need: 'community'; readonly communities: readonly string[]; readonly communityId?: string };

/** Any one of them puts a household first: old enough, or of a group. */
export interface PriorityRule {
  readonly fromAge?: number;
  readonly groups: readonly string[];
}

function ageUnmet({ minAge, maxAge }: EligibilityRule, { born }: PersonFacts, date: LocalDate): Unmet[] {
  if (minAge === undefined && maxAge === undefined) return [];
  if (born === undefined) return [{ need: 'age-unknown', minAge, maxAge }];
  const age = ageOn(born, date);
  if (minAge !== undefined && age < minAge) return [{ need: 'min-age', minAge, age }];
  return maxAge !== undefined && age > maxAge ? [{ need: 'max-age', maxAge, age }] : [];
}

/** True when the list is a condition and none of what a person has is in it. */
const lacks = (wanted: readonly string[], has: readonly (string | undefined)[]): boolean =>
  wanted.length > 0 && !has.some((one) => one !== undefined && wanted.includes(one));

/** The conditions that a person does not meet on the session's date; empty when they may use the service. */
export function unmetConditions(rule: EligibilityRule, facts: PersonFacts, date: LocalDate): Unmet[] {
  const { groups = [], grades = [], communities = [] } = rule;
  const { grade, communityId } = facts;
  return [
    ...ageUnmet(rule, facts, date),
    ...(lacks(groups, facts.groups) ? [{ need: 'group', groups } as const] : []),
    ...(lacks(grades, [grade]) ? [{ need: 'grade', grades, grade } as const] : []),
    ...(lacks(communities, [communityId]) ? [{ need: 'community', communities, communityId } as const] : []),
  ];
}

/** Whether a person's household comes first on a date; an unknown age gives no priority. */
export const isPriority = ({ fromAge, groups }: PriorityRule, facts: PersonFacts, date: LocalDate): boolean =>
  facts.groups.some((group) => groups.includes(group)) ||
  (fromAge !== undefined && facts.born !== undefined && ageOn(facts.born, date) >= fromAge);
