// Decides that a community changes an event that is made: what would leave fewer places than are taken is named first, and done only
// to exactly those who were named; nobody loses a place by it. Of another title or place everybody who has signed up is told.
// What a change is, is domain/event-change.ts's; whom it hurts is asked as of every service (setup/save.ts).
import type { EventSetupView, SavedEventView, SaveEventInput } from '#contract/desk-events';
import { dateAt, instantOf } from '#domain/calendar';
import { eventChanged, followWrite, isFree, regroups, type EventChange } from '#domain/event-change';
import type { Touched } from '#domain/hurt';
import type { Notice } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import type { ServiceOf } from '#domain/service';
import type { StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import { writeSession } from '../desk/session';
import { sha256 } from '../identity';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import type { SetupContext } from '../setup/ports';
import { differing, hashOf, hurtOf, replacedBy } from '../setup/save';

type Event = ServiceOf<'event'> & { readonly setupRev?: number };

/** Of the platform's twenty connections, so that residents keep some. */
const AT_ONCE = 8;

const isEvent = (service: SetupContext['service']): service is Event => service?.kind === 'event';

const comingOf = ({ touched }: SetupContext, now: number): Touched[] =>
  touched.filter(({ date, end, state }) => state === 'open' && instantOf(date, end) > now);

const viewOf = (event: Event, coming: readonly Touched[]): EventSetupView => ({
  serviceId: event._id,
  communityId: event.communityId,
  rev: event.setupRev ?? 0,
  title: event.title,
  summary: event.summary,
  place: event.place,
  ...(event.council ?? {}),
  seats: event.capacity.seats ?? 0,
  walkIn: event.walkIn,
  quotas: (event.quotas ?? []).map(({ id, title, seats }) => ({ id, title, seats })),
  mayRegroup: coming.every(isFree),
  approval: event.confirmation === 'staff',
  horizonDays: event.rules.horizonDays,
  noticeMinutes: event.rules.noticeMinutes,
});

/** One round trip besides the look at who calls. Refusals: NOT_FOUND, also for another community's and another kind's. */
export async function viewEventSetup(
  store: Store,
  caller: StaffCaller,
  { serviceId }: { serviceId: string },
): Promise<Outcome<EventSetupView>> {
  const seen = await store.setups.look(serviceId, dateAt(caller.now));
  const { service } = seen;
  return isEvent(service) && isOwn(caller, service)
    ? done(viewOf(service, comingOf(seen, caller.now)))
    : refused('NOT_FOUND', { what: 'service' });
}

/**
 * Four round trips besides the look and the trail where nobody is hurt and nobody has signed up (look, write, the times nobody has
 * touched, look once more), one where somebody is told, and two for each time to come that somebody has touched. Sent again it is
 * finished. Refusals: NOT_FOUND, also for another community's and another kind's.
 */
export async function saveEvent(
  store: Store,
  caller: StaffCaller,
  input: SaveEventInput,
): Promise<Outcome<SavedEventView>> {
  const { serviceId, rev, change, agreed } = input;
  const { now } = caller;
  const seen = await store.setups.look(serviceId, dateAt(now));
  const { service: before } = seen;
  if (!isEvent(before) || !isOwn(caller, before)) return refused('NOT_FOUND', { what: 'service' });
  const coming = comingOf(seen, now);
  const next = eventChanged(before, change, seen, now);
  if ('unfit' in next) return done({ saved: false, why: 'unfit', unfit: next.unfit });
  const after = next.event;
  if (regroups(before, after) && !coming.every(isFree))
    return done({ saved: false, why: 'unfit', unfit: 'grouped' });
  const fields = differing(before, after);
  if (Object.keys(fields).length === 0) return finish(store, caller, input, before, before);
  if ((before.setupRev ?? 0) !== rev)
    return done({ saved: false, why: 'stale', event: viewOf(before, coming) });
  const hurt = await hurtOf(store, seen, before, after, now);
  const hash = hashOf(serviceId, rev, hurt);
  if (hurt.length > 0 && agreed !== hash) return done({ saved: false, why: 'hurt', hurt, agreed: hash });
  if (!(await store.setups.save(serviceId, rev, fields, replacedBy(before, fields)))) {
    const current = await store.services.read(serviceId);
    return done({ saved: false, why: 'stale', event: viewOf(isEvent(current) ? current : before, coming) });
  }
  return finish(store, caller, input, before, { ...after, setupRev: rev + 1 });
}

/** What follows from the event as it is now; each part of it may be done again. */
async function finish(
  store: Store,
  caller: StaffCaller,
  { change, requestId, tell }: SaveEventInput,
  before: Event,
  after: Event,
): Promise<Outcome<SavedEventView>> {
  const today = dateAt(caller.now);
  await store.setups.dropUntouched(after._id, today);
  const seen = await store.setups.look(after._id, today);
  // Whoever signed up while it was written is named with those who were agreed to.
  const hurt = await hurtOf(store, seen, before, after, caller.now);
  const coming = comingOf(seen, caller.now);
  const follows = await forEach(coming, AT_ONCE, (time) => follow(store, caller, time, after, change));
  const told = tell ? await tellAll(store, caller, requestId, after, tell) : 0;
  const free = coming.every((time, i) => isFree(follows[i] ?? time));
  return done({
    saved: true,
    event: { ...viewOf(after, coming), mayRegroup: free },
    hurt,
    told,
  });
}

/** A touched time has what its event has. It may have ended, or been closed, meanwhile. */
async function follow(
  store: Store,
  caller: StaffCaller,
  { date, start }: Touched,
  event: Event,
  change: EventChange,
): Promise<Pick<Touched, 'capacity' | 'left'> | undefined> {
  const time = { serviceId: event._id, date, start };
  const written = await writeSession(store, caller, time, ({ session }) =>
    done(followWrite(session, event, change)),
  );
  return written.ok ? written.value.session : undefined;
}

function tellAll(
  store: Store,
  { now, member }: StaffCaller,
  requestId: string,
  { _id, title, place }: Event,
  text: string,
): Promise<number> {
  const notice: Notice = {
    id: `staff-message:${sha256(`${member._id}\n${requestId}`).slice(0, 16)}`,
    kind: 'staff-message',
    at: now,
    text,
  };
  return store.events.renamed(_id, now, { serviceTitle: title, place }, notice);
}
