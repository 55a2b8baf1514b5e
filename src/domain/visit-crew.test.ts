import { aHolder, aVisit } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import type { Worker } from './kinds/visit';
import { imbalances } from './ledger';
import { freshSession, type Session } from './session';
import { awayWrite, completed, returnWrite, rotaWrite, staffs, swapWrite } from './visit-crew';

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

/** After a write that there must be; what it leaves must add up. */
const after = (session: Session, write: Parameters<typeof applied>[1] | undefined): Session => {
  if (!write) throw new Error('nothing was written');
  const { document } = applied(session, write);
  expect(imbalances(document)).toEqual([]);
  return document;
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

  it('given somebody who is promised, then a swap is refused and nobody is taken away', () => {
    expect(swapWrite(promised(), 'b2', [yi], 0)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const session = { ...promised(), left: { ...promised().left, 'worker-yi': 0 } };
    expect(swapWrite(session, 'b1', [yi], 0)).toMatchObject({ refusal: { code: 'SOLD_OUT' } });
    expect(awayWrite(promised(), jia)).toBeUndefined();
  });
});

describe('a window follows its workers’ rota', () => {
  const off = [{ from: '2026-11-24', to: '2026-11-24', reason: '休假' }];

  it('given somebody free is off duty, then they are not there, once; given the absence is taken back, then they are', () => {
    const gone = [jia, { ...yi, absences: off }];
    const session = after(promised(), rotaWrite(promised(), gone));
    expect(session).toMatchObject({
      capacity: { 'worker-yi': 0, visits: 2 },
      left: { 'worker-yi': 0, visits: 1 },
      away: { yi: 'rota' },
    });
    expect(rotaWrite(session, gone)).toBeUndefined();
    const back = after(session, rotaWrite(session, [jia, yi]));
    expect(back).toMatchObject({ capacity: promised().capacity, left: promised().left, away: {} });
  });

  it('given somebody promised, or one who called in ill, then the rota alone takes nobody away and brings nobody back', () => {
    expect(rotaWrite(promised(), [{ ...jia, absences: off }])).toBeUndefined();
    const ill = after(promised(), awayWrite(promised(), yi));
    expect(rotaWrite(ill, [jia, yi])).toBeUndefined();
    expect(rotaWrite({ ...promised(), state: 'closed' }, [jia, { ...yi, absences: off }])).toBeUndefined();
  });
});

describe('somebody who was said to be away can come after all', () => {
  const ill = (): Session => after(promised(), awayWrite(promised(), yi));

  it('given they are on duty, then their place is back, once; given they are not, then the rota decides', () => {
    const session = after(ill(), returnWrite(ill(), yi));
    expect(session).toMatchObject({ capacity: promised().capacity, left: promised().left, away: {} });
    expect(returnWrite(session, yi)).toBeUndefined();
    const off = { ...yi, absences: [{ from: '2026-11-24', to: '2026-11-24', reason: '休假' }] };
    const resting = after(ill(), returnWrite(ill(), off));
    expect(resting).toMatchObject({ capacity: { 'worker-yi': 0 }, away: { yi: 'rota' } });
    expect(returnWrite(resting, yi)).toBeUndefined();
    expect(after(resting, rotaWrite(resting, [jia, yi])).capacity).toEqual(promised().capacity);
  });

  it('given nobody has said that they are away, or the time is closed, then nothing', () => {
    expect(returnWrite(promised(), yi)).toBeUndefined();
    expect(returnWrite({ ...ill(), state: 'closed' }, yi)).toBeUndefined();
  });
});
