import { aCanteen, aHolder, aService, NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import { capacityWrite, closeWrite, keepUnbooked, releaseWalkIns } from './capacity';
import { holdWrite, imbalances, type LedgerWrite } from './ledger';
import { freshSession, type Session } from './session';

const empty = freshSession(aService({ capacity: { seats: 4 } }), '2026-11-24', [540, 570]);
const taken: Session = {
  ...empty,
  left: { seats: 2 },
  holders: { p1: aHolder('b1'), p2: aHolder('b2') },
};
const toBe = (session: Session, to: number, unit = 'seats'): LedgerWrite => {
  const outcome = capacityWrite(session, unit, to);
  if (!outcome.ok || !outcome.value) throw new Error('nothing to write');
  return outcome.value;
};
const request = { booking: 'b3', wants: { p3: [{ seats: 1 }] }, by: 'resident-a', at: NOW, moves: 0 };
const hold = (session: Session) => holdWrite(session, request, { p3: { seats: 1 } }, NOW);

describe('what is taken stays taken', () => {
  it.each([
    [7, 5],
    [3, 1],
    [2, 0],
  ])('given two of four taken, when there shall be %i, then %i are left', (to, left) => {
    const { document } = applied(taken, toBe(taken, to));
    expect(document).toMatchObject({ capacity: { seats: to }, left: { seats: left }, rev: taken.rev + 1 });
    expect(imbalances(document)).toEqual([]);
  });

  it.each([1, 0, -1])(
    'given two taken, when there shall be %i, then it is refused and says how many are',
    (to) =>
      expect(capacityWrite(taken, 'seats', to)).toEqual({
        ok: false,
        refusal: { code: 'CAPACITY_TAKEN', detail: { unit: 'seats', taken: 2, asked: to } },
      }),
  );

  it('given that it is so already, then there is nothing to write', () =>
    expect(capacityWrite(taken, 'seats', 4)).toEqual({ ok: true, value: undefined }));

  it.each(['lunch', 'constructor'])('given %s, which the session does not have, then it is refused', (unit) =>
    expect(capacityWrite(taken, unit, 4)).toMatchObject({ ok: false, refusal: { code: 'NOT_OFFERED' } }),
  );

  it('given that the last is taken between the look and the write, then fewer are not made', () => {
    const { document } = applied(taken, hold(taken));
    expect(applied(document, toBe(taken, 2)).happened).toBe(false);
    expect(applied(document, toBe(taken, 3)).happened).toBe(true);
  });

  it('given two changes from the same look, then only the first is made', () => {
    const { document } = applied(taken, toBe(taken, 6));
    expect(applied(document, toBe(taken, 5)).happened).toBe(false);
  });
});

describe('places kept for walk-ins are opened to everybody', () => {
  const noon = freshSession(aCanteen(), '2026-11-24', [660, 780]);
  const opened = (keep: number) => {
    const write = releaseWalkIns(noon, 'meals', keep);
    return write && applied(noon, write).document;
  };

  it.each([
    [1, 9, 1],
    [0, 10, 0],
    [-5, 10, 0],
  ])('given two of ten, when %i are kept, then %i are for all and %i for walk-ins', (keep, meals, walkIn) => {
    const document = opened(keep);
    expect(document).toMatchObject({ left: { meals, walkIn }, capacity: { meals, walkIn } });
    expect(document && imbalances(document)).toEqual([]);
  });

  it('given no more than are to be kept, then there is nothing to write', () => {
    expect(opened(2)).toBeUndefined();
    expect(releaseWalkIns(empty, 'seats', 0)).toBeUndefined();
  });

  it('given asked twice from the same look, then it is done once', () => {
    const write = releaseWalkIns(noon, 'meals', 1);
    const once = applied(noon, write ?? toBe(taken, 0));
    expect(applied(once.document, write ?? toBe(taken, 0)).happened).toBe(false);
  });
});

describe('unbooked seats of a time that has begun are given to who stands there', () => {
  const write = (keep: number) => {
    const outcome = keepUnbooked(taken, keep);
    if (!outcome.ok || !outcome.value) throw new Error('nothing to write');
    return outcome.value;
  };

  it('given two of four taken, when one or both others are given, then the sum is the same and it adds up', () => {
    for (const keep of [1, 2]) {
      const { document } = applied(taken, write(keep));
      expect(document.left).toEqual({ seats: 2 - keep, walkIn: keep });
      expect(document.capacity).toEqual({ seats: 4 - keep, walkIn: keep });
      expect(imbalances(document)).toEqual([]);
    }
  });

  it('given more than are unbooked, then none; given as many are kept already, then nothing to write', () => {
    expect(keepUnbooked(taken, 3)).toMatchObject({ refusal: { code: 'SOLD_OUT', detail: { left: 2 } } });
    expect(keepUnbooked(applied(taken, write(2)).document, 2)).toMatchObject({ ok: true, value: undefined });
  });

  it('given somebody took a seat since it was looked at, then nothing is written', () => {
    const since = { ...taken, rev: taken.rev + 1, left: { seats: 1 } };
    expect(applied(since, write(2)).happened).toBe(false);
  });
});

describe('a closed session takes nobody any more', () => {
  it('given an open session, when closed twice, then the first reason stays and nobody gets a place', () => {
    const once = applied(taken, closeWrite(taken._id, '停电'));
    const twice = applied(once.document, closeWrite(taken._id, '漏水'));
    expect([once.happened, twice.happened]).toEqual([true, false]);
    expect(twice.document).toMatchObject({ state: 'closed', closedReason: '停电', holders: taken.holders });
    expect(applied(twice.document, hold(taken)).happened).toBe(false);
  });
});
