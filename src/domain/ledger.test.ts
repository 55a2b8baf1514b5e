import { aHolder, aService, NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import {
  checkHold,
  claimWrite,
  heldBy,
  holdWrite,
  imbalances,
  leftFor,
  openTo,
  releaseWrite,
  withPlaces,
  type Request,
} from './ledger';
import { freshSession, type LineEntry, type Session } from './session';
import type { Places, Units } from './units';

const session = (seats: number, change: Partial<Session> = {}): Session => ({
  ...freshSession(aService({ capacity: { seats } }), '2026-11-24', [540, 570]),
  ...change,
});
const LATE = session(1).bookUntil;

const request = (booking: string, persons = ['p1'], change: Partial<Request> = {}): Request => ({
  booking,
  wants: Object.fromEntries(persons.map((id) => [id, [{ seats: 1 }]])),
  by: 'resident-a',
  at: NOW,
  moves: 0,
  ...change,
});
const seats = (...persons: string[]): Places => Object.fromEntries(persons.map((id) => [id, { seats: 1 }]));
const withHold = (before: Session, booking: string, ...persons: string[]): Session =>
  withPlaces(before, request(booking, persons), seats(...persons));
const entry = (booking: string, persons: string[], short = ['seats']): LineEntry => ({
  booking,
  persons,
  wants: Object.fromEntries(persons.map((id) => [id, [{ seats: 1 }]])),
  short,
  by: 'resident-b',
  at: NOW,
});
const hold = (before: Session, one: Request, now = NOW, places = seats(...Object.keys(one.wants))) =>
  applied(before, holdWrite(before, one, places, now));

describe('a hold takes places once, for everybody or nobody', () => {
  it('given free places, when a family holds, then each stands in it, and the first says what was asked for', () => {
    const details = { note: '轮椅' };
    const { document, happened } = hold(session(3), request('b1', ['p1', 'p2'], { details, moves: 2 }));
    expect(happened).toBe(true);
    expect(document).toMatchObject({ left: { seats: 1 }, rev: 1 });
    expect(document.holders).toEqual({
      p1: aHolder('b1', { moves: 2, details }),
      p2: aHolder('b1', { moves: 2 }),
    });
  });

  it.each<[string, Session, number]>([
    ['there is one too few', session(1), NOW],
    ['booking has closed', session(2), LATE],
    ['one of them holds a place already', withHold(session(3), 'b0', 'p2'), NOW],
    ['one of them waits', session(2, { line: [entry('b0', ['p2'], ['lunch'])] }), NOW],
    ['others wait for it', session(2, { line: [entry('b0', ['p9'])] }), NOW],
    ['the session is closed', session(2, { state: 'closed' }), NOW],
  ])('given that %s, then nobody gets any', (_, before, now) => {
    const { document, happened } = hold(before, request('b1', ['p1', 'p2']), now);
    expect(happened).toBe(false);
    expect(document).toBe(before);
  });

  it('given that others wait for something else, then the places are taken', () =>
    expect(hold(session(1, { line: [entry('b0', ['p9'], ['lunch'])] }), request('b1')).happened).toBe(true));

  it('given two units of which one is short, then neither is taken', () => {
    const both: Units = { seats: 1, lunch: 1 };
    const before = session(1, { capacity: { seats: 1, lunch: 0 }, left: { seats: 1, lunch: 0 } });
    expect(hold(before, request('b1'), NOW, { p1: both }).happened).toBe(false);
  });

  it('given staff who serve who stands before them, then the deadline does not apply, and the line does', () => {
    const walkIn = request('b1', ['p1'], { walkIn: true });
    expect(hold(session(1), walkIn, LATE).happened).toBe(true);
    expect(hold(session(1, { line: [entry('b0', ['p9'])] }), walkIn, LATE).happened).toBe(false);
  });
});

describe('a reserve is for priority households until it is opened', () => {
  const until = NOW + 1;
  const before = session(2, { reserve: { unit: 'seats', count: 2, until } });

  it.each<[string, Partial<Request>, number, boolean]>([
    ['others before', {}, NOW, false],
    ['a priority household before', { priority: true }, NOW, true],
    ['others from then on', {}, until, true],
  ])('given %s, then what is left for them is right', (_, change, now, may) => {
    const one = request('b1', ['p1'], change);
    expect(leftFor(before, one, now).seats).toBe(may ? 2 : 0);
    expect(hold(before, one, now).happened).toBe(may);
    expect(checkHold(before, one, now).ok).toBe(may);
  });
});

describe('a retry makes its hold its own', () => {
  const held = withHold(session(3), 'b1', 'p1', 'p2');
  const again = request('b1', ['p1', 'p2'], { at: NOW + 1, moves: 2 });
  const claimed = applied(held, claimWrite(held._id, again));
  const places = seats('p1', 'p2');

  it('given that it was claimed, when the one before gives up, then the places stay taken', () => {
    expect(claimed.happened).toBe(true);
    const givenUp = releaseWrite(held._id, { booking: 'b1', places }, { at: NOW });
    expect(applied(claimed.document, givenUp).happened).toBe(false);
  });

  it('given that the booking came back to this time, when the move away releases, then the places stay taken', () => {
    const movedAway = releaseWrite(held._id, { booking: 'b1', places }, { moves: 0 });
    expect(applied(claimed.document, movedAway).happened).toBe(false);
    expect(applied(held, movedAway).happened).toBe(true);
  });

  it('given places that were only offered, then they are offered no more', () => {
    const holders = { p1: aHolder('b1', { offerUntil: NOW }), p2: aHolder('b1', { offerUntil: NOW }) };
    const { document } = applied({ ...held, holders }, claimWrite(held._id, again));
    expect(document.holders.p1).toEqual(aHolder('b1', { at: NOW + 1, moves: 2 }));
  });

  it('given that one of them is another booking’s, then nothing is claimed', () => {
    const holders = { p1: aHolder('b1'), p2: aHolder('b9') };
    expect(applied({ ...held, holders }, claimWrite(held._id, again)).happened).toBe(false);
  });
});

describe('a release gives back once', () => {
  const held = withHold(session(3), 'b1', 'p1', 'p2');
  const release = (booking: string, places: Places) => releaseWrite(held._id, { booking, places });

  it('given held places, when released twice, then they come back once', () => {
    const once = applied(held, release('b1', seats('p1', 'p2')));
    const twice = applied(once.document, release('b1', seats('p1', 'p2')));
    expect([once.happened, twice.happened]).toEqual([true, false]);
    expect(twice.document).toMatchObject({ left: { seats: 3 }, holders: {} });
  });

  it.each<[string, string, Places]>([
    ['that the persons booked anew', 'b0', seats('p1', 'p2')],
    ['somebody who holds nothing', 'b1', seats('p1', 'p9')],
    ['more than is held', 'b1', { p1: { seats: 2 }, p2: { seats: 1 } }],
    ['another unit than is held', 'b1', { p1: { lunch: 1 }, p2: { seats: 1 } }],
  ])('given %s, then nothing is given back', (_, booking, places) =>
    expect(applied(held, release(booking, places)).happened).toBe(false),
  );

  it('given a second guest who takes no unit, then they leave with the first', () => {
    const places = { p1: { seats: 1 }, p2: {} };
    const before = withPlaces(session(1), request('b1', ['p1', 'p2']), places);
    const { document } = applied(before, release('b1', places));
    expect(document).toMatchObject({ left: { seats: 1 }, holders: {} });
  });
});

describe('a look says what can be had, or why not', () => {
  const waits = session(1, { line: [entry('b0', ['p9'])] });
  const told = (one: Session, asked: Request = request('b1'), now = NOW) => {
    const outcome = checkHold(one, asked, now);
    return outcome.ok ? outcome.value : outcome.refusal;
  };

  it.each<[string, Session, Request, number, object]>([
    ['is free', session(1), request('b1'), NOW, { is: 'free', places: seats('p1') }],
    ['holds the same booking', withHold(session(1), 'b1', 'p1'), request('b1'), LATE, { is: 'held' }],
    ['has the same booking in line', waits, request('b0', ['p9']), LATE, { is: 'waiting' }],
    ['is full', session(0), request('b1'), NOW, { code: 'SOLD_OUT' }],
    ['is late', session(1), request('b1'), LATE, { code: 'TOO_LATE', detail: { until: LATE } }],
    ['is late, to staff', session(1), request('b1', ['p1'], { walkIn: true }), LATE, { is: 'free' }],
    [
      'is closed',
      session(1, { state: 'closed', closedReason: '停电' }),
      request('b1'),
      NOW,
      { code: 'SESSION_CLOSED', detail: { reason: '停电' } },
    ],
  ])('given a session that %s', (_, one, asked, now, expected) =>
    expect(told(one, asked, now)).toMatchObject(expected),
  );

  it('given somebody who holds already, then an own booking is named, and another’s is not', () => {
    const held = withHold(session(2), 'b0', 'p1');
    const detail = { name: '', bookingId: 'b0', waiting: false };
    expect(told(held)).toEqual({ code: 'ALREADY_BOOKED', detail });
    const stranger = told(held, request('b1', ['p1'], { by: 'resident-z' }));
    expect(stranger).toEqual({ code: 'ALREADY_BOOKED', detail: { name: '', waiting: false } });
  });

  it('given somebody who waits already, then it says so', () =>
    expect(told(waits, request('b1', ['p9']))).toMatchObject({ detail: { waiting: true } }));

  it('given two for the last seat, then both are counted and the short unit is named', () =>
    expect(told(session(1), request('b1', ['p1', 'p2']))).toEqual({
      code: 'SOLD_OUT',
      detail: { left: 1, asked: 2, what: 'seats', mayWait: false, waiting: 0 },
    }));

  it('given that others wait for it, then none is left for who comes now', () => {
    expect(told(waits)).toMatchObject({ code: 'SOLD_OUT', detail: { left: 0, waiting: 1 } });
    expect(openTo(waits, request('b1'), NOW)).toEqual({ seats: 0 });
  });

  it('given lots that are still to be drawn, then nobody holds a place directly but who stands before staff', () => {
    const lots = session(1, { draw: { opensAt: NOW + 1, commitment: 'c' } });
    expect(told(lots)).toMatchObject({ code: 'SOLD_OUT' });
    expect(told(lots, request('b1', ['p1'], { walkIn: true }))).toMatchObject({ is: 'free' });
  });
});

describe('what is wrong with a ledger is found', () => {
  const held = withHold(session(2), 'b1', 'p1');

  it('given a ledger that adds up, then nothing is', () => {
    expect(imbalances(held)).toEqual([]);
    expect(heldBy(held, 'b1')).toEqual(seats('p1'));
  });

  it.each<[string, Session, object]>([
    ['too much left', { ...held, left: { seats: 2 } }, { unit: 'seats', left: 2, held: 1, capacity: 2 }],
    ['less than nothing left', { ...session(-1) }, { unit: 'seats', left: -1, held: 0, capacity: -1 }],
    [
      'a unit held that it never had',
      { ...held, holders: { ...held.holders, p2: aHolder('b2', { units: { lunch: 1 } }) } },
      { unit: 'lunch', left: 0, held: 1, capacity: 0 },
    ],
  ])('given %s, then that unit is named', (_, one, wrong) => expect(imbalances(one)).toEqual([wrong]));
});
