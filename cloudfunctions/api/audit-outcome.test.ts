import type { AuditEntry } from '#domain/audit';
import type { AuditView } from '#contract/desk-audit';
import type { Reply } from '#contract/reply';
import { aDesk, residents } from '../../test/support/at-desk';
import { asking, fresh, valueOf } from '../../test/support/asking';
import { startCloud, type Cloud } from '../../test/support/cloud';
import { aService, NOW } from '../../test/support/given';
import { tripsOf } from '../../test/support/trips';
import { place } from '../usecases/booking/place';
import { answer } from './answer';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

/** A community with a manager and a booking for tomorrow at nine. */
async function aDay() {
  const { communityId, serviceId } = aDesk(cloud, (at) => aService({ ...at, confirmation: 'automatic' }));
  const openid = fresh('manager');
  const grants = [{ role: 'manager', communityId, communityName: '荷花社区' }];
  cloud.given('staff', { _id: openid, name: '王书记', state: 'active', grants });
  const [resident = ''] = residents(cloud);
  const asked = asking(serviceId, [resident]);
  const { id: bookingId } = await valueOf(place(cloud.store, { openid: resident, now: NOW }, asked));
  const ask = (path: string, input: object, requestId: string, now = NOW): Promise<Reply<unknown>> =>
    answer({ path, input, requestId }, { store: cloud.store, openid, now }, requestId);
  const trail = async () => {
    const reply = await ask('desk.audit', { communityId }, fresh('look-0000'));
    const { lines } = (reply as { value: AuditView }).value;
    return lines
      .filter(({ what }) => what !== 'desk.audit')
      .map(({ what, undone, again }) => [what, undone, again]);
  };
  return { communityId, bookingId, ask, trail, kept: () => cloud.all<AuditEntry>('audit', { by: openid }) };
}

const TOMORROW = NOW + 24 * 3_600_000;

describe('the trail says what came to nothing', () => {
  it('given what was done, then one entry and one line, and nothing is written after it', async () => {
    const { bookingId, ask, trail, kept } = await aDay();
    const { trips } = await tripsOf(() => ask('desk.phones', { bookingId }, 'request-done'));
    expect(trips).toBe(3);
    expect(kept()).toHaveLength(1);
    expect(await trail()).toEqual([['desk.phones', undefined, undefined]]);
  });

  it('given a refusal, then one line of it that says why, and the entry before the act is as it was', async () => {
    const { bookingId, ask, trail, kept } = await aDay();
    expect(await ask('desk.arrive', { bookingId }, 'request-early')).toMatchObject({ kind: 'refused' });
    expect(kept()).toMatchObject([{ what: 'desk.arrive' }, { undone: 'NOT_YET', of: kept()[0]?._id }]);
    expect(kept()[0]).not.toHaveProperty('undone');
    expect(await trail()).toEqual([['desk.arrive', 'NOT_YET', undefined]]);
  });

  it('given nonsense, or another community’s, then it says so', async () => {
    const { ask, trail } = await aDay();
    const { communityId } = aDesk(cloud, (at) => aService(at));
    await ask('desk.arrive', { bookingId: '' }, 'request-nonsense');
    await ask('desk.closeCall', { communityId, callId: 'x', result: '打通了' }, 'request-elsewhere', NOW + 1);
    expect((await trail()).map(([, undone]) => undone)).toEqual(['denied', 'invalid']);
  });

  it('given the same request refused and then done, then both are told: the later is no refusal', async () => {
    const { bookingId, ask, trail, kept } = await aDay();
    await ask('desk.arrive', { bookingId }, 'request-twice');
    await ask('desk.arrive', { bookingId }, 'request-twice', TOMORROW);
    await ask('desk.arrive', { bookingId }, 'request-twice', TOMORROW + 1);
    expect(kept()).toHaveLength(3);
    expect(await trail()).toEqual([
      ['desk.arrive', undefined, true],
      ['desk.arrive', 'NOT_YET', undefined],
    ]);
  });

  it('given an act that was done, its answer lost, and its retry refused, then what was done stays done', async () => {
    const { bookingId, ask, trail } = await aDay();
    const cancel = { bookingId, reason: '居民打电话来说不来了' };
    await ask('desk.arrive', { bookingId }, 'request-lost', TOMORROW);
    await ask('desk.undo', { bookingId }, 'request-undo', TOMORROW + 1);
    await ask('desk.cancel', cancel, 'request-cancel', TOMORROW + 2);
    await ask('desk.arrive', { bookingId }, 'request-lost', TOMORROW + 3);
    expect(await trail()).toEqual([
      ['desk.arrive', 'STATE_CHANGED', true],
      ['desk.cancel', undefined, undefined],
      ['desk.undo', undefined, undefined],
      ['desk.arrive', undefined, undefined],
    ]);
  });

  it('given refusals over more than a page, then no page tells one of them as done', async () => {
    const { bookingId, ask, communityId } = await aDay();
    await ask('desk.phones', { bookingId }, 'request-odd');
    for (let i = 0; i < 60; i += 1)
      await ask('desk.arrive', { bookingId }, fresh('request-many'), NOW + 1 + i);
    const lines: (string | undefined)[] = [];
    for (let after: object | undefined, more = true; more;) {
      const reply = await ask('desk.audit', { communityId, ...(after ? { after } : {}) }, fresh('look-page'));
      const { value } = reply as { value: AuditView };
      lines.push(...value.lines.filter(({ what }) => what === 'desk.arrive').map(({ undone }) => undone));
      after = value.next;
      more = after !== undefined;
    }
    expect(lines).toEqual(Array.from({ length: 60 }, () => 'NOT_YET'));
  });
});
