import type { RaiseInput } from '#contract/desk-escalations';
import { instantOf } from '#domain/calendar';
import type { Escalation } from '#domain/escalation';
import { aClerk, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { aTold } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import { Denied } from '../caller';
import { moveEscalation, raise, viewEscalations } from './raise';

const DAY_MS = 86_400_000;
let cloud: Cloud;
let communityId: string;

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());
beforeEach(() => {
  communityId = fresh('community');
  cloud.given('communities', { _id: communityId, name: communityId });
});

const clerk = (now = NOW) => aClerk(communityId, '王主任', now);
const matter = (change: Partial<RaiseInput> = {}): RaiseInput => ({
  communityId,
  to: 'street',
  department: '',
  matter: 'urgent',
  text: '12 幢电梯坏了三天，老人下不了楼',
  ...change,
});
const raised = (request = fresh('request'), now = NOW, change: Partial<RaiseInput> = {}) =>
  valueOf(raise(cloud.store, clerk(now), matter(change), request));
const move = (
  what: Parameters<typeof moveEscalation>[2],
  escalationId: string,
  { now = NOW, request = fresh('request'), text = '已经派人去修' } = {},
) => moveEscalation(cloud.store, clerk(now), what, { communityId, escalationId, text }, request);
const view = (now = NOW) => valueOf(viewEscalations(cloud.store, clerk(now), { communityId }));
const kept = (id: string) => cloud.all<Escalation>('escalations', { _id: id })[0];

describe('a matter is raised', () => {
  it('given something urgent, then it is due at the end of the next working day', async () => {
    expect(await raised()).toMatchObject({
      state: 'raised',
      dueAt: instantOf('2026-11-25', 0),
      overdue: false,
    });
  });

  it('given the same request twice, then there is one', async () => {
    const [one, again] = [await raised('request-1'), await raised('request-1')];
    expect(again.id).toBe(one.id);
    expect((await view()).escalations).toHaveLength(1);
  });

  it('given a booking of the community, then it goes with it; given another’s, then there is no such booking', async () => {
    const own = aTold({ communityId });
    const other = aTold({ communityId: 'elsewhere' });
    cloud.given('bookings', own, other);
    expect(await raised(undefined, NOW, { bookingId: own._id })).toMatchObject({ bookingId: own._id });
    const { value, trips } = await tripsOf(() => view());
    const { serviceTitle: title, date, start, persons } = own;
    const names = persons.map(({ name }) => name);
    expect([value.escalations[0]?.booking, trips]).toEqual([{ title, date, start, names }, 1]);
    const asked = raise(cloud.store, clerk(), matter({ bookingId: other._id }), fresh('request'));
    expect(await refusalOf(asked)).toMatchObject({ code: 'NOT_FOUND', detail: { what: 'booking' } });
  });

  it('given another community’s desk, then it is denied, and its matters are not there', async () => {
    const { id } = await raised();
    const stranger = aClerk('elsewhere');
    await expect(raise(cloud.store, stranger, matter(), fresh('request'))).rejects.toThrow(Denied);
    const asked = { communityId: 'elsewhere', escalationId: id, text: '好的' };
    cloud.given('communities', { _id: fresh('elsewhere') });
    expect(
      await refusalOf(moveEscalation(cloud.store, stranger, 'answer', asked, fresh('request'))),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(kept(id)?.state).toBe('raised');
  });
});

describe('it moves on', () => {
  it('given an answer, then it can be closed, and what was said stays', async () => {
    const { id } = await raised();
    await valueOf(move('answer', id));
    const closed = await valueOf(move('close', id, { text: '电梯修好了' }));
    expect(closed.state).toBe('closed');
    expect(closed.history.map(({ action, text }) => [action, text])).toEqual([
      ['raise', '12 幢电梯坏了三天，老人下不了楼'],
      ['answer', '已经派人去修'],
      ['close', '电梯修好了'],
    ]);
  });

  it('given who answered, then it is written with the answer', async () => {
    const { id } = await raised();
    const said = { communityId, escalationId: id, text: '明天派人', from: '城建办李科长' };
    const answered = await valueOf(moveEscalation(cloud.store, clerk(), 'answer', said, fresh('request')));
    expect(answered.history.at(-1)).toMatchObject({ name: '王主任', from: '城建办李科长' });
  });

  it('given the same answer twice, then it is written once; given another one by then, then it says so', async () => {
    const { id } = await raised();
    await valueOf(move('answer', id, { request: 'request-a' }));
    await valueOf(move('answer', id, { request: 'request-a' }));
    expect(kept(id)?.history).toHaveLength(2);
    expect(await refusalOf(move('answer', id))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'answered', by: { part: 'staff', name: '王主任' } },
    });
  });

  it('given two at once, then one wins and the other is told', async () => {
    const { id } = await raised();
    const both = await Promise.all([move('answer', id), move('answer', id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(kept(id)?.history).toHaveLength(2);
  });

  it('given it came back, then it is raised again, with a new deadline and without an answer', async () => {
    const { id } = await raised();
    await valueOf(move('answer', id));
    const later = NOW + 3 * DAY_MS;
    const again = await valueOf(move('reopen', id, { now: later, text: '又坏了' }));
    expect(again).toMatchObject({ state: 'raised', dueAt: instantOf('2026-11-28', 0) });
    expect(kept(id)).not.toHaveProperty('answeredAt');
  });

  it('given it is not answered yet, then it cannot be closed', async () => {
    const { id } = await raised();
    expect(await refusalOf(move('close', id))).toMatchObject({ code: 'STATE_CHANGED' });
  });
});

describe('the desk’s list', () => {
  it('given one overdue, one due later and one closed, then in that order, in one round trip', async () => {
    const closed = (await raised()).id;
    await valueOf(move('answer', closed));
    await valueOf(move('close', closed));
    const policy = (await raised(undefined, NOW, { matter: 'policy' })).id;
    const late = (await raised()).id;
    const { trips, value } = await tripsOf(() => view(NOW + 5 * DAY_MS));
    expect(trips).toBe(1);
    expect(value.escalations.map(({ id, overdue }) => [id, overdue])).toEqual([
      [late, true],
      [policy, false],
      [closed, false],
    ]);
  });

  it('given answers in time, late and none, then the month’s rates say how many of each, by who was asked', async () => {
    const [one, two] = [(await raised()).id, (await raised()).id];
    await raised();
    await raised(undefined, NOW, { to: 'department', department: '区住建局', matter: 'policy' });
    await valueOf(move('answer', one));
    await valueOf(move('answer', two, { now: NOW + 5 * DAY_MS }));
    const { rates } = await view(NOW + 5 * DAY_MS);
    const month = '2026-11';
    expect(rates).toEqual([
      { month, to: 'street', department: '', raised: 3, inTime: 1, late: 1, overdue: 1 },
      { month, to: 'department', department: '区住建局', raised: 1, inTime: 0, late: 0, overdue: 0 },
    ]);
  });
});
