import { anEvent } from '../../../test/support/given';
import type { Guest } from '../person';
import type { ServiceOf } from '../service';
import { freshSession } from '../session';
import { fit } from '../units';
import { event } from './event';

type Event = ServiceOf<'event'>;
const SLOT = [840, 960] as const;
const guest = (personId: string, change: Partial<Guest> = {}): Guest => ({
  personId,
  name: personId,
  phone: '',
  groups: [],
  ...change,
});
const elder = (personId: string) => guest(personId, { born: '1950-01-01' });
const young = (personId: string) => guest(personId, { born: '2000-01-01' });
const asked = (service: Event, guests: Guest[], walkIn = false) =>
  event.wants(service, { booking: 'b1', guests, walkIn, session: freshSession(service, '2026-11-24', SLOT) });
const seated = (service: Event, guests: Guest[], left = event.capacityOf(service, SLOT)) => {
  const wants = asked(service, guests);
  const found = wants.ok ? fit(left, wants.value) : undefined;
  return found?.fits ? found.places : undefined;
};
const plain = anEvent({ quotas: undefined, capacity: { seats: 20 }, walkIn: 0 });
const elders = { 'quota-elders': 1 };
const all = { 'quota-all': 1 };

describe('an event has seats, or quotas of them, and some for walk-ins', () => {
  it('given quotas, then they are the seats, whatever else the service says', () =>
    expect(event.capacityOf(anEvent({ capacity: { seats: 99 } }), SLOT)).toEqual({
      'quota-elders': 2,
      'quota-all': 1,
      walkIn: 1,
    }));

  it('given no quotas, then the service’s seats', () => {
    expect(event.capacityOf(plain, SLOT)).toEqual({ seats: 20 });
    expect(asked(plain, [guest('p1')])).toEqual({ ok: true, value: { p1: [{ seats: 1 }] } });
    expect(event.slots(plain, [SLOT])).toEqual([SLOT]);
  });

  it('given what is left, then all quotas together are shown, walk-ins’ seats and debts not', () =>
    expect(event.placesIn({ 'quota-elders': 2, 'quota-all': -1, walkIn: 5 })).toBe(2));

  it('given seats of walk-ins that are opened, then they go to the most general quota', () => {
    expect(event.openedAs?.(anEvent())).toBe('quota-all');
    expect(event.openedAs?.(plain)).toBe('seats');
  });
});

describe('who fits several quotas takes the most particular first', () => {
  it.each<[string, Guest, object[]]>([
    ['an elder', elder('p1'), [elders, all]],
    ['one who turns 60 that day', guest('p1', { born: '1966-11-24' }), [elders, all]],
    ['one who turns 60 the day after', guest('p1', { born: '1966-11-25' }), [all]],
    ['one whose age nobody knows', guest('p1'), [all]],
  ])('given %s, then the quotas are tried in their order', (_, one, ways) =>
    expect(asked(anEvent(), [one])).toEqual({ ok: true, value: { p1: ways } }),
  );

  it('given elders before the young, then the elders leave the general seat to them', () =>
    expect(seated(anEvent(), [elder('p1'), elder('p2'), young('p3')])).toEqual({
      p1: elders,
      p2: elders,
      p3: all,
    }));
});

describe('a family sits together across quotas, or not at all', () => {
  it.each<[string, Guest[], boolean]>([
    ['an elder and a grandchild', [elder('p1'), young('p2')], true],
    ['three elders: one takes the general seat', [elder('p1'), elder('p2'), elder('p3')], true],
    ['two young: there is one seat for them', [young('p1'), young('p2')], false],
    ['four', [elder('p1'), elder('p2'), elder('p3'), young('p4')], false],
  ])('given %s, then they do or do not', (_, guests, fits) =>
    expect(seated(anEvent(), guests) !== undefined).toBe(fits),
  );

  it('given quotas that overlap, then the order in which a family is listed does not matter', () => {
    const quotas = [
      { id: 'elders', title: '老人', seats: 1, rule: { minAge: 60 } },
      { id: 'local', title: '本社区', seats: 1, rule: { communities: ['c1'] } },
    ];
    const [local, away] = [guest('p1', { born: '1950-01-01', communityId: 'c1' }), elder('p2')];
    const expected = { p1: { 'quota-local': 1 }, p2: elders };
    expect(seated(anEvent({ quotas }), [local, away])).toEqual(expected);
    expect(seated(anEvent({ quotas }), [away, local])).toEqual(expected);
  });
});

describe('who fits no quota is refused and told why', () => {
  const onlyElders = anEvent({
    quotas: [
      { id: 'elders', title: '老人', seats: 2, rule: { minAge: 60, groups: ['低保'] } },
      { id: 'local', title: '本社区', seats: 2, rule: { communities: ['c1'] } },
    ],
  });

  it('given one of a family who fits none, then that one is named, with what the easiest of the quotas asks for', () =>
    expect(asked(onlyElders, [{ ...elder('p1'), groups: ['低保'] }, young('p2')])).toEqual({
      ok: false,
      refusal: {
        code: 'NOT_ELIGIBLE',
        detail: {
          name: 'p2',
          unmet: [{ need: 'community', communities: ['c1'], communityId: undefined }],
        },
      },
    }));
});

describe('who comes without having signed up takes a seat kept for walk-ins', () => {
  it('given such seats, then each takes one, whoever they are', () =>
    expect(asked(anEvent(), [young('p1'), elder('p2')], true)).toEqual({
      ok: true,
      value: { p1: [{ walkIn: 1 }], p2: [{ walkIn: 1 }] },
    }));

  it('given none, then it is refused', () =>
    expect(asked(plain, [guest('p1')], true)).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_OFFERED', detail: { what: 'walk-in' } },
    }));
});
