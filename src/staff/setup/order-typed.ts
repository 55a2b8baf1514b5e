// How a line, a rest for those who did not come and who may come at all are typed, and what they become.
// Which sentence says what is wrong is words/setup.ts's.
import type { SetupView } from '#contract/desk-setup';
import type { RulesChange } from '#domain/setup';
import { countIn } from './typed';

export interface TypedOrder {
  readonly line: 'none' | 'offer' | 'promote';
  readonly lineMost: string;
  readonly offerMinutes: string;
  readonly cooling: boolean;
  readonly misses: string;
  readonly withinDays: string;
  readonly forDays: string;
  readonly minAge: string;
  readonly maxAge: string;
  readonly groups: string;
}

type Rules = SetupView['rules'];

/** What is offered where there was none: a usual line, a usual rest. */
export const typedOrder = ({ line, coolingOff, eligibility }: Rules): TypedOrder => ({
  line: line?.mode ?? 'none',
  lineMost: `${line?.most ?? 10}`,
  offerMinutes: `${line?.offerMinutes || 120}`,
  cooling: coolingOff !== undefined,
  misses: `${coolingOff?.misses ?? 2}`,
  withinDays: `${coolingOff?.withinDays ?? 30}`,
  forDays: `${coolingOff?.forDays ?? 7}`,
  minAge: `${eligibility?.minAge ?? ''}`,
  maxAge: `${eligibility?.maxAge ?? ''}`,
  groups: (eligibility?.groups ?? []).join('、'),
});

const blank = (text: string): boolean => text.trim() === '';
const ageIn = (text: string): number | undefined => countIn(text, 'age');

export const agesOk = ({ minAge, maxAge }: TypedOrder): boolean => {
  const [min, max] = [ageIn(minAge), ageIn(maxAge)];
  return min === undefined || max === undefined || min <= max;
};

const MOST_GROUPS = 12;
const MOST_GROUP = 20;

/** None for nothing; undefined when they are too many, too long, or twice there. */
export function groupsIn(typed: string): string[] | undefined {
  const groups = typed
    .split(/[、,，;；\s]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  const fine = groups.length <= MOST_GROUPS && new Set(groups).size === groups.length;
  return fine && groups.every((one) => [...one].length <= MOST_GROUP) ? groups : undefined;
}

/** Null is none; undefined when something about it is wrong. */
function lineIn({ line, lineMost, offerMinutes }: TypedOrder): RulesChange['line'] {
  if (line === 'none') return null;
  const most = countIn(lineMost, 'lineMost');
  const minutes =
    line === 'offer' ? countIn(offerMinutes, 'offerMinutes') : (countIn(offerMinutes, 'offerMinutes') ?? 0);
  return most === undefined || minutes === undefined
    ? undefined
    : { mode: line, most, offerMinutes: minutes };
}

function coolingIn({ cooling, ...typed }: TypedOrder): RulesChange['coolingOff'] {
  if (!cooling) return null;
  const misses = countIn(typed.misses, 'misses');
  const withinDays = countIn(typed.withinDays, 'withinDays');
  const forDays = countIn(typed.forDays, 'forDays');
  if (misses === undefined || withinDays === undefined || forDays === undefined) return undefined;
  return { misses, withinDays, forDays };
}

/** Grades and communities are not typed here: they stay as they were. */
function eligibilityIn(typed: TypedOrder, was: Rules['eligibility']): RulesChange['eligibility'] {
  const [minAge, maxAge, groups] = [ageIn(typed.minAge), ageIn(typed.maxAge), groupsIn(typed.groups)];
  const agesRead =
    (blank(typed.minAge) || minAge !== undefined) && (blank(typed.maxAge) || maxAge !== undefined);
  if (!agesRead || !agesOk(typed) || !groups) return undefined;
  const { grades = [], communities = [] } = was ?? {};
  const rule = {
    ...(minAge === undefined ? {} : { minAge }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(groups.length > 0 ? { groups } : {}),
    ...(grades.length > 0 ? { grades } : {}),
    ...(communities.length > 0 ? { communities } : {}),
  };
  return Object.keys(rule).length > 0 ? rule : null;
}

/** The rules with these anew; undefined when something that was typed is wrong. */
export function rulesWith(rules: Rules, typed: TypedOrder): RulesChange | undefined {
  const { horizonDays, noticeMinutes, cancelMinutes, mostPersons, limits } = rules;
  const [line, coolingOff] = [lineIn(typed), coolingIn(typed)];
  const eligibility = eligibilityIn(typed, rules.eligibility);
  if (line === undefined || coolingOff === undefined || eligibility === undefined) return undefined;
  return { horizonDays, noticeMinutes, cancelMinutes, mostPersons, limits, line, coolingOff, eligibility };
}
