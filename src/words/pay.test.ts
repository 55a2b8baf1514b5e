import { pay } from './pay';

const price = { listFen: 900, subsidyFen: 0, prepaidFen: 0, deliveryFeeFen: 0, payFen: 900 };

describe('the price of a meal is said part by part', () => {
  it.each([
    ['nothing that makes it cheaper', {}, '菜单价 9 元，付 9 元'],
    ['a subsidy', { subsidyFen: 250, payFen: 650 }, '菜单价 9 元，补贴 2.50 元，付 6.50 元'],
    ['the month’s fee', { prepaidFen: 900, payFen: 0 }, '菜单价 9 元，月费已付 9 元，付 0 元'],
    ['a delivery', { deliveryFeeFen: 100, payFen: 1000 }, '菜单价 9 元，送餐费 1 元，付 10 元'],
  ])('given %s, then %#', (_, parts, said) => {
    expect(pay.sum({ ...price, ...parts })).toBe(said);
  });
});

describe('in a list only what is paid is said', () => {
  it('given something to pay, or nothing', () => {
    expect(pay.short(700)).toBe('到了付 7 元');
    expect(pay.short(0)).toBe('不用付钱');
  });
});

describe('before it is booked', () => {
  it('given a subsidy, then what is paid and what falls away', () => {
    expect(pay.owed(500, 400)).toBe('应付 5 元，补贴 4 元');
    expect(pay.owed(900, 0)).toBe('应付 9 元');
    expect(pay.owed(0, 900)).toBe('不用付钱，补贴 9 元');
  });

  it('given a delivery or a month’s fee, then where the sum comes from', () => {
    expect(pay.list({ ...price, deliveryFeeFen: 100 })).toBe('菜单价 9 元，送餐费 1 元');
    expect(pay.list({ ...price, prepaidFen: 900 })).toBe('菜单价 9 元，月费已付 9 元');
  });
});
