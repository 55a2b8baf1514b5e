import type { DeskPersonInput } from '#contract/desk-people';
import { deskOf } from '#domain/person';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { Denied } from '../caller';
import { personIdOf } from '../identity';
import { bookForDesk } from './book';
import { findDeskPeople } from './find-people';
import { saveDeskPerson } from './save-person';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const save = (communityId: string, change: Partial<DeskPersonInput> = {}) =>
  saveDeskPerson(cloud.store, aClerk(communityId), {
    communityId,
    name: '李桂英',
    phone: '13900001234',
    consent: true,
    ...change,
  });

const find = (communityId: string, query: string) =>
  findDeskPeople(cloud.store, aClerk(communityId), { communityId, query });

describe('a desk keeps people without WeChat', () => {
  it('given a new person, then the consent is on record and the phone comes back masked, in two round trips', async () => {
    const communityId = fresh('desk');
    const { value, trips } = await tripsOf(() => valueOf(save(communityId)));
    expect(value).toEqual({ id: personIdOf('李桂英', '13900001234'), name: '李桂英', phone: '139****1234' });
    expect(trips).toBe(2);
    expect(cloud.all('people', { keeper: deskOf(communityId) })).toMatchObject([
      { relation: 'resident', consentAt: expect.any(Number) as number },
    ]);
  });

  it('given the same person twice, then it is one card; given no phone, the birthday and the community tell people apart', async () => {
    const [here, there] = [fresh('desk'), fresh('desk')];
    await Promise.all([valueOf(save(here)), valueOf(save(here))]);
    expect(cloud.all('people', { keeper: deskOf(here) })).toHaveLength(1);
    const unphoned = (communityId: string, born: string) =>
      valueOf(save(communityId, { phone: undefined, born }));
    const ids = [
      await unphoned(here, '1940-02-01'),
      await unphoned(here, '1940-02-01'),
      await unphoned(here, '1941-02-01'),
      await unphoned(there, '1940-02-01'),
    ].map((one) => one.id);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it('given a card that is mended, then the person stays the same and what is not said stays', async () => {
    const communityId = fresh('desk');
    const { id } = await valueOf(save(communityId, { born: '1940-02-01' }));
    const mended = await valueOf(save(communityId, { personId: id, name: '李桂莹', phone: undefined }));
    expect(mended).toEqual({ id, name: '李桂莹', phone: '139****1234', born: '1940-02-01' });
  });

  it('given a person whom another desk keeps, then it is unknown; given another desk, then it is denied', async () => {
    const [mine, other] = [fresh('desk'), fresh('desk')];
    const { id } = await valueOf(save(other));
    expect(await refusalOf(save(mine, { personId: id }))).toMatchObject({ code: 'PERSON_UNKNOWN' });
    await expect(
      saveDeskPerson(cloud.store, aClerk(mine), {
        communityId: other,
        name: '李',
        phone: '13900001234',
        consent: true,
      }),
    ).rejects.toThrow(Denied);
    await expect(
      findDeskPeople(cloud.store, aClerk(mine), { communityId: other, query: '李' }),
    ).rejects.toThrow(Denied);
  });
});

describe('a desk finds whom it keeps', () => {
  it('given a part of the name or the end of the phone, then only the desk’s own come, masked, in one round trip', async () => {
    const [communityId, other] = [fresh('desk'), fresh('desk')];
    await valueOf(save(communityId));
    await valueOf(save(communityId, { name: '王桂英', phone: '13900005678' }));
    await valueOf(save(other, { name: '赵桂英', phone: '13700001234' }));
    cloud.given('people', aPerson({ _id: fresh('own'), name: '钱桂英', phone: '13600001234' }));
    const { value, trips } = await tripsOf(() => valueOf(find(communityId, '桂英')));
    expect(value.map((one) => one.name).sort()).toEqual(['李桂英', '王桂英']);
    expect(trips).toBe(1);
    expect((await valueOf(find(communityId, '1234'))).map((one) => one.name)).toEqual(['李桂英']);
    expect(JSON.stringify(value)).not.toContain('13900001234');
  });

  it('given a booking’s six digits, then its people come, in three round trips', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const { id } = await valueOf(save(communityId));
    const input = { ...asking(serviceId, [id]), communityId, walkIn: false };
    const { code } = await valueOf(bookForDesk(cloud.store, aClerk(communityId), input));
    const { value, trips } = await tripsOf(() => valueOf(find(communityId, code)));
    expect(value.map((one) => one.id)).toEqual([id]);
    expect(trips).toBe(3);
    expect(await valueOf(find(aDesk(cloud, (at) => aService(at)).communityId, code))).toEqual([]);
  });

  it('given signs that mean something to a pattern, then they mean themselves', async () => {
    const communityId = fresh('desk');
    await valueOf(save(communityId));
    for (const query of ['.', '^李', '李|王', '(桂'])
      expect(await valueOf(find(communityId, query))).toEqual([]);
  });

  it('given more than twenty, then twenty come', async () => {
    const communityId = fresh('desk');
    const cards = Array.from({ length: 25 }, (_, i) =>
      aPerson({ _id: fresh('many'), keeper: deskOf(communityId), name: `张${i}` }),
    );
    cloud.given('people', ...cards);
    expect(await valueOf(find(communityId, '张'))).toHaveLength(20);
  });
});
