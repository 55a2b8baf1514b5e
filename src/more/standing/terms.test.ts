import type { ServiceView } from '#contract/service';
import type { StandingView } from '#contract/standing';
import * as v from 'valibot';
import { standingInput } from '#contract/standing';
import { standing } from '#words/standing';
import { faultOf, freshTerms, inputOf, startsOf, termsOf, weekdaysOf } from './terms';

const TODAY = '2026-11-22';
const lunchHours = [
  [420, 540],
  [660, 780],
] as const;
const canteen = {
  id: 'c1-canteen',
  hours: { 1: lunchHours, 2: lunchHours, 6: [[660, 780]] },
  rules: { mostPersons: 2 },
  offer: {
    kind: 'canteen',
    channels: ['eat-in', 'delivery'],
    diets: ['soft'],
    meals: [
      { title: '早餐', start: 420 },
      { title: '午餐', start: 660 },
    ],
  },
} as unknown as ServiceView;
const station = {
  ...canteen,
  id: 'c1-daycare',
  hours: { 2: [[510, 720] as const, [780, 1050] as const], 4: [[510, 1050] as const] },
  offer: { kind: 'daycare', lunch: true, trial: true, transport: true },
} as unknown as ServiceView;

const lunch = {
  ...freshTerms(canteen, ['mother'], TODAY),
  weekdays: [1, 2] as const,
  titles: ['清蒸鱼'],
};

describe('what an order can ask for', () => {
  it('given a canteen, then its meals, each on the weekdays on which it is cooked', () => {
    expect(startsOf(canteen)).toEqual([420, 660]);
    expect(weekdaysOf(canteen, 420)).toEqual([1, 2]);
    expect(weekdaysOf(canteen, 660)).toEqual([1, 2, 6]);
  });

  it('given a station with a break at noon, then the whole day', () => {
    expect(startsOf(station)).toEqual([510]);
    expect(weekdaysOf(station, 510)).toEqual([2, 4]);
  });

  it('given nothing chosen yet, then lunch from tomorrow', () => {
    expect(freshTerms(canteen, [], TODAY)).toMatchObject({ start: 660, from: '2026-11-23', weekdays: [] });
  });
});

describe('what is sent is what the contract accepts', () => {
  it.each([
    ['a lunch', canteen, lunch],
    [
      'a lunch that is delivered',
      canteen,
      { ...lunch, channel: 'delivery', address: { text: '玉兴路 1 号' } },
    ],
    ['a day at the station', station, { ...lunch, start: 510, halves: ['am', 'pm'] as const, lunch: true }],
    [
      'a day with being fetched',
      station,
      { ...lunch, start: 510, halves: ['am'] as const, lunch: true, transport: true },
    ],
    ['one with a last day', canteen, { ...lunch, to: '2026-12-24' }],
  ] as const)('given %s', (_, service, terms) => {
    const input = { ...inputOf(service, terms, undefined), requestId: 'r-1234567890' };
    expect(v.safeParse(standingInput, input).success).toBe(true);
    expect(faultOf(service, terms)).toBeUndefined();
  });

  it('given an order that is changed, then it comes back as it was', () => {
    const { requestId: _, ...sent } = { ...inputOf(canteen, lunch, undefined), requestId: '' };
    const order = { ...sent, id: 's-1' } as unknown as StandingView;
    expect(inputOf(canteen, termsOf(order, canteen, TODAY), undefined)).toEqual(sent);
  });
});

describe('what is wrong is said before it is sent', () => {
  it.each([
    ['no weekday', canteen, { weekdays: [] }, standing.wrong.weekdays],
    ['no first day', canteen, { from: '' }, standing.wrong.from],
    ['an end before the beginning', canteen, { to: '2026-11-01' }, standing.wrong.until],
    ['nobody', canteen, { personIds: [] }, standing.wrong.people],
    ['too many', canteen, { personIds: ['a', 'b', 'c'] }, standing.wrong.most(2)],
    ['no half-day', station, { halves: [] }, standing.wrong.halves],
    ['no address to deliver to', canteen, { channel: 'delivery' }, expect.stringContaining('地址') as string],
  ] as const)('given %s', (_, service, change, words) => {
    expect(faultOf(service, { ...lunch, ...change })).toEqual(words);
  });
});
