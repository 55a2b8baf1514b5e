import type { AuditEntry } from '#domain/audit';
import type { Reply } from '#contract/reply';
import { deskOf } from '#domain/person';
import { grantsOf, ROLES, runs, type Role, type StaffMember } from '#domain/staff';
import { asking, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, anEvent, aPerson, aService, aVisit, NOW } from '../../../test/support/given';
import { anOrder, meal } from '../../../test/support/standing';
import { place } from '../../usecases/booking/place';
import { saveStanding } from '../../usecases/standing/save';
import { paper } from '../../paper';
import { answer } from '../answer';
import { api } from '../router';
import type { Place, Row } from './row';
import { rows } from './rows';

let cloud: Cloud;
let begun: ReturnType<Cloud['cloudbase']['database']['snapshot']>;
const places: Place[] = [];

const staffAt = (role: Role, communityId: string, state: StaffMember['state'] = 'active') => ({
  _id: `${role}-${communityId}${state === 'left' ? '-left' : ''}`,
  name: '王主任',
  state,
  grants: [{ role, communityId, communityName: communityId }],
});

/** One community with all that a row may be about. */
async function aPlace(communityId: string): Promise<Place> {
  const [counterId, canteenId, eventId] = ['counter', 'canteen', 'event'].map(
    (kind) => `${communityId}-${kind}`,
  );
  const ids = { communityId, counterId: `${counterId}`, canteenId: `${canteenId}`, eventId: `${eventId}` };
  const resident = `resident-${communityId}`;
  const [personId, deskPersonId] = [`person-${communityId}`, `elder-${communityId}`];
  cloud.given('communities', { _id: communityId, name: communityId });
  cloud.given(
    'services',
    aService({ _id: ids.counterId, communityId, capacity: { seats: 9 } }),
    aService({ _id: `${communityId}-now`, communityId, confirmation: 'automatic' }),
    aCanteen({ _id: ids.canteenId, communityId }),
    aVisit({ _id: `${communityId}-visit`, communityId }),
    aDayCare({
      _id: `${communityId}-care`,
      communityId,
      rules: { ...aDayCare().rules, noticeMinutes: 0 },
    }),
    anEvent({
      _id: ids.eventId,
      communityId,
      lottery: { drawMinutesBefore: 29 * 60 },
      council: { topic: '停车' },
      walkIn: 0,
    }),
  );
  cloud.given(
    'people',
    aPerson({ _id: `card-${personId}`, personId, keeper: resident }),
    aPerson({
      _id: `card-${deskPersonId}`,
      personId: deskPersonId,
      keeper: deskOf(communityId),
      relation: 'resident',
    }),
  );
  cloud.given(
    'staff',
    ...ROLES.flatMap((role) => [staffAt(role, communityId), staffAt(role, communityId, 'left')]),
    // So that a manager may leave.
    { ...staffAt('manager', communityId), _id: `second-manager-${communityId}` },
  );
  const caller = { openid: resident, now: NOW };
  const made = (serviceId: string, change: object = {}) =>
    valueOf(place(cloud.store, caller, asking(serviceId, [personId], change)));
  const { id: bookingId } = await made(ids.counterId);
  const choice = { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } };
  const { id: visitId, code: visitCode } = await made(`${communityId}-visit`, { start: 840, choice });
  const { id: begunId } = await made(`${communityId}-now`, { date: '2026-11-23', start: 570 });
  const { id: careId } = await made(`${communityId}-care`, {
    date: '2026-11-23',
    start: 510,
    choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false },
  });
  await made(ids.eventId, { start: 840, wait: true });
  const order = (who: string) =>
    anOrder({
      serviceId: ids.canteenId,
      personIds: [who],
      choice: meal({ personId: who, titles: ['米饭'] }),
    });
  const standing = async (by: string, who: string) =>
    (await valueOf(saveStanding(cloud.store, { by, now: NOW }, order(who)))).order.id;
  cloud.given(
    'escalations',
    ...['raised', 'answered'].map((state) => ({
      _id: `${communityId}-${state}`,
      communityId,
      to: 'street',
      department: '',
      matter: 'other',
      state,
      month: '2026-11',
      raisedAt: NOW,
      dueAt: NOW,
      history: [],
    })),
  );
  const callId = `${bookingId}:undelivered:x`;
  cloud.given('calls', {
    _id: callId,
    communityId,
    reason: 'undelivered',
    bookingId,
    name: '张敏',
    phone: '13800138000',
    about: 'booking-confirmed',
    createdAt: NOW,
    dueAt: NOW,
    state: 'open',
  });
  return {
    ...ids,
    visitId,
    visitCode,
    callId,
    resident,
    personId,
    deskPersonId,
    bookingId,
    begunId,
    careId,
    standingId: await standing(resident, personId),
    deskStandingId: await standing(deskOf(communityId), deskPersonId),
  };
}

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  places.push(await aPlace('c1'), await aPlace('c2'));
  begun = cloud.cloudbase.database.snapshot();
});
afterAll(() => cloud.close());

