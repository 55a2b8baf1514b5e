import fc from 'fast-check';
import { aVisit, NOW } from '../../../test/support/given';
import { applied } from '../../../test/support/ledger-document';
import { checkHold, holdWrite, type Request } from '../ledger';
import type { Guest } from '../person';
import type { ServiceOf } from '../service';
import { freshSession, type Session } from '../session';
import type { Units } from '../units';
import type { Choice } from './choice';
import { visit, workersIn, type Worker, mayCome, worksIn } from './visit';

type Visit = ServiceOf<'visit'>;
const SLOT = [540, 660] as const;
const HERE = { lat: 24.35, lng: 102.54 };

const guest = (personId: string, change: Partial<Guest> = {}): Guest => ({
  personId,
  name: personId,
  phone: '',
  groups: [],
  ...change,
});
const at = (taskId: string, point: { lat: number; lng: number } | undefined = HERE): Choice => ({
  kind: 'visit',
  taskId,
  address: { text: '荷花路1号', ...(point ? { point } : {}) },
});
const sessionOf = (service: Visit): Session => freshSession(service, '2026-11-24', SLOT);
const asked = (service: Visit, choice: Choice | undefined, booking = 'b1', guests = [guest('p1')]) =>
  visit.wants(service, { booking, guests, choice, walkIn: false, session: sessionOf(service) });
const waysOf = (service: Visit, taskId: string, booking = 'b1'): readonly Units[] => {
  const outcome = asked(service, at(taskId), booking);
  return outcome.ok ? (outcome.value.p1 ?? []) : [];
};
const names = (service: Visit, ways: readonly Units[]): string[] =>
  ways.map((units) =>
    workersIn(service, {}, units)
      .map(({ id }) => id)
      .join('+'),
  );
const worker = (id: string, ...skills: string[]): Worker => ({ id, name: id, skills });
const bookings = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];

describe('one or two workers come, at least one with the skill', () => {
  it('given a task for one, then those with the skill may come', () =>
    expect(names(aVisit(), waysOf(aVisit(), 'insure')).sort()).toEqual(['jia', 'yi']));

  it('given a task for two, then one has the skill and the other is anybody else', () => {
    const ways = waysOf(aVisit(), 'picture');
    expect(names(aVisit(), ways).sort()).toEqual(['jia+yi', 'yi+bing']);
    expect(ways.every(({ visits }) => visits === 2)).toBe(true);
  });

  it('given any workers, then every pair with the skill is there once, however many there are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 9 }),
        fc.constantFrom(...bookings),
        (skilled, booking) => {
          const workers = skilled.map((can, i) => worker(`w${i}`, ...(can ? ['photo'] : [])));
          const service = aVisit({ workers });
          const pairs = workers.flatMap((a, i) =>
            workers
              .slice(i + 1)
              .flatMap((b) => (a.skills.length + b.skills.length > 0 ? [`${a.id}+${b.id}`] : [])),
          );
          expect(names(service, waysOf(service, 'picture', booking)).sort()).toEqual(pairs.sort());
        },
      ),
    ));

  it('given thirteen workers of whom the last alone is free, then they come', () => {
    const workers = Array.from({ length: 13 }, (_, i) => worker(`w${i}`, 'insurance'));
    expect(waysOf(aVisit({ workers }), 'insure')).toHaveLength(13);
  });

  it('given a household of two, then the workers come once, and the second person takes none', () => {
    const outcome = asked(aVisit(), at('insure'), 'b1', [guest('p1'), guest('p2')]);
    expect(outcome).toMatchObject({ ok: true, value: { p2: [{}] } });
  });
});

describe('who can do much is kept free', () => {
  const [one, more] = [worker('one', 'photo'), worker('more', 'photo', 'insurance', 'care')];

  it.each(bookings)(
    'given booking %s, then who can do least is tried first, alone and as the second',
    (booking) => {
      const alone = aVisit({ workers: [more, one, worker('two', 'photo', 'care')] });
      const tasks = alone.tasks.map((task) => ({ ...task, skill: 'photo' }));
      expect(names(alone, waysOf({ ...alone, tasks }, 'insure', booking))).toEqual(['one', 'two', 'more']);
      const pairs = aVisit({ workers: [more, one, worker('none')] });
      expect(names(pairs, waysOf(pairs, 'picture', booking))).toEqual(['one+none', 'more+one', 'more+none']);
    },
  );

  it('given workers who can do the same, then bookings begin with different ones, and each always with the same', () => {
    const service = aVisit({ workers: ['a', 'b', 'c'].map((id) => worker(id, 'insurance')) });
    const first = (booking: string) => names(service, waysOf(service, 'insure', booking))[0];
    expect(new Set(bookings.map(first)).size).toBe(3);
    expect(first('b1')).toBe(first('b1'));
  });
});

