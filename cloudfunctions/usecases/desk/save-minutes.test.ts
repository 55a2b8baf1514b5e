import { instantOf } from '#domain/calendar';
import type { MeetingMinutes } from '#domain/minutes';
import { freshSession, sessionIdOf } from '#domain/session';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, refusalOf, valueOf } from '../../../test/support/asking';
import { anEvent } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { viewMinutes } from '../event/minutes';
import { saveMinutes } from './save-minutes';

const scene = openScene();
const council = { topic: '小区停车' };
const TUESDAY = '2026-11-24';
const AFTER = instantOf(TUESDAY, 16 * 60);

const aCouncil = () => aDesk(scene.cloud, (at) => anEvent({ ...at, council }));

const write = (communityId: string, serviceId: string, change: object = {}, now = AFTER) =>
  saveMinutes(scene.store, aClerk(communityId, '王主任', now), {
    serviceId,
    date: TUESDAY,
    start: 840,
    text: '一、画停车线。\n二、先试一个月。',
    ...change,
  });

const read = (serviceId: string) => valueOf(viewMinutes(scene.store, { serviceId }));

describe('minutes are published by being saved', () => {
  it('given a meeting nobody signed up for that has begun, then anybody reads them, and not who wrote them', async () => {
    const { communityId, serviceId } = aCouncil();
    expect(await read(serviceId)).toEqual([]);
    const saved = await tripsOf(() => valueOf(write(communityId, serviceId)));
    expect(saved.trips).toBe(2);
    const { value, trips } = await tripsOf(() => read(serviceId));
    expect(trips).toBe(1);
    const text = '一、画停车线。\n二、先试一个月。';
    expect(value).toEqual([{ date: TUESDAY, start: 840, text, at: AFTER }]);
    expect(saved.value).toEqual(value[0]);
    const [kept] = scene.cloud.all<MeetingMinutes>('minutes', { serviceId });
    expect(kept).toMatchObject({ by: `clerk-${communityId}`, name: '王主任' });
  });

  it('given them written again, then they are mended; given several meetings, then the latest first', async () => {
    const { communityId, serviceId } = aCouncil();
    await valueOf(write(communityId, serviceId, { date: '2026-11-17' }));
    await valueOf(write(communityId, serviceId));
    await valueOf(write(communityId, serviceId, { text: '改过了' }));
    expect((await read(serviceId)).map(({ date, text }) => [date, text.slice(0, 3)])).toEqual([
      [TUESDAY, '改过了'],
      ['2026-11-17', '一、画'],
    ]);
  });
});

describe('minutes are of a meeting that took place', () => {
  it('given it has not begun, then NOT_YET; given it was called off, then it is refused', async () => {
    const { communityId, serviceId } = aCouncil();
    const before = instantOf(TUESDAY, 840) - 1;
    expect(await refusalOf(write(communityId, serviceId, {}, before))).toMatchObject({ code: 'NOT_YET' });
    const [service] = scene.cloud.all<ReturnType<typeof anEvent>>('services', { _id: serviceId });
    if (!service) throw new Error('no service');
    const session = freshSession(service, TUESDAY, [840, 960]);
    scene.cloud.given('sessions', { ...session, state: 'closed', closedReason: '停电' });
    expect(session._id).toBe(sessionIdOf(serviceId, TUESDAY, 840));
    expect(await refusalOf(write(communityId, serviceId))).toMatchObject({ code: 'SESSION_CLOSED' });
  });

  it('given a day or an hour without a meeting, then it is refused', async () => {
    const { communityId, serviceId } = aCouncil();
    const codes = [{ date: '2026-11-23' }, { start: 600 }].map(
      async (change) => (await refusalOf(write(communityId, serviceId, change)))?.code,
    );
    expect(await Promise.all(codes)).toEqual(['CLOSED_DAY', 'NO_SUCH_TIME']);
    expect(await read(serviceId)).toEqual([]);
  });

  it('given what is no council, or another community’s, then it is as if it did not exist', async () => {
    const talk = aDesk(scene.cloud, (at) => anEvent(at));
    const { serviceId } = aCouncil();
    expect(await refusalOf(write(talk.communityId, talk.serviceId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(write(talk.communityId, serviceId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
