import { aVisit } from '../../test/support/given';
import { kindOf } from './kinds';
import { onDuty } from './rota';
import { freshSession } from './session';

const TUESDAY = '2026-11-24';
const MORNING = [540, 660] as const;

describe('somebody works as their rota says', () => {
  it.each([
    ['no rota', {}, true],
    ['hours that cover the time', { hours: { 2: [[480, 720]] } }, true],
    ['hours that end in the middle of it', { hours: { 2: [[480, 600]] } }, false],
    [
      'two spells that only together cover it',
      {
        hours: {
          2: [
            [480, 600],
            [600, 720],
          ],
        },
      },
      false,
    ],
    ['hours on other days', { hours: { 3: [[480, 720]] } }, false],
    ['a day away', { absences: [{ from: TUESDAY, to: TUESDAY, reason: '体检' }] }, false],
    ['days away around it', { absences: [{ from: '2026-11-20', to: '2026-11-30', reason: '年假' }] }, false],
    [
      'days away that end the day before',
      { absences: [{ from: '2026-11-20', to: '2026-11-23', reason: '' }] },
      true,
    ],
    [
      'a day away within the hours',
      { hours: { 2: [[0, 1440]] }, absences: [{ from: TUESDAY, to: TUESDAY, reason: '' }] },
      false,
    ],
  ] as const)('given %s, then %#', (_, rota, works) => {
    expect(onDuty(rota, TUESDAY, MORNING)).toBe(works);
  });
});

describe('a time has the workers who are on duty', () => {
  const [jia, yi, bing] = aVisit().workers;
  if (!jia || !yi || !bing) throw new Error('the visit has three workers');
  const away = { ...yi, absences: [{ from: TUESDAY, to: TUESDAY, reason: '年假' }] };
  const service = aVisit({ workers: [jia, away, bing] });

  it('given one is away, then nobody can be promised her, and one visit fewer; the day after as always', () => {
    expect(freshSession(service, TUESDAY, MORNING).capacity).toEqual({
      'worker-jia': 1,
      'worker-yi': 0,
      'worker-bing': 1,
      visits: 2,
    });
    expect(freshSession(service, '2026-11-25', MORNING).capacity).toMatchObject({
      'worker-yi': 1,
      visits: 3,
    });
  });

  it('given no date, then what it would have with everybody', () =>
    expect(kindOf(service).capacityOf(service, MORNING)).toMatchObject({ visits: 3 }));
});
