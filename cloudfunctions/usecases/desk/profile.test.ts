import type { ProfileInput } from '#contract/desk-people';
import type { Profile } from '#domain/person';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aDayCare, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { viewProfile } from './profile';
import { saveProfile } from './save-profile';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const rules = { ...aDayCare().rules, eligibility: { grades: ['轻度', '中度'] } };
const aStation = () => aDesk(cloud, (at) => aDayCare({ ...at, rules }));

const look = (communityId: string, personId: string) =>
  viewProfile(cloud.store, aClerk(communityId), { communityId, personId });
const save = (communityId: string, personId: string, change: Partial<ProfileInput>, name = '王主任') =>
  saveProfile(cloud.store, aClerk(communityId, name), { communityId, personId, ...change });
const profileOf = (_id: string) => cloud.all<Profile>('profiles', { _id })[0];

describe('what is known of somebody is shown before it is changed', () => {
  it('given nobody verified anything, then what the community asks for; afterwards what it is, since when and by whom; two trips', async () => {
    const { communityId } = aStation();
    const [person = ''] = deskPeople(cloud, communityId);
    const asked = { groups: [], grades: ['轻度', '中度'], monthCards: false };
    const { value, trips } = await tripsOf(() => valueOf(look(communityId, person)));
    expect(value).toMatchObject({ name: `居民${person}`, seen: 0, asked, profile: { groups: [] } });
    expect(value.last).toBeUndefined();
    expect(trips).toBe(2);
    const assessment = { grade: '中度', by: '赵评估员', consent: true } as const;
    await valueOf(save(communityId, person, { assessment, seen: 0 }));
    expect(await valueOf(look(communityId, person))).toMatchObject({
      seen: 1,
      last: { at: NOW, name: '王主任' },
      profile: { assessment: { grade: '中度', by: '赵评估员', at: NOW } },
    });
  });

  it('given a resident who has booked here, then by the name of the booking; given a stranger, then there is no such person', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const [guest = '', stranger = ''] = residents(cloud, 2);
    await valueOf(place(cloud.store, { openid: guest, now: NOW }, asking(serviceId, [guest])));
    expect((await valueOf(look(communityId, guest))).name).toBe(`居民${guest}`);
    expect(await refusalOf(look(communityId, stranger))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('given a person whom another community verified, then nothing of it is shown', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const [guest = ''] = residents(cloud);
    await valueOf(place(cloud.store, { openid: guest, now: NOW }, asking(serviceId, [guest])));
    cloud.given('profiles', { _id: guest, communityId: 'elsewhere', groups: ['低保'] });
    expect(await refusalOf(look(communityId, guest))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('whoever runs the station alone', () => {
  const carer = (communityId: string) => {
    const clerk = aClerk(communityId, '孙护理');
    return { ...clerk, grants: clerk.grants.map((one) => ({ ...one, role: 'daycare' as const })) };
  };
  const assessment = { grade: '中度', by: '赵评估员', consent: true } as const;

  it('given a person of whom more is known, then they see and write the grade, and nothing else', async () => {
    const { communityId } = aStation();
    const [person = ''] = deskPeople(cloud, communityId);
    await valueOf(save(communityId, person, { groups: ['低保'], born: '1940-02-01' }));
    const input = { communityId, personId: person };
    const written = await valueOf(saveProfile(cloud.store, carer(communityId), { ...input, assessment }));
    const seen = await valueOf(viewProfile(cloud.store, carer(communityId), input));
    for (const one of [written, seen]) expect(JSON.stringify(one)).not.toMatch(/低保|1940/);
    expect(seen).toMatchObject({ gradeOnly: true, profile: { assessment: { grade: '中度' } } });
    const groups = saveProfile(cloud.store, carer(communityId), { ...input, groups: [] });
    await expect(groups).rejects.toThrow(Denied);
    expect(profileOf(person)).toMatchObject({ groups: ['低保'], assessment: { by: '赵评估员' } });
  });

  it('given a kitchen’s role, then they are denied', async () => {
    const { communityId } = aStation();
    const [personId = ''] = deskPeople(cloud, communityId);
    const clerk = aClerk(communityId);
    const cook = { ...clerk, grants: clerk.grants.map((one) => ({ ...one, role: 'canteen' as const })) };
    await expect(viewProfile(cloud.store, cook, { communityId, personId })).rejects.toThrow(Denied);
  });
});

describe('two staff write down something about one person', () => {
  const two = async () => {
    const { communityId } = aStation();
    const [person = ''] = deskPeople(cloud, communityId);
    return { communityId, person };
  };

  it('given both saw the same, then the second is told who was faster, and nothing of the first is lost', async () => {
    const { communityId, person } = await two();
    await valueOf(save(communityId, person, { groups: ['低保'], seen: 0 }, '甲'));
    expect(await refusalOf(save(communityId, person, { groups: ['残疾'], seen: 0 }, '乙'))).toMatchObject({
      code: 'STATE_CHANGED',
      detail: { by: { part: 'staff', name: '甲' } },
    });
    expect(profileOf(person)).toMatchObject({ groups: ['低保'], history: [{ name: '甲' }] });
    await valueOf(save(communityId, person, { groups: ['低保', '残疾'], seen: 1 }, '乙'));
    expect(profileOf(person)?.groups).toEqual(['低保', '残疾']);
  });

  it.each([0, 1])('given both press at once, %i acts before, then one is written', async (before) => {
    const { communityId, person } = await two();
    if (before > 0) await valueOf(save(communityId, person, { born: '1940-02-01', seen: 0 }));
    const outcomes = await Promise.all(
      ['低保', '残疾'].map((group) => save(communityId, person, { groups: [group], seen: before })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(profileOf(person)?.groups).toHaveLength(1);
    expect(profileOf(person)?.history).toHaveLength(before + 1);
  });

  it('given an answer was lost and the same is asked again, then it is done once', async () => {
    const { communityId, person } = await two();
    const assessment = { grade: '轻度', by: '赵评估员', consent: true } as const;
    const once = () => save(communityId, person, { assessment, groups: ['低保'], seen: 0 });
    await valueOf(once());
    expect(await valueOf(once())).toMatchObject({ groups: ['低保'], assessment: { grade: '轻度' } });
    expect(profileOf(person)?.history).toHaveLength(1);
  });
});
