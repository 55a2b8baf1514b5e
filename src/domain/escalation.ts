// Decides what a community may raise beyond itself (吹哨): to whom, by when it wants an answer, and how the matter moves on.
// Who may do which is the router's; until sub-districts have roles of their own, a manager enters the answer as it was received.
import { addWorkingDays, dateAt, instantOf, type CalendarYear, type Instant } from './calendar';

export const RECEIVERS = ['street', 'department'] as const;
export type Receiver = (typeof RECEIVERS)[number];

export const MATTERS = ['urgent', 'facility', 'staffing', 'policy', 'other'] as const;
export type Matter = (typeof MATTERS)[number];

/** Working days until an answer is due, its last day whole. */
export const ANSWER_DAYS: { readonly [M in Matter]: number } = {
  urgent: 1,
  facility: 5,
  staffing: 5,
  policy: 10,
  other: 7,
};

export type EscalationState = 'raised' | 'answered' | 'closed';

/** `raise` is its beginning; a matter that comes back is raised again, with a new deadline. */
export const escalationMoves = {
  answer: { from: ['raised'], to: 'answered' },
  close: { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered', 'closed'], to: 'raised' },
} as const satisfies Record<string, { from: readonly EscalationState[]; to: EscalationState }>;
export type EscalationMove = keyof typeof escalationMoves;

export interface EscalationEvent {
  /** Made from who acted and their request: a retry is the same event. */
  readonly id: string;
  readonly at: Instant;
  readonly action: 'raise' | EscalationMove;
  /** As they are called at the desk. */
  readonly name: string;
  readonly text: string;
  /** Of an answer: who gave it, as the desk was told. */
  readonly from?: string;
}

export interface Escalation {
  readonly _id: string;
  readonly communityId: string;
  readonly to: Receiver;
  /** Which department; empty for the sub-district. */
  readonly department: string;
  readonly matter: Matter;
  readonly bookingId?: string;
  readonly state: EscalationState;
  /** The month in which it was raised first, `YYYY-MM`: rates are counted by it. */
  readonly month: string;
  readonly raisedAt: Instant;
  /** Of the last time it was raised. */
  readonly dueAt: Instant;
  readonly answeredAt?: Instant;
  readonly history: readonly EscalationEvent[];
  /** When what was said was taken away; nothing has been said since. */
  readonly redactedAt?: Instant;
}

/** The end of the last working day on which an answer is in time. */
export const answerDue = (matter: Matter, calendar: readonly CalendarYear[], now: Instant): Instant =>
  instantOf(addWorkingDays(dateAt(now), ANSWER_DAYS[matter], calendar), 24 * 60);

export const isOverdue = ({ state, dueAt }: Pick<Escalation, 'state' | 'dueAt'>, now: Instant): boolean =>
  state === 'raised' && dueAt <= now;

/** Overdue ones first, the longest overdue of them; then what waits for an answer by its deadline; then what can be closed; then the rest. */
export function byUrgency<E extends Pick<Escalation, 'state' | 'dueAt' | 'raisedAt'>>(
  all: readonly E[],
): E[] {
  const rank: { readonly [S in EscalationState]: number } = { raised: 0, answered: 1, closed: 2 };
  return [...all].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] || (a.state === 'raised' ? a.dueAt - b.dueAt : b.raisedAt - a.raisedAt),
  );
}

/** Of matters raised: answered in time, answered late, without an answer though it is due. */
export interface EscalationSums {
  readonly raised: number;
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
}

/** Of those raised in a month to one receiver. */
export interface EscalationRate extends EscalationSums {
  readonly month: string;
  readonly to: Receiver;
  readonly department: string;
}

/** Counted together by what they have in common, in the order in which it comes first. */
export function summed<K extends string>(
  rates: readonly EscalationRate[],
  common: (rate: EscalationRate) => K,
): readonly (readonly [K, EscalationSums])[] {
  const sums = new Map<K, EscalationSums>();
  for (const rate of rates) {
    const { raised, inTime, late, overdue } = rate;
    const before = sums.get(common(rate)) ?? { raised: 0, inTime: 0, late: 0, overdue: 0 };
    sums.set(common(rate), {
      raised: before.raised + raised,
      inTime: before.inTime + inTime,
      late: before.late + late,
      overdue: before.overdue + overdue,
    });
  }
  return [...sums];
}
