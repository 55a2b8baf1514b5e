import { aHolder, aVisit, NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import type { Worker } from './kinds/visit';
import { imbalances } from './ledger';
import { freshSession, type Session } from './session';
import { awayWrite, borrowWrite, completed, lendWrite, staffs, swapWrite } from './visit-crew';

const service = aVisit();
const worker = (id: string): Worker => service.workers.find((one) => one.id === id) as Worker;
const [jia, yi, bing] = ['jia', 'yi', 'bing'].map(worker) as [Worker, Worker, Worker];
const ONE = { skill: 'insurance', workers: 1 } as const;
const TWO = { skill: 'photo', workers: 2 } as const;
const none = new Map<string, number>();

/** The window with 甲 promised to b1. */
const promised = (): Session => {
  const fresh = freshSession(service, '2026-11-24', [540, 660]);
  const units = { 'worker-jia': 1, visits: 1 };
  return {
    ...fresh,
    left: { ...fresh.left, 'worker-jia': 0, visits: 2 },
    holders: { p1: aHolder('b1', { units }), p2: aHolder('b1', { units: {} }) },
  };
};

describe('who goes', () => {
  it('given one with the skill, then it is done; given none with it, or too few, then not', () => {
    expect([staffs([jia], ONE), staffs([yi, bing], TWO), staffs([jia, yi], ONE)]).toEqual([true, true, true]);
    expect([staffs([bing], ONE), staffs([yi], TWO), staffs([jia, bing], TWO)]).toEqual([false, false, false]);
  });

  it('given several who can, then the one with the fewest visits; among equals the least versatile', () => {
    expect(completed([], [yi, jia], ONE, none)).toEqual([jia]);
    expect(completed([], [yi, jia], ONE, new Map([['jia', 1]]))).toEqual([yi]);
  });

  it('given one who stays, then another comes along, with the skill where it lacks', () => {
    expect(completed([bing], [jia, yi], TWO, none)).toEqual([bing, yi]);
    expect(completed([yi], [jia, bing], TWO, none)).toEqual([yi, bing]);
    expect(completed([bing], [jia], TWO, none)).toBeUndefined();
  });
});

describe('the ledger adds up', () => {
  const after = (session: Session, write: Parameters<typeof applied>[1] | undefined): Session => {
    if (!write) throw new Error('nothing was written');
    const { document } = applied(session, write);
    expect(imbalances(document)).toEqual([]);
    return document;
  };
  const swap = (session: Session, crew: readonly Worker[], gone?: Worker) => {
    const decided = swapWrite(session, 'b1', crew, 0, gone);
    if (!decided.ok || !decided.value) throw new Error('no swap');
    return after(session, decided.value.write);
  };

  it('given another goes, then the first is free and the household holds the other', () => {
    const session = swap(promised(), [yi]);
    expect(session.left).toEqual({ 'worker-jia': 1, 'worker-yi': 0, 'worker-bing': 1, visits: 2 });
    expect(session.holders.p1).toMatchObject({ units: { 'worker-yi': 1, visits: 1 }, swaps: 1 });
  });

  it('given one is away with nobody instead, then the household holds nobody, and somebody may be put in later', () => {
    const session = swap(promised(), [], jia);
    expect(session.capacity).toMatchObject({ 'worker-jia': 0, visits: 2 });
    expect(swap(session, [yi]).holders.p1).toMatchObject({ units: { 'worker-yi': 1, visits: 1 }, swaps: 2 });
  });

  it('given somebody who is promised, then a swap is refused and nobody is taken away or lent', () => {
    expect(swapWrite(promised(), 'b2', [yi], 0)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const session = { ...promised(), left: { ...promised().left, 'worker-yi': 0 } };
    expect(swapWrite(session, 'b1', [yi], 0)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    expect(awayWrite(promised(), jia)).toBeUndefined();
    expect(lendWrite(promised(), jia, 'elsewhere', NOW)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
  });

  it('given one is lent, then theirs has one less and the other one more, once', () => {
    const lent = lendWrite(promised(), yi, 'elsewhere', NOW);
    const session = after(promised(), lent.ok ? lent.value : undefined);
    expect(session.capacity).toMatchObject({ 'worker-yi': 0, visits: 2 });
    expect(lendWrite(session, yi, 'elsewhere', NOW)).toEqual({ ok: true, value: undefined });
    expect(lendWrite(session, yi, 'third', NOW)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    const helper = { ...yi, id: 'x-yi', from: { serviceId: 'x', workerId: 'yi', communityName: '北门' } };
    const borrowed = borrowWrite(promised(), helper);
    const there = after(promised(), borrowed.ok ? borrowed.value : undefined);
    expect(there.left).toMatchObject({ 'worker-x-yi': 1, visits: 3 });
    expect(borrowWrite(there, helper)).toEqual({ ok: true, value: undefined });
  });
});
