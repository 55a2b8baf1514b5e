import * as v from 'valibot';
import { deskStandingInput, pauseInput, standingInput, standingNamed } from './standing';

const input = {
  requestId: 'abcdefgh',
  serviceId: 's1',
  start: 660,
  weekdays: [1, 3],
  from: '2026-11-23',
  personIds: ['p1'],
  choice: {
    kind: 'canteen',
    channel: 'eat-in',
    orders: [{ personId: 'p1', titles: [' 清蒸鱼 '], diets: [] }],
  },
};
const accepts = (change: object, schema: v.GenericSchema = standingInput) =>
  v.safeParse(schema, { ...input, ...change }).success;

describe('what a standing order may say', () => {
  it('is accepted, with wishes trimmed and days skipped unless it says otherwise', () =>
    expect(v.parse(standingInput, input).choice).toMatchObject({
      orders: [{ titles: ['清蒸鱼'], otherwise: 'skip' }],
    }));

  it.each<[string, object]>([
    ['no weekday', { weekdays: [] }],
    ['a weekday twice', { weekdays: [1, 1] }],
    ['an eighth weekday', { weekdays: [8] }],
    ['an operator for a weekday', { weekdays: [{ $gt: 0 }] }],
    ['a date that is none', { from: '2026-02-30' }],
    ['an end before its beginning', { to: '2026-11-22' }],
    ['nobody', { personIds: [] }],
    ['a field too many', { by: 'resident-b' }],
    [
      'an operator for a dish',
      { choice: { ...input.choice, orders: [{ personId: 'p1', titles: [{ $ne: '' }], diets: [] }] } },
    ],
    ['a trial day for ever', { choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: true } }],
    ['a visit', { choice: { kind: 'visit', taskId: 't', address: { text: '荷花路' } } }],
  ])('given %s, then it is refused', (_, change) => expect(accepts(change)).toBe(false));

  it('given a desk, then it names its community', () => {
    expect(accepts({}, deskStandingInput)).toBe(false);
    expect(accepts({ communityId: 'c1' }, deskStandingInput)).toBe(true);
  });
});

describe('a pause has a first day', () => {
  const pause = { requestId: 'abcdefgh', standingId: 'o1', from: '2026-11-23' };
  it('and a last one that is not before it, or none', () => {
    expect(v.safeParse(pauseInput, pause).success).toBe(true);
    expect(v.safeParse(pauseInput, { ...pause, to: '2026-11-23' }).success).toBe(true);
    expect(v.safeParse(pauseInput, { ...pause, to: '2026-11-22' }).success).toBe(false);
    expect(v.safeParse(standingNamed, pause).success).toBe(false);
  });
});
