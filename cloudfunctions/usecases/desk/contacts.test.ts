import { deskOf, type Contact } from '#domain/person';
import { instantOf } from '#domain/calendar';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aDayCare, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { goHome, stillHere } from '../care/go-home';
import { arrive } from './arrive';
import { viewContacts } from './contacts';
import { saveDeskPerson } from './save-person';

const scene = openScene();

const daughter: Contact = { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true };
const neighbour: Contact = { name: '赵芳', phone: '08772012345', relation: '邻居', mayPickUp: false };
const DAY = instantOf('2026-11-24', 9 * 60);

/** A day at a station of a community of its own, for persons whom a resident keeps. */
async function aDay(contacts: readonly (readonly Contact[])[]) {
  const { communityId, serviceId } = aDesk(scene.cloud, (at) => aDayCare(at));
  const me = { openid: fresh('keeper'), now: NOW };
  const personIds = contacts.map((list) => scene.someone({ keeper: me.openid, contacts: list }));
  const choice = { kind: 'daycare', halves: ['am'], lunch: false, trial: false } as const;
  const { id } = await scene.booked(asking(serviceId, personIds, { start: 510, choice }), me);
  return { communityId, id, me, personIds };
}

const view = (communityId: string, bookingId: string, now = DAY) =>
  viewContacts(scene.store, aClerk(communityId, '王主任', now), { bookingId });

describe('a station knows whom to call, on the day', () => {
  it('given two persons, then each one’s contacts in full and in order, in two round trips', async () => {
    const { communityId, id } = await aDay([[daughter, neighbour], []]);
    const { value, trips } = await tripsOf(() => valueOf(view(communityId, id)));
    expect(trips).toBe(2);
    expect(value.persons.map(({ contacts }) => contacts)).toEqual([[daughter, neighbour], []]);
  });

  it('given contacts that changed since it was booked, then those of now', async () => {
    const { communityId, id, me, personIds } = await aDay([[daughter]]);
    const card = `${me.openid}-${personIds[0] ?? ''}`;
    await scene.rewrite('people', card, { $set: { contacts: [neighbour] } });
    expect((await valueOf(view(communityId, id))).persons[0]?.contacts).toEqual([neighbour]);
  });

  it('given somebody else who keeps the same person, then their contacts stay theirs', async () => {
    const { communityId, id, personIds } = await aDay([[]]);
    scene.someone({ keeper: fresh('other'), personId: personIds[0], contacts: [neighbour] });
    expect((await valueOf(view(communityId, id))).persons[0]?.contacts).toEqual([]);
  });
});

describe('a station writes down whom to call for somebody whom the desk keeps', () => {
  const aGuest = async (keeper?: string) => {
    const { communityId, serviceId } = aDesk(scene.cloud, (at) => aDayCare(at));
    const me = { openid: keeper ?? deskOf(communityId), now: NOW };
    const personId = scene.someone({ keeper: me.openid, name: '吴奶奶' });
    const choice = { kind: 'daycare', halves: ['am'], lunch: false, trial: false } as const;
    const { id } = await scene.booked(asking(serviceId, [personId], { start: 510, choice }), me);
    return { communityId, id, personId };
  };
  const grants = (communityId: string) => [{ role: 'daycare' as const, communityId, communityName: '荷花' }];
  const carer = (communityId: string) => {
    const member = { _id: 'carer', name: '刘护理员', state: 'active' as const, grants: grants(communityId) };
    return { openid: 'carer', now: DAY, grants: grants(communityId), member };
  };

  it('given one of the desk’s, when a carer adds a daughter and takes her away, then she may fetch them, and no more', async () => {
    const { communityId, id, personId } = await aGuest();
    const before = (await valueOf(view(communityId, id))).persons[0];
    expect(before).toMatchObject({ contacts: [], card: { name: '吴奶奶' } });
    const write = (contacts: Contact[]) =>
      valueOf(
        saveDeskPerson(scene.store, carer(communityId), {
          ...{ communityId, personId, name: before?.card?.name ?? '', contacts, consent: true },
        }),
      );
    await write([daughter]);
    const home = { bookingId: id, personId, way: 'contact', taker: '李娟' } as const;
    const me = carer(communityId);
    await valueOf(arrive(scene.store, me, { bookingId: id }));
    await valueOf(goHome(scene.store, me, home));
    await valueOf(stillHere(scene.store, me, { bookingId: id, personId }));
    await write([]);
    expect((await valueOf(view(communityId, id))).persons[0]?.contacts).toEqual([]);
    expect((await refusalOf(goHome(scene.store, me, home)))?.code).toBe('NOT_FOUND');
  });

  it('given one whom their family keeps, then theirs it stays', async () => {
    const { communityId, id } = await aGuest(fresh('keeper'));
    expect((await valueOf(view(communityId, id))).persons[0]).not.toHaveProperty('card');
  });
});

describe('and neither before nor after, nor anybody else', () => {
  it.each([
    ['the evening before', instantOf('2026-11-23', 20 * 60), 'NOT_YET'],
    ['the day after', instantOf('2026-11-25', 0), 'NOT_FOUND'],
  ])('given %s, then %s', async (_, now, code) => {
    const { communityId, id } = await aDay([[daughter]]);
    expect((await refusalOf(view(communityId, id, now)))?.code).toBe(code);
  });

  it('given a day that was cancelled, then nobody comes', async () => {
    const { communityId, id, me } = await aDay([[daughter]]);
    await cancel(scene.store, me, { bookingId: id, reason: '' });
    expect(await refusalOf(view(communityId, id))).toMatchObject({
      code: 'STATE_CHANGED',
      detail: { status: 'cancelled' },
    });
  });

  it('given another community’s desk, then the booking does not exist', async () => {
    const { id } = await aDay([[daughter]]);
    expect((await refusalOf(view(fresh('elsewhere'), id)))?.code).toBe('NOT_FOUND');
  });
});
