import type { BookedBefore } from '#contract/desk-book';
import type { Offer, ServiceView, SlotView } from '#contract/service';
import type { Choice } from '#domain/kinds/choice';
import type { KindName } from '#domain/kinds/index';
import { trayOf } from '../../state/tray';
import { begun, earliest, earliestVisit } from './begin';
import { isWhole } from './draft';

const DAYS = ['2026-11-24', '2026-11-25'];
const slot = (change: Partial<SlotView> = {}): SlotView => ({
  ...{ start: 660, end: 780, left: 3, waiting: 0, availability: 'open', bookUntil: 0 },
  units: { meals: 3 },
  ...change,
});
const view = (...days: SlotView[][]) => ({
  days: days.map((slots, i) => ({ date: DAYS[i] ?? '', slots })),
  lastDate: '2026-12-31',
});
const service = (kind: KindName, offer?: Offer) =>
  ({ kind, rules: {}, ...(offer ? { offer } : {}) }) as unknown as ServiceView;
const person = (id: string) => ({ id, name: id, phone: '' });
const before = (kind: KindName, choice?: Choice, change: Partial<BookedBefore> = {}): BookedBefore => ({
  ...{ serviceId: 's', kind, title: kind, date: '2026-11-17', start: 660 },
  ...(choice ? { choice } : {}),
  ...change,
});

describe('a counter begins with the earliest time for all of them', () => {
  const seats = (left: number) => slot({ left, units: { seats: left } });
  it('given one seat today and two tomorrow, then a couple begins with tomorrow', () => {
    const times = view([seats(1)], [seats(2)]);
    expect(begun(service('counter'), times, [person('a')])).toMatchObject({ date: DAYS[0] });
    expect(begun(service('counter'), times, [person('a'), person('b')])).toMatchObject({ date: DAYS[1] });
  });

  it('given all is taken, or only beyond what can be booked, then it is chosen', () => {
    expect(earliest(view([slot({ availability: 'full', left: 0 })]), 1)).toEqual({});
    expect(earliest({ ...view([slot()]), lastDate: '2026-11-01' }, 1)).toEqual({});
  });
});

describe('the same meal as the last time', () => {
  const choice: Choice = {
    ...{ kind: 'canteen', channel: 'delivery', address: { text: '荷花路 1 号' } },
    orders: [{ personId: 'a', dishIds: ['old'], diets: ['soft'] }],
  };
  const offer: Offer = { kind: 'canteen', channels: ['delivery'], diets: ['soft'], meals: [] };
  const dish = (id: string, title: string) => ({ id, title, priceFen: 500 });
  const lunch = (id: string, title: string, left = 3) =>
    slot({ menu: [dish(id, title)], units: { meals: 3, [`dish-${id}`]: left } });
  const again = (times: ReturnType<typeof view>) =>
    begun(service('canteen', offer), times, [person('a')], before('canteen', choice, { dishes: ['清蒸鱼'] }));

  it('given the dish is on tomorrow’s menu under another id, then it is all chosen, and read back at once', () => {
    const draft = again(view([lunch('x', '豆腐')], [lunch('y', '清蒸鱼')]));
    expect(draft).toMatchObject({
      date: DAYS[1],
      start: 660,
      choice: { channel: 'delivery', address: choice.address },
    });
    expect(trayOf(draft.choice)).toMatchObject({ dishIds: ['y'], diets: ['soft'] });
    expect(isWhole({ kind: 'canteen' }, draft)).toBe(true);
  });

  it('given it is sold out or on no menu, then how it is had stays, and the dishes are chosen', () => {
    const draft = again(view([lunch('y', '清蒸鱼', 0)]));
    expect(draft).toMatchObject({ choice: { channel: 'delivery' } });
    expect(isWhole({ kind: 'canteen' }, draft)).toBe(false);
  });
});

describe('the same half-days, and the same errand', () => {
  const choice: Choice = { kind: 'daycare', halves: ['am', 'pm'], lunch: true, trial: false };
  const day = (am: number, pm: number, lunch: number) => slot({ start: 510, units: { am, pm, lunch } });

  it('given a half-day that is full tomorrow, then the day after; without a lunch left it goes without', () => {
    const draft = begun(
      service('daycare'),
      view([day(0, 2, 1)], [day(1, 1, 0)]),
      [person('a')],
      before('daycare', choice),
    );
    expect(draft).toMatchObject({ date: DAYS[1], choice: { halves: ['am', 'pm'], lunch: false } });
  });

  const task = {
    id: 'photo',
    title: '拍照',
    skill: 'photo',
    workers: 2,
    materials: [],
    who: ['jia', 'yi'],
  } as const;
  const offer: Offer = { kind: 'visit', tasks: [task], workers: [] };
  const workers = (jia: number, yi: number) =>
    slot({ left: jia + yi, units: { visits: jia + yi, 'worker-jia': jia, 'worker-yi': yi } });

  it('given an errand for two, then the first time at which both can come', () => {
    const times = view([workers(1, 0)], [workers(1, 1)]);
    expect(earliestVisit(times, task)).toMatchObject({ date: DAYS[1] });
    const wanted: Choice = { kind: 'visit', taskId: 'photo', address: { text: '荷花路 1 号' } };
    expect(begun(service('visit', offer), times, [person('a')], before('visit', wanted))).toMatchObject({
      date: DAYS[1],
      choice: wanted,
    });
    const gone: Choice = { ...wanted, taskId: 'gone' };
    expect(begun(service('visit', offer), times, [person('a')], before('visit', gone))).toEqual({});
  });
});
