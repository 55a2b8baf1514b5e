import { aHolder, aService, NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import { withPlaces, type Request } from './ledger';
import {
  acceptWrite,
  joinWrite,
  leaveWrite,
  passOnWrite,
  positionOf,
  promotionOf,
  withEntry,
  type LineRule,
} from './line';
import { freshSession, type Session } from './session';
import type { Units } from './units';

const MINUTE = 60_000;
const promote: LineRule = { mode: 'promote', offerMinutes: 30, most: 3 };
const offer: LineRule = { ...promote, mode: 'offer' };

const session = (capacity: Units, change: Partial<Session> = {}): Session => ({
  ...freshSession(aService({ capacity }), '2026-11-24', [540, 570]),
  ...change,
});
const full = session({ seats: 0 });
const LATE = full.bookUntil;

const asks = (booking: string, wants: Request['wants'], change: Partial<Request> = {}): Request => ({
  booking,
  wants,
  by: 'resident-a',
  at: NOW,
  moves: 0,
  ...change,
});
const seat = (booking: string, ...persons: string[]): Request =>
  asks(booking, Object.fromEntries(persons.map((id) => [id, [{ seats: 1 }]])));
const inLine = (before: Session, ...requests: Request[]): Session =>
  requests.reduce((sofar, one) => withEntry(sofar, one, NOW), before);
const withLeft = (before: Session, units: Units): Session => ({ ...before, left: units, capacity: units });
const join = (read: Session, one: Request, at: Session = read, most = 3, now = NOW) =>
  applied(at, joinWrite(read, one, most, now));
const shorts = (one: Session): (readonly string[])[] => one.line.map(({ short }) => short);
const promotedIn = (one: Session, rule = promote, now = NOW): string[] =>
  promotionOf(one, rule, now)?.promoted.map(({ entry }) => entry.booking) ?? [];

describe('one joins the line at its end, while there is something to wait for', () => {
  it('given a full session, when two join, then they stand in the order in which they came, and their units are named', () => {
    const first = join(full, seat('b1', 'p1', 'p2')).document;
    const { document } = join(first, seat('b2', 'p3'));
    expect(document.line.map(({ booking, persons }) => [booking, persons])).toEqual([
      ['b1', ['p1', 'p2']],
      ['b2', ['p3']],
    ]);
    expect(shorts(document)).toEqual([['seats'], ['seats']]);
    expect([positionOf(document, 'b1'), positionOf(document, 'b2'), positionOf(document, 'b9')]).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  const one = inLine(full, seat('b1', 'p1'));
  const holding = { ...full, holders: { p2: aHolder('b0') } };
  it.each<[string, Session, number]>([
    ['one of them waits already', inLine(full, seat('b0', 'p2')), NOW],
    ['one of them holds a place', holding, NOW],
    ['the line is full', inLine(one, seat('b7', 'p7'), seat('b8', 'p8')), NOW],
    ['booking has closed', full, LATE],
    ['the session is closed', { ...full, state: 'closed' }, NOW],
    ['a place became free since it was read', withLeft(full, { seats: 2 }), NOW],
  ])('given that %s, then nobody joins', (_, at, now) =>
    expect(join(full, seat('b2', 'p2', 'p3'), at, 3, now).happened).toBe(false),
  );

  it('given that those before have left since it was read, then nobody joins', () =>
    expect(join(one, seat('b2', 'p2'), withLeft(full, { seats: 1 })).happened).toBe(false));

  it('given one who could take either of two, of which one is waited for, when the other became free, then they do not join', () => {
    const either = asks('b2', { p2: [{ elders: 1 }, { all: 1 }] });
    const elders = inLine(session({ elders: 0, all: 0 }), asks('b1', { p1: [{ elders: 1 }] }));
    expect(join(elders, either).happened).toBe(true);
    expect(join(elders, either, { ...elders, left: { elders: 0, all: 1 } }).happened).toBe(false);
    expect(join(elders, either, { ...elders, line: [] }).happened).toBe(false);
  });

  it('given a line of one that is full, then it stays a line of one', () =>
    expect(join(one, seat('b2', 'p2'), one, 1).happened).toBe(false));

  it('given a session written before the service got the unit that is short, then one can wait for it', () =>
    expect(join(full, asks('b1', { p1: [{ lunch: 1 }] })).happened).toBe(true));

  it('given lots that are drawn between the look and the write, then nobody joins any more', () => {
    const draw = { opensAt: NOW, commitment: 'c' };
    const before = session({ seats: 5 }, { draw });
    expect(join(before, seat('b1', 'p1')).document.line[0]?.short).toEqual(['seats']);
    expect(join(before, seat('b1', 'p1'), { ...before, draw: { ...draw, drawnAt: NOW } }).happened).toBe(
      false,
    );
  });

  it('given lots to be drawn, then nobody has a position yet', () => {
    const waiting = inLine(
      session({ seats: 1 }, { draw: { opensAt: NOW, commitment: 'c' } }),
      seat('b1', 'p1'),
    );
    expect(positionOf(waiting, 'b1')).toBeUndefined();
  });

  it('given somebody in line, when they leave twice, then they leave once and the others move up', () => {
    const both = inLine(full, seat('b1', 'p1'), seat('b2', 'p2'));
    const once = applied(both, leaveWrite(both._id, 'b1'));
    expect(positionOf(once.document, 'b2')).toBe(1);
    expect(applied(once.document, leaveWrite(both._id, 'b1')).happened).toBe(false);
  });
});

describe('places go to the first that fit, in order', () => {
  const family = seat('b1', 'p1', 'p2');
  const waiting = inLine(full, family, seat('b2', 'p3'), seat('b3', 'p4'));

  it.each<[number, string[]]>([
    [0, []],
    [1, ['b2']],
    [2, ['b1']],
    [3, ['b1', 'b2']],
    [9, ['b1', 'b2', 'b3']],
  ])('given a family of two, then one, then one in line and %i free, then %p get places', (seats, expected) =>
    expect(promotedIn(withLeft(waiting, { seats }))).toEqual(expected),
  );

  it('given a promotion, when written, then they hold, the others wait on, and what was asked for besides is kept', () => {
    const details = { note: '轮椅' };
    const before = withLeft(inLine(full, { ...family, details }, seat('b2', 'p3')), { seats: 2 });
    const { document } = applied(before, promotionOf(before, promote, NOW + 1)?.write ?? never());
    expect(document).toMatchObject({ left: { seats: 0 }, rev: before.rev + 1 });
    expect(document.holders).toEqual({
      p1: aHolder('b1', { at: NOW + 1, details }),
      p2: aHolder('b1', { at: NOW + 1 }),
    });
    expect(document.line.map(({ booking }) => booking)).toEqual(['b2']);
  });

  it('given that anything was written since it was read, then a promotion does nothing', () => {
    const read = withLeft(waiting, { seats: 1 });
    const since = applied(read, leaveWrite(read._id, 'b3')).document;
    expect(applied(since, promotionOf(read, promote, NOW)?.write ?? never()).happened).toBe(false);
  });

  it('given a closed session, a line past its deadline, or lots not drawn, then nobody is promoted', () => {
    const free = withLeft(waiting, { seats: 9 });
    expect(promotionOf({ ...free, state: 'closed' }, promote, NOW)).toBeUndefined();
    expect(promotionOf(free, promote, LATE)).toBeUndefined();
    expect(promotionOf({ ...free, draw: { opensAt: NOW, commitment: 'c' } }, promote, NOW)).toBeUndefined();
  });

  it('given lots that were drawn after sign-up closed, then places are given until it begins', () => {
    const drawn = {
      ...withLeft(waiting, { seats: 9 }),
      draw: { opensAt: NOW, commitment: 'c', drawnAt: LATE },
    };
    expect(promotedIn(drawn, promote, LATE)).toEqual(['b1', 'b2', 'b3']);
    expect(promotedIn(drawn, promote, LATE + 60 * MINUTE)).toEqual([]);
  });

  it('given a reserve, then a priority household is promoted, and those before it who may not have it wait on', () => {
    const reserve = { unit: 'seats', count: 1, until: LATE };
    const ahead = inLine({ ...full, reserve }, seat('b1', 'p1'), { ...seat('b2', 'p2'), priority: true });
    expect(promotedIn(withLeft(ahead, { seats: 1 }))).toEqual(['b2']);
  });
});

describe('who waits for one thing does not close the rest', () => {
  const canteen = session({ meals: 5, fish: 0, tofu: 1 });
  const fish = asks('b1', { p1: [{ meals: 1, fish: 1 }] });
  const tofu = asks('b2', { p2: [{ meals: 1, tofu: 1 }] });

  it('given a dish that is sold out, when one waits for it, then only that dish is waited for', () =>
    expect(shorts(join(canteen, fish).document)).toEqual([['fish']]));

  it('given that the meals run out as well, when the line is served, then they wait for what is missing now', () => {
    const waiting = inLine(canteen, fish, { ...tofu, wants: { p2: [{ meals: 1, fish: 1 }] } });
    const none = { ...waiting, left: { meals: 0, fish: 1, tofu: 1 } };
    const served = promotionOf(none, promote, NOW);
    expect(served?.promoted).toEqual([]);
    expect(shorts(applied(none, served?.write ?? never()).document)).toEqual([['meals'], ['meals']]);
  });

  it('given a line in which nothing has changed, then there is nothing to write', () =>
    expect(promotionOf(inLine(canteen, fish), promote, NOW)).toBeUndefined());
});

describe('an offer stands until its time', () => {
  const before = withLeft(inLine(full, seat('b1', 'p1', 'p2')), { seats: 2 });
  const until = NOW + 30 * MINUTE;
  const { document: offered } = applied(before, promotionOf(before, offer, NOW)?.write ?? never());
  const held = { booking: 'b1', places: { p1: { seats: 1 }, p2: { seats: 1 } } };
  const accept = (one: Session, now: number, persons = ['p1', 'p2']) =>
    applied(one, acceptWrite(one._id, 'b1', persons, now));
  const passOn = (one: Session, now: number) => applied(one, passOnWrite(one._id, held, now));

  it('given an offer, then it says until when, but not beyond the time for booking', () => {
    expect(offered.holders.p1?.offerUntil).toBe(until);
    expect(promotionOf(before, offer, NOW)?.offerUntil).toBe(until);
    expect(promotionOf(before, offer, LATE - 1)?.offerUntil).toBe(LATE);
    expect(promotionOf(before, promote, NOW)?.offerUntil).toBeUndefined();
  });

  it('given that it stands, when accepted twice, then it is their own, once', () => {
    const once = accept(offered, until - 1);
    expect(once.document.holders).toMatchObject({ p1: aHolder('b1'), p2: aHolder('b1') });
    expect(once.document.holders.p1).not.toHaveProperty('offerUntil');
    expect(accept(once.document, until - 1).happened).toBe(false);
    expect(passOn(once.document, until).happened).toBe(false);
  });

  it('given that its time has come, then it cannot be accepted, and passes on', () => {
    expect(accept(offered, until).happened).toBe(false);
    expect(passOn(offered, until - 1).happened).toBe(false);
    const passed = passOn(offered, until);
    expect(passed.document).toMatchObject({ left: { seats: 2 }, holders: {} });
    expect(passOn(passed.document, until).happened).toBe(false);
  });

  it('given somebody else’s place, then accepting does nothing', () => {
    const other = withPlaces(full, seat('b9', 'p9'), { p9: { seats: 1 } });
    expect(accept(other, NOW, ['p9']).happened).toBe(false);
  });
});

function never(): never {
  throw new Error('nothing was to be written');
}
