// Decides what a desk sees of its community's call list, and how a call is closed. The phone stands there in full, because
// somebody has to call; ratings are a manager's, because whoever was rated must not learn who rated. A call that nobody is owed any
// more is closed when the list is looked at.
import type {
  ClosedCallView,
  CallsView,
  CallView,
  CloseCallInput,
  TriedView,
  TryLaterInput,
} from '#contract/desk-calls';
import type { Booking } from '#domain/booking';
import { reasonsFor, TRY_AGAIN_MS, type Call, type CallReason } from '#domain/call';
import type { Instant } from '#domain/calendar';
import { isOpen } from '#domain/lifecycle';
import type { Notice } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import { grantsOf } from '#domain/staff';
import { stillOwesCall } from '#domain/telling';
import type { StaffCaller } from '../caller';
import { messageOf } from '../message/inbox';
import type { Store } from '../ports';
import { grantFor } from './own';

/** With what has to be told they stay below 64 KB. */
export const MOST_CALLS = 80;

/**
 * One round trip besides the look at who calls, two when bookings have to be looked at, three when some of the calls are owed
 * no more. Another community's desk is denied.
 */
export async function viewCalls(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<CallsView>> {
  const reasons = reasonsIn(caller, communityId);
  const found = await store.calls.open(communityId, reasons, MOST_CALLS + 1);
  const shown = found.slice(0, MOST_CALLS);
  const bookings = await bookingsOf(store, shown);
  const moot = shown.filter((one) => isMoot(one, bookings.get(one.bookingId), caller.now));
  const ids = moot.map(({ _id }) => _id);
  if (ids.length > 0) await store.calls.settle(communityId, ids, caller.now);
  const calls = shown
    .filter((one) => !moot.includes(one))
    .map((one) => callView(one, bookings.get(one.bookingId), caller.now));
  return done({ calls, more: found.length > MOST_CALLS });
}

/**
 * What came of a call, and who called. One round trip besides the look at who calls, two when it is refused. The same
 * twice is once. Refusals: STATE_CHANGED when a colleague closed it, NOT_FOUND, also of another community's or a manager's.
 */
export async function closeCall(
  store: Store,
  caller: StaffCaller,
  { callId, communityId, result: text }: CloseCallInput,
): Promise<Outcome<ClosedCallView>> {
  const reasons = reasonsIn(caller, communityId);
  const { _id: by, name } = caller.member;
  const closed = await store.calls.close(callId, communityId, reasons, { text, by, name, at: caller.now });
  return closed ? done({ closedAt: caller.now }) : notOpen(store, callId, communityId, reasons);
}

/**
 * Nobody answered: it stays open, and is due again in an hour. Round trips are those of `tryLater`, besides the look at
 * who calls, one more when it is refused. Refusals: as of `closeCall`.
 */
export async function tryCallLater(
  store: Store,
  caller: StaffCaller,
  { callId, communityId, requestId }: TryLaterInput,
): Promise<Outcome<TriedView>> {
  const reasons = reasonsIn(caller, communityId);
  const { _id: by, name } = caller.member;
  const dueAt = caller.now + TRY_AGAIN_MS;
  const tried = { id: requestId, at: caller.now, by, name };
  const noted = await store.calls.tryLater(callId, communityId, reasons, tried, dueAt);
  return noted ? done({ dueAt }) : notOpen(store, callId, communityId, reasons);
}

/** Why it is not on the list any more: one who called before is told by name. */
async function notOpen(
  store: Store,
  callId: string,
  communityId: string,
  reasons: readonly CallReason[],
): Promise<Outcome<never>> {
  const call = await store.calls.read(callId, communityId, reasons);
  if (call?.state !== 'done') return refused('NOT_FOUND', { what: 'call' });
  const name = call.result?.name;
  return refused('STATE_CHANGED', { status: call.state, by: { part: 'staff', ...(name ? { name } : {}) } });
}

/** What a booking may have made needless. */
const OF_BOOKINGS: readonly CallReason[] = ['undelivered', 'visit', 'unstaffed'];

/** Those that such calls are about; of the list's own community, because a line says whom to call there. */
async function bookingsOf(store: Store, calls: readonly Call[]): Promise<ReadonlyMap<string, Booking>> {
  const told = calls.filter(({ reason }) => OF_BOOKINGS.includes(reason));
  if (told.length === 0) return new Map();
  const ids = [...new Set(told.map(({ bookingId }) => bookingId))];
  const found = await store.desk.bookings(ids);
  return new Map(
    found
      .filter(({ communityId }) => communityId === told[0]?.communityId)
      .map((booking) => [booking._id, booking]),
  );
}

export function reasonsIn(caller: StaffCaller, communityId: string): readonly CallReason[] {
  grantFor(caller, communityId);
  const managed = grantsOf(caller.member, 'manager');
  return reasonsFor(managed.some((grant) => grant.communityId === communityId));
}

const callView = (call: Call, booking: Booking | undefined, now: Instant): CallView => ({
  id: call._id,
  reason: call.reason,
  bookingId: call.bookingId,
  name: call.name,
  phone: call.phone,
  about: call.about,
  createdAt: call.createdAt,
  dueAt: call.dueAt,
  overdue: call.dueAt <= now,
  tried: call.tried?.length ?? 0,
  ...messageIn(call, booking, now),
});

/** The notice stands in the line's id (usecases/notice/call.ts). */
const noticeIn = (call: Call, booking: Booking | undefined): Notice | undefined =>
  booking?.outbox.find(({ id }) => call._id === `${call.bookingId}:undelivered:${id}`);

/** The person read it, came, or what it was about has changed since: nobody needs to be called. */
function isMoot(call: Call, booking: Booking | undefined, now: Instant): boolean {
  if (!booking || !OF_BOOKINGS.includes(call.reason)) return false;
  if (call.reason !== 'undelivered') return !isOpen(booking.status);
  const notice = noticeIn(call, booking);
  return notice !== undefined && !stillOwesCall(booking, notice, now);
}

function messageIn(call: Call, booking: Booking | undefined, now: Instant): Pick<CallView, 'message'> {
  const notice = noticeIn(call, booking);
  return booking && notice ? { message: messageOf(booking, notice, now) } : {};
}
