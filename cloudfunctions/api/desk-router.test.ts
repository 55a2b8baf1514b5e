import type { HomeView } from '#contract/community';
import type { Reply } from '#contract/reply';
import type { Role, StaffMember } from '#domain/staff';
import { aDesk } from '../../test/support/at-desk';
import { startCloud, type Cloud } from '../../test/support/cloud';
import { aCanteen, NOW } from '../../test/support/given';
import { answer } from './answer';
import { rows } from './roles/rows';
import { api } from './router';

let cloud: Cloud;
let desk: ReturnType<typeof aDesk>;

const member = (
  _id: string,
  roles: readonly Role[],
  state: StaffMember['state'] = 'active',
): StaffMember => ({
  _id,
  name: '王主任',
  state,
  grants: roles.map((role) => ({ role, communityId: desk.communityId, communityName: '荷花社区' })),
});

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  desk = aDesk(cloud, (at) => aCanteen(at));
  cloud.given(
    'staff',
    member('a-clerk', ['clerk']),
    member('a-manager', ['manager']),
    member('both', ['clerk', 'manager']),
    member('who-left', ['clerk', 'manager'], 'left'),
    member('without-grants', []),
  );
});
afterAll(() => cloud.close());

const ask = (openid: string, path: string, input?: unknown): Promise<Reply<unknown>> =>
  answer({ path, input }, { store: cloud.store, openid, now: NOW }, 'request-1');

const kindOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.kind);

const paths = Object.keys(api._def.procedures).filter((path) => path.startsWith('desk.'));
const ofManagers = Object.keys(rows).filter((path) => rows[path]?.may === 'manager');

describe('a desk is its staff’s', () => {
  it.each(paths)('given %s, then residents, who left and who has no grant are denied', async (path) => {
    for (const openid of ['a-resident', 'who-left', 'without-grants'])
      expect(kindOf(await ask(openid, path, {}))).toBe('denied');
  });

  it.each(paths)('given %s, then a clerk may what is no manager’s, and a manager may both', async (path) => {
    expect(kindOf(await ask('a-clerk', path, {}))).toBe(ofManagers.includes(path) ? 'denied' : 'invalid');
    expect(kindOf(await ask('a-manager', path, {}))).toBe('invalid');
  });

  it('given both roles in one community, then it is one desk, at home and at the desk', async () => {
    const home = await ask('both', 'community.home', { communityId: desk.communityId });
    expect(home).toMatchObject({ ok: true, value: { desks: [{ id: desk.communityId }] } });
    expect(home.ok && (home.value as HomeView).desks).toHaveLength(1);
    expect(kindOf(await ask('both', 'desk.queue', { communityId: desk.communityId }))).toBe('ok');
  });

  it('given another community’s desk, then it is denied', async () => {
    const other = aDesk(cloud, (at) => aCanteen(at));
    expect(kindOf(await ask('a-manager', 'desk.queue', { communityId: other.communityId }))).toBe('denied');
  });
});

describe('nonsense is no input', () => {
  const time = { date: '2026-11-24', start: 660 };
  const fieldsOf = (reply: Reply<unknown>) =>
    !reply.ok && reply.kind === 'invalid' ? reply.fields.map(({ field }) => field) : [];

  it.each([-1, 1.5, 1e9, NaN, '5', { $gt: 0 }, null])(
    'given a capacity of %p, then it is invalid',
    async (count) => {
      const input = { ...time, serviceId: desk.serviceId, unit: 'meals', count };
      expect(fieldsOf(await ask('a-manager', 'desk.setCapacity', input))).toEqual(['count']);
      const keep = { ...time, serviceId: desk.serviceId, keep: count };
      expect(fieldsOf(await ask('a-clerk', 'desk.releaseWalkIns', keep))).toEqual(['keep']);
    },
  );

  const dish = { id: 'soup', title: '汤', priceFen: 100 };
  it.each<[string, object[]]>([
    ['a negative price', [{ ...dish, priceFen: -1 }]],
    ['half a fen', [{ ...dish, priceFen: 0.5 }]],
    ['endless portions', [{ ...dish, portions: 1e6 }]],
    ['an id that reaches into the document', [{ ...dish, id: 'a.b' }]],
    ['the same dish twice', [dish, dish]],
    ['no dish', []],
    ['a script for a picture', [{ ...dish, picture: 'javascript:alert(1)' }]],
    ['a field nobody asked for', [{ ...dish, note: 'x' }]],
  ])('given a menu with %s, then it is invalid', async (_, dishes) => {
    const reply = await ask('a-clerk', 'desk.writeMenu', { ...time, serviceId: desk.serviceId, dishes });
    expect(kindOf(reply)).toBe('invalid');
  });

  it('given a grade or a person without consent, then it is invalid', async () => {
    const { communityId } = desk;
    const assessment = { grade: '二级', by: '赵评估员', consent: false };
    const profile = await ask('a-clerk', 'desk.saveProfile', { communityId, personId: 'p1', assessment });
    expect(fieldsOf(profile)).toEqual(['assessment.consent']);
    const person = { communityId, name: '李桂英', phone: '13900001234', consent: false };
    expect(fieldsOf(await ask('a-clerk', 'desk.savePerson', person))).toEqual(['consent']);
  });

  it('given a person with neither phone nor birthday, then it is invalid: namesakes could not be told apart', async () => {
    const person = { communityId: desk.communityId, name: '李桂英', consent: true };
    expect(fieldsOf(await ask('a-clerk', 'desk.savePerson', person))).toEqual(['phone']);
  });

  it('given more than a hundred bookings, one twice, or a decline without a reason, then it is invalid', async () => {
    const many = Array.from({ length: 101 }, (_, i) => `b${i}`);
    const decide = (input: object) => ask('a-clerk', 'desk.decideMany', input);
    expect(kindOf(await decide({ action: 'confirm', bookingIds: many }))).toBe('invalid');
    expect(kindOf(await decide({ action: 'confirm', bookingIds: ['b1', 'b1'] }))).toBe('invalid');
    expect(kindOf(await decide({ action: 'decline', bookingIds: ['b1'] }))).toBe('invalid');
    expect(kindOf(await decide({ action: 'confirm', bookingIds: many.slice(1) }))).toBe('ok');
  });

  it('given a closure that ends before it begins, or of more than a year, then it is invalid', async () => {
    const closure = { requestId: 'request-1', communityId: desk.communityId, reason: '装修' };
    for (const span of [
      { from: '2026-12-02', to: '2026-12-01' },
      { from: '2026-12-01', to: '2028-12-01' },
    ])
      expect(fieldsOf(await ask('a-manager', 'desk.saveClosure', { ...closure, ...span }))).toEqual(['to']);
  });

  it('given one or two digits, then nobody is looked for', async () => {
    const { communityId } = desk;
    expect(kindOf(await ask('a-clerk', 'desk.findPeople', { communityId, query: '12' }))).toBe('invalid');
    expect(kindOf(await ask('a-clerk', 'desk.findPeople', { communityId, query: '123' }))).toBe('ok');
  });
});
