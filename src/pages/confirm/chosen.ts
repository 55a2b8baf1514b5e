// Decides for whom a draft is, of the people one books for, and what is wrong with that choice.
import type { PersonView } from '#contract/person';
import { confirm } from '#words/confirm';
import type { Draft } from '../../state/drafts';

type Whom = Pick<Draft, 'personIds' | 'together'>;

/** Those ticked; without ticking the one chosen, else oneself, else the first. */
export function chosenIn({ personIds = [], together }: Whom, people: readonly PersonView[]): PersonView[] {
  const chosen = people.filter(({ id }) => personIds.includes(id));
  if (together) return chosen;
  const one = chosen[0] ?? people.find(({ relation }) => relation === 'self') ?? people[0];
  return one ? [one] : [];
}

/** In words, what to mend; nothing when all is well, or when nobody is known yet. */
export function chosenFault(
  draft: Whom,
  people: readonly PersonView[],
  mostPersons: number,
): string | undefined {
  if (people.length === 0) return undefined;
  const { length } = chosenIn(draft, people);
  if (length === 0) return confirm.nobody;
  return length > mostPersons ? confirm.tooMany(mostPersons) : undefined;
}
