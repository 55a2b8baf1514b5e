import { messageAllInput } from '#contract/desk-calls';
import * as v from 'valibot';
import { aClerk, asking, fresh, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { Denied } from '../caller';
import { messageAll, viewAudience } from './message-all';

const scene = openScene();
const LATER = NOW + 60_000;
const clerk = { ...aClerk(), now: LATER };

const counter = () =>
  scene.offers(
    aService({
      capacity: { seats: 3 },
      rules: { ...aService().rules, line: { mode: 'promote', offerMinutes: 0, most: 9 } },
    }),
  );
async function booked(serviceId: string, change = {}): Promise<string> {
  const openid = fresh('resident');
  const input = asking(serviceId, [scene.someone({ keeper: openid })], { wait: true, ...change });
  return (await scene.booked(input, { openid, now: NOW })).id;
}
const asked = (serviceId: string, change = {}) => ({
  requestId: fresh('request-1'),
  communityId: 'c1',
  serviceId,
  date: '2026-11-24',
  start: 540,
  text: '请带身份证，改在二楼',
  ...change,
});
const tell = (input: ReturnType<typeof asked>) => valueOf(messageAll(scene.store, clerk, input));
const messages = (id: string) => scene.record(id).outbox.filter(({ kind }) => kind === 'staff-message');

describe('staff write to everybody of a time', () => {
  it('given some have a place and one waits, then all are told in one write, and the clock finds them', async () => {
    const serviceId = counter();
    const ids = [];
    for (let i = 0; i < 4; i++) ids.push(await booked(serviceId));
    await scene.rewrite('bookings', ids[0] ?? '', { $unset: { noticeAt: '' } });
    const { trips, value } = await tripsOf(() => tell(asked(serviceId)));
    expect([trips, value]).toEqual([1, { told: 4 }]);
    for (const id of ids) expect(messages(id)).toMatchObject([{ at: LATER, text: '请带身份证，改在二楼' }]);
    expect(ids.map((id) => scene.record(id).noticeAt)).toEqual([LATER, NOW, NOW, NOW]);
  });

  it('given it is cancelled, at another time or another service, then not', async () => {
    const serviceId = counter();
    const [gone, later, other] = [
      await booked(serviceId),
      await booked(serviceId, { start: 570 }),
      await booked(counter()),
    ];
    const { bookedBy } = scene.record(gone);
    await valueOf(cancel(scene.store, { openid: bookedBy, now: NOW }, { bookingId: gone, reason: '' }));
    expect(await tell(asked(serviceId))).toEqual({ told: 0 });
    for (const id of [gone, later, other]) expect(messages(id)).toEqual([]);
  });

  it('given the same request again, or at the same moment, then nobody is told twice; another request is another message', async () => {
    const serviceId = counter();
    const id = await booked(serviceId);
    const input = asked(serviceId);
    expect(await Promise.all([tell(input), tell(input)])).toEqual([{ told: 1 }, { told: 1 }]);
    expect(await tell(input)).toEqual({ told: 1 });
    expect(messages(id)).toHaveLength(1);
    await tell(asked(serviceId));
    expect(messages(id)).toHaveLength(2);
  });

  it('given another community’s session, then nobody is told; its desk is denied', async () => {
    const elsewhere = scene.offers(aService({ communityId: 'c2' }));
    const id = await booked(elsewhere);
    expect(await tell(asked(elsewhere))).toEqual({ told: 0 });
    expect(messages(id)).toEqual([]);
    await expect(messageAll(scene.store, clerk, asked(elsewhere, { communityId: 'c2' }))).rejects.toThrow(
      Denied,
    );
  });

  it('given one wants to know first whom it would reach, then those whom it would, in one round trip', async () => {
    const serviceId = counter();
    for (let i = 0; i < 4; i++) await booked(serviceId);
    await booked(serviceId, { start: 570 });
    const { text: _text, requestId: _requestId, ...time } = asked(serviceId);
    const { trips, value } = await tripsOf(() => valueOf(viewAudience(scene.store, clerk, time)));
    expect([trips, value]).toEqual([1, { bookings: 4 }]);
    await expect(viewAudience(scene.store, clerk, { ...time, communityId: 'c2' })).rejects.toThrow(Denied);
  });

  it('given too long a text, or none, then it is invalid', () => {
    for (const [text, valid] of [
      ['长'.repeat(200), true],
      ['长'.repeat(201), false],
      ['  ', false],
    ] as const)
      expect(v.safeParse(messageAllInput, asked('s1', { requestId: 'request-1', text })).success).toBe(valid);
  });
});
