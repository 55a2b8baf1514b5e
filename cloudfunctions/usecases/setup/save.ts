// Decides that a manager changes a service: what would hurt bookings is named first, and done only to exactly those who were named.
// What a change is, and whom it hurts, is the domain's (setup.ts, hurt.ts).
import type { HurtView, SavedView, SaveServiceInput } from '#contract/desk-setup';
import { dateAt, instantOf, type Instant } from '#domain/calendar';
import { hurtBy } from '#domain/hurt';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { changed } from '#domain/setup';
import type { StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import type { SetupContext, SetUpService } from './ports';
import { follow } from './follow';
import { hurtView, setupView } from './views';

/** More nobody reads through before saying yes; the hash is of all times all the same. */
const MOST_NAMED = 300;

/**
 * Three round trips besides the look and the trail where nobody is hurt (look, write, the times nobody has touched), and a look once
 * it is written so that whoever booked meanwhile is named; one more where somebody is hurt, and one for each touched time that
 * follows. Sent again, it is saved already, and what was left undone of it is done.
 * Refusals: NOT_FOUND, also for another community's.
 */
export async function saveService(
  store: Store,
  caller: StaffCaller,
  { serviceId, rev, change, agreed }: SaveServiceInput,
): Promise<Outcome<SavedView>> {
  const seen = await store.setups.look(serviceId, dateAt(caller.now));
  const { service } = seen;
  if (!service || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
  const next = changed(service, change);
  if ('unfit' in next) return done({ saved: false, why: 'unfit', unfit: next.unfit });
  const fields = differing(service, next.service);
  if (Object.keys(fields).length === 0) return finish(store, caller, replaced(service), service);
  if ((service.setupRev ?? 0) !== rev) return stale(service);
  const hurt = await hurtOf(store, seen, service, next.service, caller.now);
  const hash = hashOf(serviceId, rev, hurt);
  if (hurt.length > 0 && agreed !== hash) return done({ saved: false, why: 'hurt', hurt, agreed: hash });
  if (!(await store.setups.save(serviceId, rev, fields, replacedBy(service, fields)))) {
    const now = await store.services.read(serviceId);
    return stale(now ?? service);
  }
  return finish(store, caller, service, { ...next.service, setupRev: rev + 1 });
}

const stale = (service: SetUpService): Outcome<SavedView> =>
  done({ saved: false, why: 'stale', service: setupView(service) });

/** What of a service is not as it was, whatever order its fields stand in. */
export function differing(before: Service, after: Service): Partial<Service> {
  const changedFields = Object.entries(after).filter(
    ([field, value]) => ordered(value) !== ordered(valueOf(before, field)),
  );
  return Object.fromEntries(changedFields);
}

/** Of a service, what its new fields take the place of. */
export const replacedBy = (service: Service, fields: Partial<Service>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, valueOf(service, field)]));

const valueOf = (service: Service, field: string): unknown =>
  (service as unknown as Record<string, unknown>)[field] ?? null;

/** The service as it was before it was changed last; a field that it had not is null there, and none here. */
function replaced({ setupWas = {}, ...service }: SetUpService): Service {
  const all = Object.entries({ ...service, ...setupWas }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as unknown as Service;
}

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  ) ?? '';

/** Times that are not over, with the bookings they are promised to. */
export async function hurtOf(
  store: Store,
  { touched, calendar, closures }: SetupContext,
  before: Service,
  after: Service,
  now: Instant,
): Promise<HurtView[]> {
  const coming = touched.filter(({ date, end }) => instantOf(date, end) > now);
  const hurt = hurtBy(before, after, coming, { calendar, closures });
  if (hurt.length === 0) return [];
  const ids = hurt.map(({ session }) => session._id);
  const bookings = await store.setups.bookings(ids, MOST_NAMED);
  // A time that somebody has touched and nobody has booked hurts nobody.
  return hurt.map((one) => hurtView(before, one, bookings)).filter((one) => one.bookings.length > 0);
}

/** The list that was shown, and nothing else: another booking in it is another list. */
export const hashOf = (serviceId: string, rev: number, hurt: readonly HurtView[]): string =>
  sha256(ordered([serviceId, rev, hurt]));

/**
 * Times nobody has touched follow at once, touched ones as far as nobody is harmed; whoever booked while it was written is named with
 * those who were agreed to.
 */
async function finish(
  store: Store,
  { now }: StaffCaller,
  before: Service,
  after: SetUpService,
): Promise<Outcome<SavedView>> {
  const today = dateAt(now);
  await store.setups.dropUntouched(after._id, today);
  const seen = await store.setups.look(after._id, today);
  await follow(store, before, after, seen, now);
  const hurt = await hurtOf(store, seen, before, after, now);
  return done({ saved: true, service: setupView(after), hurt });
}
