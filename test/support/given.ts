// What specifications start from: one service, one person, one time. Each test changes only what it is about.
import { instantOf } from '#domain/calendar';
import type { Person } from '#domain/person';
import type { Service, ServiceOf } from '#domain/service';
import type { Holder } from '#domain/session';

/** Monday, 2026-11-23, 08:00 in Shanghai. */
export const NOW = instantOf('2026-11-23', 8 * 60);

export const aService = (change: Partial<ServiceOf<'counter'>> = {}): Service => ({
  _id: 'c1-medical',
  templateId: 'medical',
  streetId: 's1',
  communityId: 'c1',
  communityName: '荷花社区',
  kind: 'counter',
  title: '城乡居民医保参保',
  summary: '新参保、续保',
  group: '社会保障',
  state: 'open',
  hours: { 1: [[540, 720]], 2: [[540, 720]], 3: [[540, 720]], 4: [[540, 720]], 5: [[540, 720]] },
  adjustedHours: [[540, 600]],
  onHoliday: 'closed',
  exceptions: [],
  slotMinutes: 30,
  capacity: { seats: 2 },
  rules: {
    horizonDays: 14,
    noticeMinutes: 60,
    cancelMinutes: 30,
    limits: [{ per: 'open', of: 'kind', most: 3 }],
    mostPersons: 4,
  },
  confirmation: 'staff',
  place: '荷花社区便民服务站',
  notice: {
    basis: [],
    conditions: [],
    steps: [],
    materials: [],
    refusals: [],
    feeFen: 0,
    phone: '08770000001',
    sample: true,
  },
  ...change,
});

/** A card whose id is the person's, unless it is said otherwise. */
export const aPerson = (change: Partial<Person> = {}): Person => ({
  _id: change.personId ?? 'p1',
  personId: change._id ?? 'p1',
  keeper: 'resident-a',
  relation: 'self',
  name: '张敏',
  phone: '13800138000',
  ...change,
});

export const aHolder = (booking: string, change: Partial<Holder> = {}): Holder => ({
  booking,
  units: { seats: 1 },
  by: 'resident-a',
  at: NOW,
  moves: 0,
  ...change,
});
