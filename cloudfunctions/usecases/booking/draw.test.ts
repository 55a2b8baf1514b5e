import { commitmentOf } from '#domain/lottery';
import { freshSession, sessionIdOf } from '#domain/session';
import { asking, fresh, valueOf } from '../../../test/support/asking';
import { anEvent, NOW } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { openScene } from '../../../test/support/scene';
import { serveLines } from '../clock/lines';
import { sha256 } from '../identity';
import { cancel } from './cancel';
import { place } from './place';
import { viewBooking } from './view';

const scene = openScene();
const lottery = { drawMinutesBefore: 120 };
const aDraw = () =>
  anEvent({ quotas: undefined, capacity: { seats: 2 }, lottery, rules: { ...anEvent().rules } });

/** Everybody enters from an own phone. */
function entry(serviceId: string) {
  const openid = fresh('resident');
  const input = asking(serviceId, [scene.someone({ keeper: openid })], { start: 840 });
  return { caller: { openid, now: NOW }, input };
}
const enter = (serviceId: string) => {
  const { caller, input } = entry(serviceId);
  return scene.booked(input, caller);
};
const sessionOf = (serviceId: string) => scene.session(asking(serviceId, [], { start: 840 }));
const seedOf = (serviceId: string) =>
  scene.cloud.all<{ seed: string }>('draws', { _id: sessionIdOf(serviceId, '2026-11-24', 840) })[0]?.seed ??
  '';

describe('a draw is promised before anybody enters', () => {
  it('given the first entry, then it stands in a session that says the commitment to a seed nobody is told', async () => {
    const serviceId = scene.offers(aDraw());
    const view = await enter(serviceId);
    const session = sessionOf(serviceId);
    expect(seedOf(serviceId)).toMatch(/^[0-9a-f]{64}$/);
    expect(session?.draw).toEqual({
      opensAt: expect.any(Number),
      commitment: commitmentOf(seedOf(serviceId), sha256),
    });
    expect(JSON.stringify([view, session])).not.toContain(seedOf(serviceId));
    expect(session?.rev).toBe(1);
  });

  it('given many first entries at the same moment, then there is one seed and one promise', async () => {
    const serviceId = scene.offers(aDraw());
    const entries = Array.from({ length: 8 }, () => entry(serviceId));
    const outcomes = await Promise.all(entries.map(({ input, caller }) => place(scene.store, caller, input)));
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(sessionOf(serviceId)?.line).toHaveLength(8);
    expect(sessionOf(serviceId)?.draw?.commitment).toBe(commitmentOf(seedOf(serviceId), sha256));
  });

  it('given a session that was written before lots were to be drawn, then the promise comes before the entry', async () => {
    const serviceId = scene.offers(aDraw());
    scene.cloud.given('sessions', freshSession({ ...aDraw(), _id: serviceId }, '2026-11-24', [840, 960]));
    expect((await enter(serviceId)).status).toBe('waiting');
    expect(sessionOf(serviceId)).toMatchObject({ rev: 2, draw: { commitment: expect.any(String) } });
  });
});

describe('nobody has a place before lots are drawn', () => {
  it('given fewer entries than seats, then all of them wait, without a position', async () => {
    const serviceId = scene.offers(aDraw());
    const { caller, input } = entry(serviceId);
    const { id, status } = await scene.booked(input, caller);
    expect(status).toBe('waiting');
    expect((await valueOf(viewBooking(scene.store, caller, { bookingId: id }))).position).toBeUndefined();
    expect(await serveLines(scene.store, NOW)).toMatchObject({ promoted: 0, offered: 0 });
    expect(scene.record(id).status).toBe('waiting');
    expect(sessionOf(serviceId)).toMatchObject({ left: { seats: 2 }, holders: {} });
  });

  it('given sign-up is over and nobody has drawn yet, then the clock gives nothing and sends nobody away', async () => {
    const serviceId = scene.offers(aDraw());
    const { id } = await enter(serviceId);
    const closed = sessionOf(serviceId)?.bookUntil ?? 0;
    await serveLines(scene.store, closed);
    expect(scene.record(id).status).toBe('waiting');
    const { caller, input } = entry(serviceId);
    expect(await scene.refused(input, { ...caller, now: closed })).toMatchObject({ code: 'TOO_LATE' });
  });

  it('given an entry taken back, then it is out, and the same person may enter again', async () => {
    const serviceId = scene.offers(aDraw());
    const { caller, input } = entry(serviceId);
    const { id } = await scene.booked(input, caller);
    await valueOf(cancel(scene.store, caller, { bookingId: id, reason: '' }));
    expect(sessionOf(serviceId)?.line).toEqual([]);
    expect(await scene.booked({ ...input, requestId: fresh('again') }, caller)).toMatchObject({
      status: 'waiting',
    });
    const sessionId = sessionIdOf(serviceId, '2026-11-24', 840);
    expect([...violations(scene.cloud, sessionId), ...leftovers(scene.cloud, sessionId)]).toEqual([]);
  });

  it('given a family larger than all the seats, then they cannot enter', async () => {
    const serviceId = scene.offers(aDraw());
    const openid = fresh('resident');
    const family = Array.from({ length: 3 }, () => scene.someone({ keeper: openid }));
    const input = asking(serviceId, family, { start: 840 });
    expect(await scene.refused(input, { openid, now: NOW })).toMatchObject({
      code: 'SOLD_OUT',
      detail: { mayWait: false },
    });
  });
});
