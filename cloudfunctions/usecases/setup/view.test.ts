import type { Service } from '#domain/service';
import type { ServiceChange } from '#domain/setup';
import { aDesk } from '../../../test/support/at-desk';
import { aManager, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, aService, aVisit, anEvent, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { viewService } from '../service/view';
import { saveService } from './save';
import { viewServices, viewSetup } from './view';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

interface Desk {
  readonly communityId: string;
  readonly serviceId: string;
}

const save = ({ communityId, serviceId }: Desk, change: ServiceChange) =>
  valueOf(
    saveService(cloud.store, aManager(communityId), {
      requestId: fresh('request'),
      serviceId,
      rev: 0,
      change,
    }),
  );
const serviceOf = ({ serviceId }: Desk) => cloud.all<Service>('services', { _id: serviceId })[0];

describe('a manager sees what there is to set up', () => {
  it('given services and closures, then a line for each, in one round trip', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const days = { communityIds: [desk.communityId], reason: '换届' };
    cloud.given(
      'closures',
      { _id: fresh('closure'), ...days, from: '2026-11-01', to: '2026-11-02' },
      { _id: fresh('closure'), ...days, from: '2026-12-01', to: '2026-12-02' },
    );
    const look = () => valueOf(viewServices(cloud.store, aManager(desk.communityId), desk));
    const { value, trips } = await tripsOf(look);
    expect(value).toMatchObject({
      services: [{ id: desk.serviceId, kind: 'counter', state: 'open', sample: true }],
      closures: [{ from: '2026-12-01', reason: '换届' }],
    });
    expect(trips).toBe(1);
  });

  it.each([
    ['a counter', aService, { slotMinutes: 30, seats: 2 }],
    ['a canteen', aCanteen, { meals: [{ title: '午餐', start: 660, meals: 10, walkIn: 2 }] }],
    ['a station', aDayCare, { places: 2, lunches: 1 }],
    ['an event', anEvent, { walkIn: 1, quotas: [{ id: 'elders' }, { id: 'all' }] }],
    ['home visits', aVisit, {}],
  ] as const)(
    'given %s, then its own numbers, and saving them unchanged changes nothing',
    async (_, make, capacity) => {
      const desk = aDesk(cloud, make as (at: object) => Service);
      const view = await valueOf(viewSetup(cloud.store, aManager(desk.communityId), desk));
      expect(view.capacity).toMatchObject(capacity);
      const before = serviceOf(desk);
      const { hours, rules, notice, questions } = view;
      await save(desk, { hours, notice, questions, rules: pick(rules) });
      expect(serviceOf(desk)).toEqual(before);
    },
  );

  it('given a saved notice, questions and rules, then residents see them', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const change: ServiceChange = {
      notice: {
        ...notice,
        steps: ['先取号', '再办理'],
        materials: [{ name: '身份证', form: 'original', copies: 0, from: '本人' }],
      },
      questions: [
        {
          id: 'q1',
          label: '带孩子吗',
          type: 'choice',
          required: true,
          options: ['带', '不带'],
          several: false,
        },
      ],
      rules: {
        horizonDays: 7,
        noticeMinutes: 120,
        cancelMinutes: 60,
        mostPersons: 2,
        limits: [{ per: 'week', of: 'service', most: 1 }],
      },
    };
    await save(desk, change);
    const seen = await valueOf(viewService(cloud.store, { now: NOW }, desk));
    expect(seen).toMatchObject({ ...change, sample: false });
  });
});

const notice = {
  conditions: [],
  steps: [],
  materials: [],
  refusals: [],
  feeFen: 0,
  phone: '08770000002',
  sample: false,
};
const pick = ({ horizonDays, noticeMinutes, cancelMinutes, mostPersons, limits }: Service['rules']) => ({
  horizonDays,
  noticeMinutes,
  cancelMinutes,
  mostPersons,
  limits,
});
