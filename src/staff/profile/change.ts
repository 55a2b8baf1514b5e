// What staff changed of what is verified about a person: only that is sent, and what is still wrong with it is said before.
// Whether somebody else was faster is the functions' to see.
import type { ProfileInput, ProfileView } from '#contract/desk-people';
import { addDays, type LocalDate } from '#domain/calendar';

/** As it stands on the page. */
export interface Typed {
  readonly born: string;
  readonly groups: readonly string[];
  readonly months: readonly string[];
  /** Of a grade that is to be written down; absent while none is, empty until it is chosen. */
  readonly grade?: string;
  readonly by: string;
  readonly consent: boolean;
  /** The grade that is kept is to go. */
  readonly withdrawn: boolean;
}

export type Change = Omit<ProfileInput, 'communityId' | 'personId' | 'seen'>;
export type Fault = 'grade' | 'by' | 'consent';

/** As the contract has it. */
const MOST_LETTERS = 20;

/** A grade is asked for where none is kept, and where the community's services want one. */
export const typedOf = ({ born = '', groups, monthCards }: ProfileView): Typed => ({
  born,
  groups,
  months: monthCards,
  by: '',
  consent: false,
  withdrawn: false,
});

/** What is in a list, or what is not any more. */
export const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

/** This month and the next, and later ones that are paid; what is over stays as it is. */
export const monthsOf = (paid: readonly string[], today: LocalDate): string[] => {
  const month = today.slice(0, 7);
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return [...new Set([month, next, ...paid.filter((one) => one > month)])].sort();
};

/** What is wrong with a grade that is to be written down; the first thing first. */
export function faultOf({ grade, by, consent }: Typed): Fault | undefined {
  if (grade === undefined) return undefined;
  if (grade === '') return 'grade';
  const letters = [...by.trim()].length;
  if (letters === 0 || letters > MOST_LETTERS) return 'by';
  return consent ? undefined : 'consent';
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

function assessmentOf({ grade, by, withdrawn }: Typed): Change['assessment'] {
  if (grade) return { grade, by: by.trim(), consent: true };
  return withdrawn ? null : undefined;
}

/** What is different from what is kept; nothing where nothing is. Without faults only. */
export function changeOf(kept: ProfileView, typed: Typed): Change | undefined {
  const { born, groups, months } = typed;
  const assessment = assessmentOf(typed);
  const change: Change = {
    ...(born === (kept.born ?? '') ? {} : { born: born || null }),
    ...(same(groups, kept.groups) ? {} : { groups: [...groups] }),
    ...(same(months, kept.monthCards) ? {} : { monthCards: [...months] }),
    ...(assessment === undefined ? {} : { assessment }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
