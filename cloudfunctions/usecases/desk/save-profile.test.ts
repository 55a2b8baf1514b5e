import type { ProfileInput } from '#contract/desk-people';
import type { Profile } from '#domain/person';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aDayCare, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { bookForDesk } from './book';
import { saveProfile } from './save-profile';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const aCommunity = () => aDesk(cloud, (at) => aService(at));

const verify = (communityId: string, personId: string, change: Partial<ProfileInput>, name = '王主任') =>
  saveProfile(cloud.store, aClerk(communityId, name), { communityId, personId, ...change });

const profileOf = (_id: string) => cloud.all<Profile>('profiles', { _id })[0];

describe('staff verify what rules ask about a person', () => {
  it('given a person whom the desk keeps, then who set what and when stays with it; two round trips once it is there', async () => {
    const { communityId } = aCommunity();
    const [person = ''] = deskPeople(cloud, communityId);
    const first = await tripsOf(() => valueOf(verify(communityId, person, { groups: ['低保'] })));
    expect(first.value).toEqual({ personId: person, groups: ['低保'], monthCards: [] });
    expect(first.trips).toBe(3);
    const second = await tripsOf(() => valueOf(verify(communityId, person, { born: '1940-02-01' }, '乙')));
    expect(second.value).toMatchObject({ groups: ['低保'], born: '1940-02-01' });
    expect(second.trips).toBe(2);
    expect(profileOf(person)).toMatchObject({
      communityId,
      born: '1940-02-01',
      groups: ['低保'],
      history: [
        { at: NOW, by: `clerk-${communityId}`, name: '王主任', set: { groups: ['低保'] } },
        { name: '乙', set: { born: '1940-02-01' } },
      ],
    });
  });

  it('given two clerks at once who set different things for the first time, then both are kept', async () => {
    const { communityId } = aCommunity();
    const [person = ''] = deskPeople(cloud, communityId);
    await Promise.all([
      valueOf(verify(communityId, person, { groups: ['残疾'] })),
      valueOf(verify(communityId, person, { monthCards: ['2026-12'] }, '乙')),
    ]);
    expect(profileOf(person)).toMatchObject({ groups: ['残疾'], monthCards: ['2026-12'], history: [{}, {}] });
  });

  it('given a grade with consent, then a service that asks for one opens; given it is withdrawn, then the grade is gone', async () => {
    const rules = { ...aDayCare().rules, eligibility: { grades: ['二级'] } };
    const { communityId, serviceId } = aDesk(cloud, (at) => aDayCare({ ...at, rules }));
    const [person = ''] = deskPeople(cloud, communityId);
    const book = (date: string) =>
      bookForDesk(cloud.store, aClerk(communityId), {
        ...asking(serviceId, [person], {
          date,
          start: 510,
          choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false },
        }),
        communityId,
        walkIn: false,
      });
    expect(await refusalOf(book('2026-11-24'))).toMatchObject({ code: 'NOT_ELIGIBLE' });
    const assessment = { grade: '二级', by: '赵评估员', consent: true } as const;
    await valueOf(verify(communityId, person, { assessment }));
    expect(profileOf(person)?.assessment).toEqual({ grade: '二级', by: '赵评估员', at: NOW, consentAt: NOW });
    await valueOf(book('2026-11-24'));
    await valueOf(verify(communityId, person, { assessment: null }));
    expect(JSON.stringify(profileOf(person))).not.toContain('二级');
    expect(profileOf(person)?.history?.map((one) => one.set.assessment)).toEqual(['given', 'withdrawn']);
    expect(await refusalOf(book('2026-11-25'))).toMatchObject({ code: 'NOT_ELIGIBLE' });
  });
});

describe('a profile is one community’s', () => {
  it('given a resident who has booked in the community, then its staff may verify; given a stranger, then not', async () => {
    const { communityId, serviceId } = aCommunity();
    const [guest = '', stranger = ''] = residents(cloud, 2);
    await valueOf(place(cloud.store, { openid: guest, now: NOW }, asking(serviceId, [guest])));
    expect(await valueOf(verify(communityId, guest, { groups: ['独居'] }))).toMatchObject({
      groups: ['独居'],
    });
    expect(await refusalOf(verify(communityId, stranger, { groups: ['独居'] }))).toEqual({
      code: 'NOT_FOUND',
      detail: { what: 'person' },
    });
    expect(profileOf(stranger)).toBeUndefined();
  });

  it('given a person of another community who has booked here, then the profile is neither shown nor changed', async () => {
    const [home, here] = [aCommunity(), aCommunity()];
    const [person = ''] = residents(cloud);
    await valueOf(place(cloud.store, { openid: person, now: NOW }, asking(home.serviceId, [person])));
    const elsewhere = asking(here.serviceId, [person], { start: 600 });
    await valueOf(place(cloud.store, { openid: person, now: NOW }, elsewhere));
    await valueOf(verify(home.communityId, person, { groups: ['低保'] }));
    expect(await refusalOf(verify(here.communityId, person, { groups: [] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(profileOf(person)).toMatchObject({ groups: ['低保'], communityId: home.communityId });
  });

  it('given its own person of whom there is no booking any more, then it may still be changed', async () => {
    const { communityId } = aCommunity();
    const [person = ''] = residents(cloud);
    cloud.given('profiles', { _id: person, communityId, groups: ['低保'] });
    expect(await valueOf(verify(communityId, person, { groups: [] }))).toMatchObject({ groups: [] });
  });

  it('given two communities at once for a person whom nobody had verified, then one has it', async () => {
    const [one, two] = [aCommunity(), aCommunity()];
    const [person = ''] = residents(cloud);
    for (const [i, { serviceId }] of [one, two].entries())
      await valueOf(
        place(
          cloud.store,
          { openid: person, now: NOW },
          asking(serviceId, [person], { start: 540 + 30 * i }),
        ),
      );
    const outcomes = await Promise.all(
      [one, two].map(({ communityId }) => verify(communityId, person, { groups: [communityId.slice(0, 8)] })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(profileOf(person)?.history).toHaveLength(1);
  });
});
