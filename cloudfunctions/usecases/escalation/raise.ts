// Decides that a desk raises a matter, enters what was answered, closes it, or raises it again; and what it sees of all of them.
// Each is done once, however often it is asked: a matter's id and its events' are made from the request.
import type { EscalationsView, EscalationView, RaiseInput, SaidInput } from '#contract/desk-escalations';
import { addDays, dateAt, type Instant } from '#domain/calendar';
import {
  answerDue,
  byUrgency,
  isOverdue,
  type Escalation,
  type EscalationEvent,
  type EscalationMove,
} from '#domain/escalation';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { escalationIdOf } from '../identity';
import type { Store } from '../ports';
import type { ListedEscalation } from './ports';

/** Rates go back so far. */
const RATE_DAYS = 180;

function viewOf(
  {
    _id: id,
    communityId: _community,
    month: _month,
    answeredAt: _at,
    redactedAt: _gone,
    history,
    ...rest
  }: ListedEscalation,
  now: Instant,
): EscalationView {
  const said = history.map(({ id: _event, ...event }) => event);
  return { id, ...rest, history: said, overdue: isOverdue(rest, now) };
}

/** One round trip besides the look at who asks. Another community's desk is denied. */
export async function viewEscalations(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<EscalationsView>> {
  const { now } = caller;
  grantFor(caller, communityId);
  const since = addDays(dateAt(now), -RATE_DAYS).slice(0, 7);
  const { escalations, rates } = await store.escalations.of(communityId, since, now);
  return done({ escalations: byUrgency(escalations).map((one) => viewOf(one, now)), rates });
}

/** Two round trips besides the look at who asks. Refusals: NOT_FOUND, for a booking that is not this community's. */
export async function raise(
  store: Store,
  caller: StaffCaller,
  { communityId, text, ...said }: RaiseInput,
  requestId: string,
): Promise<Outcome<EscalationView>> {
  const { openid, now, member } = caller;
  grantFor(caller, communityId);
  const { bookingId, ...rest } = said;
  const _id = escalationIdOf(openid, requestId);
  const named = { escalationId: _id, ...(bookingId ? { bookingId } : {}) };
  const context = await store.escalations.context(communityId, named, now);
  if (context.escalation) return done(viewOf(context.escalation, now));
  if (!context.bookingKnown) return refused('NOT_FOUND', { what: 'booking' });
  const escalation: Escalation = {
    _id,
    communityId,
    ...rest,
    ...(bookingId ? { bookingId } : {}),
    state: 'raised',
    month: dateAt(now).slice(0, 7),
    raisedAt: now,
    dueAt: answerDue(rest.matter, context.calendar, now),
    history: [{ id: _id, at: now, action: 'raise', name: member.name, text }],
  };
  await store.escalations.add(escalation);
  return done(viewOf(escalation, now));
}

/**
 * Two round trips besides the look at who asks, three when somebody was faster. The same request again is done once.
 * Refusals: NOT_FOUND, also for another community's; STATE_CHANGED where it cannot be done any more.
 */
export async function moveEscalation(
  store: Store,
  caller: StaffCaller,
  move: EscalationMove,
  { communityId, escalationId, text, from }: SaidInput & { readonly from?: string },
  requestId: string,
): Promise<Outcome<EscalationView>> {
  const { openid, now, member } = caller;
  grantFor(caller, communityId);
  const look = () => store.escalations.context(communityId, { escalationId }, now);
  const { escalation, calendar } = await look();
  if (!escalation) return refused('NOT_FOUND', { what: 'matter' });
  const id = escalationIdOf(openid, `${move}\n${requestId}`);
  if (escalation.history.some((one) => one.id === id)) return done(viewOf(escalation, now));
  const said = { text, ...(from ? { from } : {}) };
  const event: EscalationEvent = { id, at: now, action: move, name: member.name, ...said };
  const dueAt = move === 'reopen' ? answerDue(escalation.matter, calendar, now) : undefined;
  const moved = await store.escalations.move(escalation, move, event, dueAt);
  const after = (await look()).escalation ?? escalation;
  if (moved) return done(viewOf(after, now));
  const last = after.history.at(-1);
  return refused('STATE_CHANGED', { status: after.state, by: { part: 'staff', name: last?.name } });
}
