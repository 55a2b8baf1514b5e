// Decides how a worker helps out in another community of the sub-district: only those whom their own manager has declared, and
// only in a window that theirs has at the same time. Theirs gives them away first, so that they are nowhere rather than in two places.
import type { BorrowInput, LendableInput, LendableView, LendInput } from '#contract/desk-visits';
import type { BorrowedWorker, Worker } from '#domain/kinds/visit';
import { done, refused, type Outcome } from '#domain/refusal';
import { onDuty } from '#domain/rota';
import type { Service, ServiceOf } from '#domain/service';
import { sessionIdOf, type Glance } from '#domain/session';
import { isFree } from '#domain/visit-crew';
import { borrowedId, borrowWrite, lendWrite, turnOf } from '#domain/visit-lend';
import type { StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import { lookAt } from '../desk/session';
import type { Store } from '../ports';
import { windowsOf, writeWindow } from './window';

type Visit = ServiceOf<'visit'>;

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (no such worker, or another community's). */
export async function lendWorker(
  store: Store,
  caller: StaffCaller,
  { serviceId, workerId, lends }: LendInput,
): Promise<Outcome<{ lends: boolean }>> {
  const service = await store.services.read(serviceId);
  if (
    service?.kind !== 'visit' ||
    !isOwn(caller, service) ||
    !service.workers.some(({ id }) => id === workerId)
  )
    return refused('NOT_FOUND', { what: 'person' });
  await store.visits.lend(serviceId, workerId, lends);
  return done({ lends });
}

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (also for another community's). */
export async function viewLendable(
  store: Store,
  caller: StaffCaller,
  { serviceId, date, start }: LendableInput,
): Promise<Outcome<LendableView>> {
  const own = await store.services.read(serviceId);
  if (own?.kind !== 'visit' || !isOwn(caller, own)) return refused('NOT_FOUND', { what: 'service' });
  const near = await store.services.near(own, date, date);
  return done({
    workers: near.flatMap(({ service, sessions }) =>
      service?.kind === 'visit'
        ? lendableOf(
            service,
            { date, start },
            sessions.find((one) => one._id === sessionIdOf(service._id, date, start)),
          )
        : [],
    ),
  });
}

/** A window that nobody has written is free for all who are lent and at work then; that it covers the asked one is seen on borrowing. */
const lendableOf = (
  service: Visit,
  { date, start }: Pick<LendableInput, 'date' | 'start'>,
  session: Glance | undefined,
): LendableView['workers'][number][] =>
  service.workers
    .filter(({ id }) => service.lends?.includes(id))
    .filter((worker) => onDuty(worker, date, [start, session?.end ?? start]))
    .filter((worker) => !session || (session.state === 'open' && isFree(session, worker)))
    .map(({ id, name, skills }) => ({
      ...{ serviceId: service._id, communityId: service.communityId, communityName: service.communityName },
      ...{ id, name, skills },
    }));

const unknown = () => refused('NOT_FOUND', { what: 'person' });

/**
 * Four round trips besides the look at who calls. The same twice is once, and goes on where it was left. Refusals: NOT_FOUND
 * (own window, or nobody who is lent, also of another sub-district), NO_SUCH_TIME (their community has no window that covers
 * it), SOLD_OUT (promised, away, lent to others, or kept for priority households), SESSION_CLOSED, TOO_LATE, STATE_CHANGED (given
 * back by somebody meanwhile).
 */
export async function borrowWorker(
  store: Store,
  caller: StaffCaller,
  { communityId, lenderId, workerId, ...input }: BorrowInput,
): Promise<Outcome<{ workerId: string }>> {
  const own = await lookAt(store, caller, input);
  if (!own.ok) return own;
  const { service, session } = own.value;
  const day = await store.visits.day(communityId, input.date);
  const lender = day.services.find(({ _id }) => _id === lenderId);
  const worker = lender?.workers.find(({ id }) => id === workerId);
  if (!lender || !worker || !mayBorrow(service, lender, worker)) return unknown();
  const window = windowsOf(lender, input.date, day).find(
    (one) => one.session.start <= session.start && session.end <= one.session.end,
  );
  if (!window) return refused('NO_SUCH_TIME', { date: input.date, start: input.start });
  const helper = borrowedOf(lender, worker);
  if (session.borrowed?.[helper.id]) return done({ workerId: helper.id });
  const lent = await writeWindow(store, window, (seen) => lendWrite(seen, worker, session._id, caller.now));
  if (!lent.ok) return lent;
  const turn = turnOf(lent.value, worker.id);
  const there = await writeWindow(store, own.value, (seen) => borrowWrite(seen, helper, turn));
  return there.ok ? done({ workerId: helper.id }) : there;
}

const mayBorrow = (own: Service, lender: Visit, { id }: Worker): boolean =>
  own.kind === 'visit' &&
  own._id !== lender._id &&
  own.streetId === lender.streetId &&
  (lender.lends ?? []).includes(id);

function borrowedOf({ _id, communityName }: Visit, { id, name, photo, skills }: Worker): BorrowedWorker {
  const from = { serviceId: _id, workerId: id, communityName };
  return { id: borrowedId(_id, id), name, ...(photo ? { photo } : {}), skills, from };
}
