// What a desk is about to book for somebody, as far as it is chosen, and the request that it becomes.
// What can be had is here.ts's and each chooser's; whether it is given is the functions' answer.
import type { DeskBookInput } from '#contract/desk-book';
import type { ServiceView } from '#contract/service';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Choice } from '#domain/kinds/choice';
import { tidyAnswers, type Answers } from '#domain/question';
import { choiceMissing, fitted } from '../../pages/confirm/fitting';

export interface DeskDraft {
  readonly date?: LocalDate;
  readonly start?: Minutes;
  readonly end?: Minutes;
  /** They would stand in line for it. */
  readonly wait?: boolean;
  /** Bookings in line when the time was chosen. */
  readonly waiting?: number;
  /** Whoever it is for stands there: only what is now is looked at. */
  readonly here?: boolean;
  readonly choice?: Choice;
  readonly answers?: Answers;
}

export type TimedDraft = DeskDraft & {
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
};

export const isTimed = (draft: DeskDraft): draft is TimedDraft =>
  draft.date !== undefined && draft.start !== undefined && draft.end !== undefined;

/** All that is asked before it is read back: a time, and what there is to choose besides. */
export const isWhole = ({ kind }: Pick<ServiceView, 'kind'>, draft: DeskDraft): draft is TimedDraft =>
  isTimed(draft) && !choiceMissing(kind, draft.choice);

/** Where one begins anew with another time: what was chosen besides stays. */
export const withoutTime = ({ choice, answers, here }: DeskDraft): DeskDraft => ({ choice, answers, here });

/** What is asked of the functions, but for the request's own id; `walkIn`: of what is kept for those who stand there. */
export function requestOf(
  communityId: string,
  { id: serviceId, questions, offer }: Pick<ServiceView, 'id' | 'questions' | 'offer'>,
  personIds: readonly string[],
  { date, start, choice, answers, wait = false }: TimedDraft,
  walkIn: boolean,
): Omit<DeskBookInput, 'requestId'> {
  const asked = fitted(choice, offer, personIds);
  return {
    ...{ communityId, serviceId, date, start, personIds: [...personIds], walkIn, wait, note: '' },
    ...(asked ? { choice: asked } : {}),
    ...(answers && questions.length > 0 ? { answers: tidyAnswers(questions, answers) } : {}),
  };
}
