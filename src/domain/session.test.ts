import { aCanteen, aHolder, aService, aVisit, NOW } from '../../test/support/given';
import { instantOf } from './calendar';
import {
  availabilityOf,
  awaitsDraw,
  bookUntil,
  freshSession,
  glanceOf,
  lastBookableDate,
  promoteUntil,
  sessionIdOf,
  type Draw,
} from './session';

const DATE = '2026-11-24';
const session = freshSession(aService(), DATE, [540, 570]);
const draw: Draw = { opensAt: NOW + 1, commitment: 'c' };

describe('a session begins with everything left', () => {
  it('given a service, then its session says when it is booked and cancelled until, and nobody holds or waits', () =>
    expect(session).toEqual({
      _id: 'c1-medical:2026-11-24:540',
      serviceId: 'c1-medical',
      templateId: 'medical',
      communityId: 'c1',
      streetId: 's1',
      date: DATE,
      start: 540,
      end: 570,
      bookUntil: instantOf(DATE, 480),
      cancelUntil: instantOf(DATE, 510),
      capacity: { seats: 2 },
      left: { seats: 2 },
      holders: {},
      line: [],
      state: 'open',
      rev: 0,
    }));

  it('given the same service, date and start, then it is the same session, and no other', () => {
    expect(freshSession(aService(), DATE, [540, 600])._id).toBe(session._id);
    expect(sessionIdOf('c1-medical', DATE, 570)).not.toBe(session._id);
  });

  it('given a canteen, then its session has a menu, today’s before every day’s', () => {
    const noon = [660, 780] as const;
    const soup = [{ id: 'soup', title: '汤', priceFen: 300, portions: 5 }];
    expect(freshSession(aCanteen(), DATE, noon).menu?.map(({ id }) => id)).toEqual(['fish', 'tofu', 'rice']);
    expect(freshSession(aCanteen(), DATE, noon, soup)).toMatchObject({
      menu: soup,
      capacity: { meals: 8, walkIn: 2, 'dish-soup': 5 },
    });
  });

  it('given places for priority households, then the session says until when', () => {
    const reserve = { workers: 1, untilMinutes: 120, rule: { groups: ['低保'] } };
    expect(freshSession(aVisit({ reserve }), DATE, [540, 660]).reserve).toEqual({
      unit: 'visits',
      count: 1,
      until: instantOf(DATE, 420),
    });
  });
});

describe('booking closes some minutes before, or at a minute of an earlier day', () => {
  const rules = aService().rules;

  it('given minutes of notice, then that long before the start', () =>
    expect(bookUntil(aService(), DATE, 540)).toBe(instantOf(DATE, 480)));

  it('given a cutoff, then at its minute so many days before, over a month’s end as well', () => {
    const service = aService({ rules: { ...rules, cutoff: { daysBefore: 1, at: 1080 } } });
    expect(bookUntil(service, '2026-12-01', 540)).toBe(instantOf('2026-11-30', 1080));
  });

  it('given a meal with a cutoff of its own, then it goes before the service’s', () => {
    const service = aCanteen({ rules: { ...rules, cutoff: { daysBefore: 3, at: 0 } } });
    expect(bookUntil(service, DATE, 660)).toBe(instantOf('2026-11-23', 1200));
    expect(bookUntil(service, DATE, 1020)).toBe(instantOf('2026-11-21', 0));
  });
});

describe('one may book some days ahead', () => {
  it.each([
    ['before midnight in Shanghai', '2026-11-23', 1439, '2026-12-07'],
    ['at midnight in Shanghai', '2026-11-24', 0, '2026-12-08'],
  ])('given a horizon of 14 days, when it is %s, then the last date is right', (_, date, minute, last) =>
    expect(lastBookableDate(aService(), instantOf(date, minute))).toBe(last),
  );
});

describe('how bookable a session looks is one word', () => {
  const glance = glanceOf(session);
  const seen = (change: Partial<typeof glance>, left: number, capacity: number, now = NOW) =>
    availabilityOf({ ...glance, ...change }, left, capacity, now);

  it.each([
    ['it is closed, though full and late', seen({ state: 'closed', waiting: 1 }, 0, 4, Infinity), 'closed'],
    ['it is too late', seen({ waiting: 1 }, 4, 4, session.bookUntil), 'past'],
    ['it is not yet too late', seen({}, 4, 4, session.bookUntil - 1), 'open'],
    ['none is left and somebody waits', seen({ waiting: 1 }, 0, 4), 'line'],
    ['somebody waits for something else', seen({ waiting: 1 }, 4, 4), 'open'],
    ['lots are to be drawn', seen({ draw }, 4, 4), 'line'],
    ['lots are to be drawn, and nobody may enter any more', seen({ draw }, 4, 4, NOW + 1), 'past'],
    ['lots were drawn', seen({ draw: { ...draw, drawnAt: NOW } }, 4, 4), 'open'],
    ['none is left', seen({}, 0, 4), 'full'],
    ['less than none is left, for others have a reserve', seen({}, -1, 4), 'full'],
    ['the last quarter is left', seen({}, 1, 4), 'few'],
    ['more than the last quarter is', seen({}, 2, 4), 'open'],
    ['the last quarter of five is, rounded up', seen({}, 2, 5), 'few'],
    ['three of very many are', seen({}, 3, 200), 'few'],
    ['four of very many are', seen({}, 4, 200), 'open'],
    ['the only place is free', seen({}, 1, 1), 'open'],
  ])('given that %s', (_, word, expected) => expect(word).toBe(expected));

  it('given a glance, then it tells how many wait, and nobody who', () => {
    const line = [{ booking: 'b1', persons: ['p1'], wants: {}, short: ['seats'], by: 'resident-a', at: NOW }];
    const shown = glanceOf({ ...session, holders: { p2: aHolder('b2') }, line });
    expect(shown).toEqual({ ...glance, waiting: 1, waitedUnits: ['seats'] });
    expect(JSON.stringify(shown)).not.toMatch(/p1|p2|resident-a/);
  });
});

describe('lots are drawn once', () => {
  it('given a session, then it awaits its draw from the commitment until it was drawn', () => {
    expect(awaitsDraw({})).toBe(false);
    expect(awaitsDraw({ draw })).toBe(true);
    expect(awaitsDraw({ draw: { ...draw, drawnAt: NOW } })).toBe(false);
  });

  it('given a draw, then places are given until it begins; without one, until booking closes', () => {
    expect(promoteUntil(session)).toBe(session.bookUntil);
    expect(promoteUntil({ ...session, draw })).toBe(instantOf(DATE, 540));
  });
});
