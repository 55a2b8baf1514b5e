import type { BookingView, MineView } from '#contract/booking';
import type { DayView, SlotView, TimesView } from '#contract/service';
import { dishTitles, lastOrder, lunchesOf, orderOf } from './lunch';

const TODAY = '2026-11-24';
const TOMORROW = '2026-11-25';
const LUNCH = 11 * 60;

const menu = [
  { id: 'fish', title: '清蒸鱼', priceFen: 900 },
  { id: 'tofu', title: '家常豆腐', priceFen: 500 },
];
const slot = (start: number, more: Partial<SlotView> = {}): SlotView => ({
  start,
  end: start + 120,
  left: 20,
  units: { meals: 20, 'dish-fish': 5, 'dish-tofu': 20 },
  waiting: 0,
  availability: 'open',
  bookUntil: 0,
  menu,
  ...more,
});
const day = (date: string, slots: readonly SlotView[]): DayView => ({ date, slots });
const service = {
  id: 'canteen',
  kind: 'canteen',
  title: '幸福食堂',
  summary: '',
  group: '',
  state: 'open',
  sample: true,
} as const;
const times = (days: readonly DayView[]): TimesView => ({
  service,
  today: TODAY,
  lastDate: '2026-12-01',
  days,
  unknownYears: [],
});

const ordered = (date: string, more: Partial<BookingView> = {}): BookingView => ({
  id: `b-${date}`,
  code: '318204',
  kind: 'canteen',
  serviceId: 'canteen',
  title: '幸福食堂',
  communityId: 'c',
  communityName: '荷花社区',
  place: '食堂',
  phone: '0877',
  date,
  start: LUNCH,
  end: LUNCH + 120,
  persons: [{ personId: 'mother', name: '杨桂芬' }],
  choice: {
    kind: 'canteen',
    channel: 'take-away',
    orders: [{ personId: 'mother', dishIds: ['tofu'], diets: ['soft'] }],
  },
  note: '',
  status: 'confirmed',
  cancelUntil: 0,
  history: [{ at: Number(date.slice(-2)), action: 'place', part: 'resident' }],
  may: [],
  ...more,
});
const mine = (upcoming: BookingView[], past: BookingView[] = []): MineView => ({ upcoming, past, unread: 0 });
const states = (view: TimesView, known?: MineView) =>
  lunchesOf(view, known).map(({ date, state }) => [date, state]);

describe('home offers the lunches that one may still order', () => {
  it('given breakfast, lunch and dinner, then today’s and tomorrow’s lunch', () => {
    const meals = [slot(420), slot(LUNCH), slot(1020)];
    const found = lunchesOf(times([day(TODAY, meals), day(TOMORROW, meals)]), undefined);
    expect(found.map(({ date, slot: { start } = { start: 0 } }) => [date, start])).toEqual([
      [TODAY, LUNCH],
      [TOMORROW, LUNCH],
    ]);
  });

  it.each([
    ['open', 'bookable'],
    ['few', 'bookable'],
    ['full', 'full'],
    ['line', 'full'],
    ['past', 'over'],
    ['closed', 'closed'],
  ] as const)('given tomorrow’s lunch %s, then it is %s', (availability, state) => {
    expect(states(times([day(TOMORROW, [slot(LUNCH, { availability })])]))).toEqual([[TOMORROW, state]]);
  });

  it('given today’s lunch over, then only tomorrow’s is spoken of', () => {
    const over = day(TODAY, [slot(LUNCH, { availability: 'past' })]);
    expect(states(times([over, day(TOMORROW, [slot(LUNCH)])]))).toEqual([[TOMORROW, 'bookable']]);
  });

  it('given a canteen closed tomorrow, then it says so', () => {
    expect(states(times([day(TODAY, [slot(LUNCH)]), day(TOMORROW, [])]))).toContainEqual([
      TOMORROW,
      'closed',
    ]);
  });

  it('given a canteen that only opens in the evening, then no lunch at all', () => {
    expect(states(times([day(TODAY, [slot(1020)]), day(TOMORROW, [slot(1020)])]))).toEqual([]);
  });

  it('given tomorrow’s lunch ordered, then it is not offered again', () => {
    const view = times([day(TOMORROW, [slot(LUNCH)])]);
    expect(states(view, mine([ordered(TOMORROW)]))).toEqual([[TOMORROW, 'booked']]);
    expect(states(view, mine([ordered(TOMORROW, { serviceId: 'another' })]))).toEqual([
      [TOMORROW, 'bookable'],
    ]);
  });
});

describe('one tap orders the same as last time', () => {
  const last = ordered('2026-11-20');

  it('given an order before, then its dishes, its way, its wishes and its persons', () => {
    expect(orderOf(TOMORROW, slot(LUNCH), last)).toMatchObject({
      date: TOMORROW,
      start: LUNCH,
      wait: false,
      choice: last.choice,
      personIds: ['mother'],
      together: false,
    });
  });

  it('given nobody who ordered before, then the first dish, eaten there', () => {
    const order = orderOf(TOMORROW, slot(LUNCH), undefined);
    expect(order.choice).toMatchObject({ channel: 'eat-in', orders: [{ dishIds: ['fish'] }] });
    expect(order.personIds).toBeUndefined();
  });

  it('given a dish that is gone or not on the menu, then the first that is to be had', () => {
    const units = { meals: 20, 'dish-fish': 0, 'dish-tofu': 3 };
    expect(orderOf(TOMORROW, slot(LUNCH, { units }), undefined).choice).toMatchObject({
      orders: [{ dishIds: ['tofu'] }],
    });
    const other = slot(LUNCH, {
      menu: [{ id: 'rice', title: '米饭', priceFen: 100 }],
      units: { 'dish-rice': 1 },
    });
    expect(orderOf(TOMORROW, other, last).choice).toMatchObject({ orders: [{ dishIds: ['rice'] }] });
  });

  it('given no menu yet, then no dish', () => {
    const order = orderOf(TOMORROW, slot(LUNCH, { menu: undefined, units: {} }), undefined);
    expect(order.choice).toMatchObject({ orders: [{ dishIds: [] }] });
  });

  it('given two who ate together, then both are ticked again', () => {
    const persons = [...last.persons, { personId: 'self', name: '李明' }];
    expect(orderOf(TOMORROW, slot(LUNCH), { ...last, persons })).toMatchObject({
      personIds: ['mother', 'self'],
      together: true,
    });
  });

  it('given several orders, then the one made last, whatever its day', () => {
    const ahead = ordered('2026-11-28', { history: [{ at: 1, action: 'place', part: 'resident' }] });
    expect(lastOrder('canteen', mine([ahead], [last]))).toBe(last);
    expect(lastOrder('another', mine([ahead], [last]))).toBeUndefined();
  });

  it('then the dishes are said by their titles', () => {
    expect(dishTitles(slot(LUNCH), orderOf(TOMORROW, slot(LUNCH), last))).toEqual(['家常豆腐']);
  });
});
