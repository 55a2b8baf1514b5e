import { MOST_PEOPLE } from '#domain/person';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { savePerson, viewPeople } from './keep';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

const caller = (openid: string) => ({ openid, now: NOW });
const mother = { relation: 'parent' as const, name: '杨桂芬', phone: '13800138000', consent: true };

async function saved(openid: string, input: Parameters<typeof savePerson>[2]) {
  const outcome = await savePerson(cloud.store, caller(openid), input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const peopleOf = async (openid: string) => {
  const outcome = await viewPeople(cloud.store, caller(openid));
  return outcome.ok ? outcome.value : [];
};

describe('people are kept by who books for them', () => {
  it('given oneself saved twice, then it is one person with the later phone', async () => {
    const me = { relation: 'self' as const, name: '张敏', consent: false };
    const first = await saved('a', { ...me, phone: '13800138000' });
    const second = await saved('a', { ...me, phone: '08770000001' });
    expect(second.id).toBe(first.id);
    expect(await peopleOf('a')).toEqual([
      { id: first.id, relation: 'self', name: '张敏', phone: '08770000001' },
    ]);
  });

  it('given a double tap on adding somebody, then it is one person, whose consent is on record', async () => {
    const [first, second] = await Promise.all([saved('b', mother), saved('b', mother)]);
    expect(second.id).toBe(first.id);
    expect(cloud.all('people', { keeper: 'b' })).toMatchObject([{ consentAt: NOW }]);
  });

  it('given somebody else’s person, then it is unknown and unchanged', async () => {
    const { id } = await saved('c', mother);
    const outcome = await savePerson(cloud.store, caller('d'), { ...mother, personId: id, name: '改名' });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PERSON_UNKNOWN' } });
    expect(await peopleOf('d')).toEqual([]);
    expect(await peopleOf('c')).toMatchObject([{ name: '杨桂芬' }]);
  });

  it('given as many as one may keep, then one more is refused', async () => {
    for (let i = 0; i < MOST_PEOPLE; i++) await saved('e', { ...mother, name: `家人${i}` });
    const outcome = await savePerson(cloud.store, caller('e'), { ...mother, name: '多一位' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'TOO_MANY_PEOPLE', detail: { limit: MOST_PEOPLE } },
    });
  });
});

describe('whom to call for a person is on the card', () => {
  const daughter = { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true };

  it('given contacts, then the keeper reads them in full; left out when the card is mended, then they are gone', async () => {
    const { id, contacts } = await saved('f', { ...mother, contacts: [daughter] });
    expect(contacts).toEqual([daughter]);
    expect(await peopleOf('f')).toMatchObject([{ contacts: [daughter] }]);
    expect(await saved('f', { ...mother, personId: id })).not.toHaveProperty('contacts');
  });

  it('given the same person added again without them, then they stay', async () => {
    await saved('g', { ...mother, contacts: [daughter] });
    expect(await saved('g', mother)).toMatchObject({ contacts: [daughter] });
  });

  it('given an empty list, then none', async () => {
    const { id } = await saved('h', { ...mother, contacts: [daughter] });
    expect(await saved('h', { ...mother, personId: id, contacts: [] })).not.toHaveProperty('contacts');
  });
});
