import { aCanteen, aDayCare, aService, aVisit, anEvent } from '../../test/support/given';
import type { Service } from './service';
import { verifiableOf } from './verifiable';

const rulesOf = (service: Service, eligibility: object) => ({ ...service.rules, eligibility });

describe('what is worth verifying about people', () => {
  it('given services that ask for nothing, then nobody is asked for anything', () => {
    expect(verifiableOf([aService()])).toEqual({ groups: [], grades: [], monthCards: false });
  });

  it('given a station that asks for grades, then exactly those', () => {
    const grades = ['轻度', '中度'];
    const station = aDayCare({ rules: rulesOf(aDayCare(), { grades }) });
    expect(verifiableOf([station, station]).grades).toEqual(grades);
  });

  it('given groups of a service, a subsidy, kept workers and kept seats, then each once, in the order in which they are named', () => {
    const subsidised = aCanteen({
      subsidy: {
        rule: {
          kind: 'price',
          tiers: [],
          groups: [
            { group: '特困', fen: 0 },
            { group: '低保', fen: 100 },
          ],
        },
        excludedChannels: [],
        deliveryFeeFen: 0,
      },
    });
    const event = anEvent({ quotas: [{ id: 'all', title: '大家', seats: 3, rule: { groups: ['残疾'] } }] });
    const all = [
      aService({ rules: rulesOf(aService(), { groups: ['低保'] }) }),
      subsidised,
      aVisit({ reserve: { workers: 1, untilMinutes: 60, rule: { groups: ['独居', '特困'] } } }),
      event,
    ];
    expect(verifiableOf(all)).toEqual({
      groups: ['低保', '特困', '独居', '残疾'],
      grades: [],
      monthCards: false,
    });
  });

  it('given a canteen that takes a month’s fee, then month cards', () => {
    const subsidy = {
      rule: { kind: 'monthly', feeFen: 5000 },
      excludedChannels: [],
      deliveryFeeFen: 0,
    } as const;
    expect(verifiableOf([aCanteen({ subsidy })]).monthCards).toBe(true);
  });
});
