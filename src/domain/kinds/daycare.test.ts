import { aDayCare } from '../../../test/support/given';
import type { Guest } from '../person';
import { freshSession } from '../session';
import type { ServiceOf } from '../service';
import type { Choice, DayCareChoice } from './choice';
import { daycare } from './daycare';

const DAY = [510, 1050] as const;
const guest = (personId: string): Guest => ({ personId, name: personId, phone: '', groups: [] });
const day = (change: Partial<DayCareChoice> = {}): DayCareChoice => ({
  kind: 'daycare',
  halves: ['am', 'pm'],
  lunch: false,
  trial: false,
  ...change,
});
const ask = (choice: Choice | undefined, guests = [guest('p1')]) => ({
  booking: 'b1',
  guests,
  choice,
  walkIn: false,
  session: freshSession(aDayCare(), '2026-11-24', DAY),
});
const wanted = (
  choice: Choice | undefined,
  service: ServiceOf<'daycare'> = aDayCare(),
  guests = [guest('p1')],
) => daycare.wants(service, ask(choice, guests));

describe('a place is half a day or a whole one', () => {
  it.each<[string, DayCareChoice, object]>([
    ['the morning', day({ halves: ['am'] }), { am: 1 }],
    ['the afternoon with lunch', day({ halves: ['pm'], lunch: true }), { pm: 1, lunch: 1 }],
    ['the whole day', day(), { am: 1, pm: 1 }],
    ['the same half twice', day({ halves: ['am', 'am'] }), { am: 1 }],
  ])('given %s, then so much is taken', (_, choice, units) =>
    expect(wanted(choice)).toEqual({ ok: true, value: { p1: [units] } }),
  );

  it('given a station that fetches people, then it takes no place; where none does, it is refused', () => {
    const fetched = day({ transport: true });
    expect(wanted(fetched, aDayCare({ transport: true }))).toEqual({
      ok: true,
      value: { p1: [{ am: 1, pm: 1 }] },
    });
    expect(wanted(fetched)).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_OFFERED', detail: { what: 'transport' } },
    });
    expect(wanted(day({ transport: false })).ok).toBe(true);
  });

  it('given two persons, then each takes the same', () =>
    expect(wanted(day({ lunch: true }), aDayCare(), [guest('p1'), guest('p2')])).toEqual({
      ok: true,
      value: { p1: [{ am: 1, pm: 1, lunch: 1 }], p2: [{ am: 1, pm: 1, lunch: 1 }] },
    }));
});

describe('a station has as many places in each half', () => {
  it('given places and lunches, then each half has them all; without lunches there is no such unit', () => {
    expect(daycare.capacityOf(aDayCare(), DAY)).toEqual({ am: 2, pm: 2, lunch: 1 });
    expect(daycare.capacityOf(aDayCare({ lunches: 0 }), DAY)).toEqual({ am: 2, pm: 2 });
  });

  it.each([
    [{ am: 2, pm: 1, lunch: 0 }, 2],
    [{ am: 0, pm: 1 }, 1],
    [{}, 0],
  ])(
    'given %p left, then a calendar shows that %i could still come, for half a day at least',
    (units, places) => expect(daycare.placesIn(units)).toBe(places),
  );

  it('given a day with a break, then it is still one session', () =>
    expect(
      daycare.slots(aDayCare(), [
        [510, 690],
        [780, 1050],
      ]),
    ).toEqual([[510, 1050]]));

  it('given a closed day, then there is none', () => expect(daycare.slots(aDayCare(), [])).toEqual([]));
});

describe('a first day is a trial, so many times a person', () => {
  it('given a trial, then each person needs a key for it, whatever the date', () =>
    expect(
      daycare.keyWants?.(aDayCare({ trialDays: 2 }), ask(day({ trial: true }), [guest('p1'), guest('p2')])),
    ).toEqual(
      ['p1', 'p2'].map((personId) => ({
        base: `trial:c1-daycare:${personId}`,
        most: 2,
        of: { personId, per: 'trial' },
      })),
    ));

  it('given an ordinary day, or no choice, then there is none', () => {
    expect(daycare.keyWants?.(aDayCare(), ask(day()))).toEqual([]);
    expect(daycare.keyWants?.(aDayCare(), ask(undefined))).toEqual([]);
  });
});

describe('what is not offered is refused', () => {
  it.each<[string, Choice | undefined, Partial<ServiceOf<'daycare'>>, object]>([
    ['nothing chosen', undefined, {}, { code: 'CHOICE_MISSING', detail: { kind: 'daycare' } }],
    ['no half of the day', day({ halves: [], lunch: true }), {}, { code: 'CHOICE_MISSING' }],
    [
      'lunch where none is cooked',
      day({ lunch: true }),
      { lunches: 0 },
      { code: 'NOT_OFFERED', detail: { what: 'lunch' } },
    ],
    [
      'a trial where there is none',
      day({ trial: true }),
      { trialDays: 0 },
      { code: 'NOT_OFFERED', detail: { what: 'trial' } },
    ],
  ])('given %s, then it is', (_, choice, change, refusal) =>
    expect(wanted(choice, aDayCare(change))).toMatchObject({ ok: false, refusal }),
  );
});
