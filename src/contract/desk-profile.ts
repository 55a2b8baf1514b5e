// What a desk is shown before it writes down what it verified of a person: what is known, and what the community's services ask for.
// Writing it is desk-people.ts's.
import * as v from 'valibot';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Verifiable } from '#domain/verifiable';
import type { ProfileView } from './desk-people';
import { id } from './scalars';

export const profileOfInput = v.strictObject({ communityId: id, personId: id });
export type ProfileOfInput = v.InferOutput<typeof profileOfInput>;

export interface ProfileLook {
  /** Empty where neither a card nor a booking says it any more. */
  readonly name: string;
  /** As the desk's own card says, which nobody verified. */
  readonly cardBorn?: LocalDate;
  readonly profile: ProfileView;
  /** How often something was verified so far: who saves says it, so that nobody writes over what they have not seen. */
  readonly seen: number;
  readonly last?: { readonly at: Instant; readonly name: string };
  /** Nothing of what the one who asks has no business with. */
  readonly asked: Verifiable;
  /** Whoever runs the station alone is shown the grade, and writes down nothing else. */
  readonly gradeOnly?: true;
}