describe('nobody is promised twice', () => {
  it('given any bookings of a window, then each worker goes to one household', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('insure', 'picture'), { maxLength: 5 }), (tasks) => {
        const service = aVisit();
        let session = sessionOf(service);
        const sent: string[] = [];
        tasks.forEach((taskId, i) => {
          const outcome = asked(service, at(taskId), `b${i}`);
          if (!outcome.ok) throw new Error('refused');
          const wants = { [`p${i}`]: outcome.value.p1 ?? [] };
          const request: Request = { booking: `b${i}`, wants, by: 'resident-a', at: NOW, moves: 0 };
          const seen = checkHold(session, request, NOW);
          if (!seen.ok || seen.value.is !== 'free') return;
          const { places } = seen.value;
          ({ document: session } = applied(session, holdWrite(session, request, places, NOW)));
          sent.push(
            ...Object.values(places).flatMap((units) => workersIn(service, {}, units).map(({ id }) => id)),
          );
        });
        expect(new Set(sent).size).toBe(sent.length);
        expect(session.left.visits).toBe(3 - sent.length);
      }),
    ));
});

describe('places for priority households', () => {
  const service = aVisit({
    reserve: { workers: 1, untilMinutes: 60, rule: { fromAge: 80, groups: ['残疾'] } },
  });

  it.each<[string, Guest[], boolean]>([
    ['one who turned 80 that day', [guest('p1', { born: '1946-11-24' })], true],
    ['one who turns 80 the day after', [guest('p1', { born: '1946-11-25' })], false],
    ['one of the household in the group', [guest('p1'), guest('p2', { groups: ['残疾'] })], true],
    ['nobody known to be either', [guest('p1')], false],
  ])('given %s, then the household comes first or not', (_, guests, priority) => {
    expect(visit.isPriority?.(service, guests, '2026-11-24')).toBe(priority);
    expect(visit.isPriority?.(aVisit(), guests, '2026-11-24')).toBe(false);
  });

  it('given the reserve, then so many workers are kept until so long before the window', () => {
    const startsAt = NOW + 7_200_000;
    expect(visit.reserveOf?.(service, startsAt)).toEqual({
      unit: 'visits',
      count: 1,
      until: NOW + 3_600_000,
    });
    expect(visit.reserveOf?.(aVisit(), startsAt)).toBeUndefined();
  });
});

describe('what is not offered is refused', () => {
  const far = { lat: 24.45, lng: 102.54 }; // some 11 km north of a circle of 3 km
  it.each<[string, Visit, Choice | undefined, object]>([
    ['nothing chosen', aVisit(), undefined, { code: 'CHOICE_MISSING' }],
    [
      'the choice of another kind',
      aVisit(),
      { kind: 'daycare', halves: ['am'], lunch: false, trial: false },
      { code: 'CHOICE_MISSING' },
    ],
    ['a task it does not have', aVisit(), at('surgery'), { code: 'NOT_OFFERED', detail: { what: 'task' } }],
    [
      'a task for which nobody has the skill',
      aVisit({ workers: [worker('bing')] }),
      at('insure'),
      { code: 'NOT_OFFERED', detail: { what: 'task', name: '医保认证' } },
    ],
    [
      'two for a task where there is only one',
      aVisit({ workers: [worker('yi', 'photo')] }),
      at('picture'),
      { code: 'NOT_OFFERED' },
    ],
    [
      'an address out of the area',
      aVisit(),
      at('insure', far),
      { code: 'OUT_OF_AREA', detail: { phone: '08770000001' } },
    ],
  ])('given %s, then it is', (_, service, choice, refusal) =>
    expect(asked(service, choice)).toMatchObject({ ok: false, refusal }),
  );

  it('given an address without a point, or a service without an area, then somebody comes', () => {
    expect(asked(aVisit(), { ...at('insure'), address: { text: '荷花路1号' } } as Choice).ok).toBe(true);
    expect(asked(aVisit({ area: undefined }), at('insure', far)).ok).toBe(true);
  });
});

describe('a window has its workers', () => {
  it('given a window, then each worker is there once, and a calendar shows how many could still come', () => {
    expect(visit.capacityOf(aVisit(), SLOT)).toEqual({
      'worker-jia': 1,
      'worker-yi': 1,
      'worker-bing': 1,
      visits: 3,
    });
    expect(visit.slots(aVisit(), [SLOT])).toEqual([SLOT]);
    expect([visit.placesIn({ 'worker-jia': 1, visits: 2 }), visit.placesIn({})]).toEqual([2, 0]);
  });
});

describe('who may come for a task', () => {
  const { workers } = aVisit();
  it.each([
    ['one with the skill', { skill: 'insurance', workers: 1 }, ['jia', 'yi']],
    ['one with it, and anybody beside', { skill: 'photo', workers: 2 }, ['jia', 'yi', 'bing']],
    ['nobody has it', { skill: 'care', workers: 2 }, []],
  ] as const)('given it takes %s, then', (_, task, who) => expect(mayCome({ workers }, task)).toEqual(who));

  it('given it takes two and there is one, then nobody', () =>
    expect(mayCome({ workers: workers.slice(1, 2) }, { skill: 'photo', workers: 2 })).toEqual([]));

  it('given units, then whose some of them are', () => {
    expect(worksIn({ 'worker-jia': 1, 'worker-yi': 0 }, { id: 'jia' })).toBe(true);
    expect(worksIn({ 'worker-jia': 1, 'worker-yi': 0 }, { id: 'yi' })).toBe(false);
    expect(worksIn({}, { id: 'bing' })).toBe(false);
  });
});
