import type { DayView, ServiceView, SlotView } from '#contract/service';
import { withTray } from '../../state/tray';
import { filledTray } from './tray';

jest.mock('../../state/drafts', () => ({ useDraft: jest.fn(), useDrafts: jest.fn() }));

const fish = { id: 'fish', title: '清蒸鱼', priceFen: 900 };
const tofu = { id: 'tofu', title: '麻婆豆腐', priceFen: 500 };
const slot = (change: Partial<SlotView> = {}): SlotView => ({
  start: 660,
  end: 780,
  left: 10,
  units: { meals: 10, 'dish-fish': 3, 'dish-tofu': 10 },
  waiting: 0,
  availability: 'open',
  bookUntil: 0,
  menu: [fish, tofu],
  ...change,
});
const days = (one: SlotView): DayView[] => [{ date: '2026-11-24', slots: [one] }];
const service = {
  rules: { line: { mode: 'promote', offerMinutes: 0, most: 5 } },
  offer: {
    kind: 'canteen',
    channels: ['take-away', 'delivery'],
    diets: ['soft'],
    meals: [{ title: '午餐', start: 660 }],
  },
} as unknown as ServiceView;
const draft = {
  date: '2026-11-24',
  start: 660,
  choice: withTray({ channel: 'take-away' }, { dishIds: ['fish', 'tofu'], diets: ['soft', 'halal'] }),
};

describe('the tray is the draft, as far as it can still be had', () => {
  it('given all of it left, then all of it, with the wishes this canteen meets', () => {
    const tray = filledTray(service, days(slot()), draft);
    expect(tray).toMatchObject({ dishes: [fish, tofu], gone: false, wait: false, diets: ['soft'] });
  });

  it('given a dish that sold out since, then it is taken off, and said', () => {
    const left = slot({ units: { meals: 10, 'dish-fish': 0, 'dish-tofu': 10 } });
    expect(filledTray(service, days(left), draft)).toMatchObject({ dishes: [tofu], gone: true });
  });

  it('given nothing of it left, then there is nothing to order, and the meal stays in view', () => {
    const only = { ...draft, choice: withTray({ channel: 'take-away' }, { dishIds: ['fish'], diets: [] }) };
    const left = slot({ units: { meals: 10, 'dish-fish': 0, 'dish-tofu': 10 } });
    const tray = filledTray(service, days(left), only);
    expect(tray).toMatchObject({ dishes: [], gone: true, near: { date: '2026-11-24', start: 660 } });
    expect(tray.slot).toBeUndefined();
  });

  it('given no meal left, then it waits', () => {
    const full = slot({ left: 0, availability: 'full' });
    expect(filledTray(service, days(full), draft)).toMatchObject({ dishes: [fish, tofu], wait: true });
  });

  it('given a meal whose cut-off is over, then nothing', () => {
    const tray = filledTray(service, days(slot({ availability: 'past' })), draft);
    expect(tray).toMatchObject({ dishes: [], gone: false });
    expect(tray.slot).toBeUndefined();
  });

  it('given a way of eating that this canteen has not, then its first', () => {
    const other = { ...draft, choice: withTray({ channel: 'eat-in' }, { dishIds: ['fish'], diets: [] }) };
    expect(filledTray(service, days(slot()), other).channel).toBe('take-away');
  });

  it('given deliveries that are all taken since, then what was chosen stays and is said to be full', () => {
    const home = { text: '玉兴路 12 号' };
    const taken = slot({ units: { ...slot().units, 'channel-delivery': 0 } });
    const delivered = withTray({ channel: 'delivery', address: home }, { dishIds: ['fish'], diets: [] });
    const tray = filledTray(service, days(taken), { ...draft, choice: delivered });
    expect(tray).toMatchObject({ channel: 'delivery', channelFull: true, address: home, dishes: [fish] });
    expect(filledTray(service, days(slot()), { ...draft, choice: delivered }).channelFull).toBe(false);
  });

  it('given no menu yet, then a meal without dishes is on it', () => {
    const unwritten = slot({ menu: undefined, units: { meals: 10 } });
    const plain = { ...draft, choice: withTray({ channel: 'take-away' }, { dishIds: [], diets: [] }) };
    expect(filledTray(service, days(unwritten), plain).slot).toBe(unwritten);
  });

  it('given no draft, then nothing', () => {
    expect(filledTray(service, days(slot()))).toMatchObject({
      dishes: [],
      gone: false,
      channel: 'take-away',
    });
  });
});