/** Monday, 9:40: what was booked for half past nine has begun. */
const MORNING = NOW + 100 * 60_000;

async function ask(
  path: string,
  openid: string | undefined,
  input: object | undefined,
): Promise<Reply<unknown>> {
  cloud.cloudbase.database.restore(begun);
  const { files } = await import('../../files');
  const context = { store: cloud.store, files, paper, now: MORNING, ...(openid ? { openid } : {}) };
  return answer({ path, ...(input ? { input } : {}) }, context, 'request-0');
}

/** Yes, the refusal's code, or how else it failed. */
const said = (reply: Reply<unknown>): string =>
  reply.ok ? 'yes' : reply.kind === 'refused' ? reply.refusal.code : reply.kind;

/** A "no" that tells a stranger nothing: not theirs to call, or as if it did not exist. */
const NOTHING = ['denied', 'NOT_FOUND', 'PERSON_UNKNOWN'];

/** Of many decided at once each has an answer of its own. */
const nothingOf = (reply: Reply<unknown>): boolean => {
  if (!reply.ok) return NOTHING.includes(said(reply));
  const list = Array.isArray(reply.value) ? (reply.value as { ok?: unknown }[]) : [];
  return list.length > 0 && list.every(({ ok }) => ok === false);
};

const own = (): Place => places[0] as Place;
const elsewhere = (): Place => places[1] as Place;
/** The roles that may, and those that may not. */
const rolesOf = ({ may, kind }: Row, wanted: boolean): Role[] =>
  ROLES.filter((role) => {
    const grant = { role, communityId: '', communityName: '' };
    const member = { _id: '', name: '', state: 'active' as const, grants: [grant] };
    const mayCall = may !== 'anyone' && grantsOf(member, may).length > 0 && (!kind || runs(grant, kind));
    return mayCall === wanted;
  });
const named = (roles: readonly Role[], { communityId }: Place): string[] =>
  roles.map((role) => `${role}-${communityId}`);

const procedures = api._def.procedures as unknown as Record<
  string,
  { _def: { type: string; meta?: { may?: string; looks?: true } } }
>;

describe('the matrix is whole', () => {
  it('given the router, then every procedure has a row, and every row a procedure', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(api._def.procedures).sort());
  });

  it('given what the router asks for, then it is what the row says', () => {
    const asked = Object.fromEntries(
      Object.keys(rows).map((path) => [path, procedures[path]?._def.meta?.may]),
    );
    expect(asked).toEqual(Object.fromEntries(Object.entries(rows).map(([path, { may }]) => [path, may])));
  });
});

describe.each(Object.entries(rows))('%s', (path, row) => {
  it('given nobody whom WeChat names, then denied', async () => {
    expect(said(await ask(path, undefined, row.of(own())))).toBe('denied');
  });

  it('given the one who may, then it is answered', async () => {
    const callers = row.may === 'anyone' ? [own().resident] : named(rolesOf(row, true), own());
    for (const openid of callers)
      expect([openid, said(await ask(path, openid, row.of(own())))]).toEqual([openid, row.refused ?? 'yes']);
  });

  it('given somebody else, or somebody of another community, then they learn and change nothing', async () => {
    const strangers =
      row.may === 'anyone'
        ? [elsewhere().resident, 'clerk-c1']
        : [...named(ROLES, elsewhere()), own().resident, ...named(ROLES, own()).map((one) => `${one}-left`)];
    if (row.open) return;
    for (const openid of strangers) {
      const reply = await ask(path, openid, row.of(own()));
      expect([openid, said(reply), nothingOf(reply)]).toEqual([openid, said(reply), true]);
    }
  });

  it('given another role of the right community, then they learn and change nothing', async () => {
    if (row.may === 'anyone') return;
    for (const openid of named(rolesOf(row, false), own())) {
      const reply = await ask(path, openid, row.of(own()));
      expect([openid, said(reply), nothingOf(reply)]).toEqual([openid, said(reply), true]);
    }
  });

  it('given staff who may, then what they change and look at is in the audit trail, and nothing else is', async () => {
    const [role] = row.may === 'anyone' ? [] : rolesOf(row, true);
    if (!role) return;
    await ask(path, `${role}-c1`, row.of(own()));
    const kept = cloud
      .all<AuditEntry>('audit', {})
      .map(({ what, by, communityIds, undone }) => [what, by, communityIds, undone]);
    const { type, meta } = procedures[path]?._def ?? {};
    const act = [path, `${role}-c1`, ['c1']];
    const wanted = [[...act, undefined], ...(row.refused ? [[...act, row.refused]] : [])];
    expect(kept).toEqual(type === 'mutation' || meta?.looks ? wanted : []);
  });
});
