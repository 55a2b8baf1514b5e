import { aHolder, aVisit, NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import type { BorrowedWorker, Worker } from './kinds/visit';
import { imbalances, type LedgerWrite } from './ledger';
import type { Outcome } from './refusal';
import { freshSession, type Session } from './session';
import { borrowWrite, lendWrite, lentTo, letGoWrite, promisedTo, takeBackWrite, turnOf } from './visit-lend';

const service = aVisit();
const yi = service.workers[1] as Worker;
const helper: BorrowedWorker = {
  ...yi,
  id: 'c1-visit-yi',
  from: { serviceId: 'c1-visit', workerId: 'yi', communityName: '荷花社区' },
};
const home = () => freshSession(service, '2026-11-24', [540, 660]);
const theirs = () => freshSession(aVisit({ _id: 'c2-visit', workers: [] }), '2026-11-24', [540, 660]);
const THERE = 'c2-visit:2026-11-24:540';

/** After a write that must be one; what it leaves must add up. */
function after(session: Session, write: Outcome<LedgerWrite | undefined> | LedgerWrite | undefined): Session {
  const made = write && 'ok' in write ? (write.ok ? write.value : undefined) : write;
  const { document: next, happened } = made ? applied(session, made) : { document: session, happened: false };
  if (!happened) throw new Error(`nothing was written: ${JSON.stringify(write)}`);
  expect(imbalances(next)).toEqual([]);
  return next;
}

const lent = () => after(home(), lendWrite(home(), yi, THERE, NOW));
const borrowed = () => after(theirs(), borrowWrite(theirs(), helper, 1));

describe('a worker is lent', () => {
  it('given they are free, then theirs has one less and the other one more; elsewhere they cannot be had', () => {
    expect(lent()).toMatchObject({ left: { 'worker-yi': 0, visits: 2 }, capacity: { 'worker-yi': 0 } });
    expect([lentTo(lent(), 'yi'), turnOf(lent(), 'yi')]).toEqual([THERE, 1]);
    expect(borrowed().left).toMatchObject({ 'worker-c1-visit-yi': 1, visits: 1 });
    expect(lendWrite(lent(), yi, 'third', NOW)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    expect(borrowWrite(borrowed(), helper, 2)).toEqual({ ok: true, value: undefined });
  });

  it('given they are promised, or off duty, then not', () => {
    const taken = { ...home(), left: { ...home().left, 'worker-yi': 0 } };
    const off = { ...yi, absences: [{ from: '2026-11-24', to: '2026-11-24', reason: '' }] };
    expect(lendWrite(taken, yi, THERE, NOW)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    expect(lendWrite(home(), off, THERE, NOW)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
  });

  it('given a mark of before turns were counted, then it is read as the window alone', () => {
    const old = { ...home(), lent: { yi: THERE } };
    expect([lentTo(old, 'yi'), turnOf(old, 'yi')]).toEqual([THERE, 0]);
  });
});

describe('a worker is given back', () => {
  it('given they are free, then the other window has one less, theirs one more, and may lend them anew', () => {
    const there = after(borrowed(), letGoWrite(borrowed(), helper, 1));
    expect(there).toMatchObject({ left: { visits: 0 }, borrowed: {}, returned: { 'c1-visit-yi': 1 } });
    const back = after(lent(), takeBackWrite(lent(), yi, THERE, 1));
    expect(back).toMatchObject({ left: home().left, capacity: home().capacity });
    expect([lentTo(back, 'yi'), takeBackWrite(back, yi, THERE, 1)]).toEqual(['', undefined]);
    const again = after(back, lendWrite(back, yi, THERE, NOW));
    expect(turnOf(again, 'yi')).toBe(3);
    expect(after(there, borrowWrite(there, helper, 3)).left).toMatchObject({ visits: 1 });
  });

  it('given a household is promised them, then not, and it is said which', () => {
    const units = { 'worker-c1-visit-yi': 1, visits: 1 };
    const session = {
      ...borrowed(),
      left: { 'worker-c1-visit-yi': 0, visits: 0 },
      holders: { p1: aHolder('b1', { units }), p2: aHolder('b1', { units: {} }) },
    };
    expect(letGoWrite(session, helper, 1)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    expect(promisedTo(session, helper)).toEqual(['b1']);
  });

  it('given somebody was slow and another turn has begun, then nobody comes twice: neither there nor at home', () => {
    const there = after(borrowed(), letGoWrite(borrowed(), helper, 1));
    expect(borrowWrite(there, helper, 1)).toMatchObject({ refusal: { code: 'STATE_CHANGED' } });
    const anew = after(lent(), lendWrite(lent(), yi, THERE, NOW));
    expect(takeBackWrite(anew, yi, THERE, 1)).toBeUndefined();
  });

  it('given they are off duty by now, then they are back without a place', () => {
    const off = { ...yi, absences: [{ from: '2026-11-24', to: '2026-11-24', reason: '' }] };
    const back = after(lent(), takeBackWrite(lent(), off, THERE, 1));
    expect(back.left).toMatchObject({ 'worker-yi': 0, visits: 2 });
  });
});
