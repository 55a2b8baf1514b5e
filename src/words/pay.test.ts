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
  it('given something to pay, or nothing, then the sum comes first', () => {
    expect(pay.owed(500)).toBe('应付 5 元');
    expect(pay.owed(0)).toBe('不用付钱');
  });
});

describe('where a sum comes from is one line of arithmetic', () => {
  it.each([
    ['a subsidy', { subsidyFen: 250, payFen: 650 }, '9 − 2.50 = 6.50 元'],
    [
      'the month’s fee and a delivery',
      { prepaidFen: 900, deliveryFeeFen: 100, payFen: 100 },
      '9 − 9 + 1 = 1 元',
    ],
  ])('given %s, then %#', (_, parts, said) => {
    expect(pay.arithmetic({ ...price, ...parts })).toBe(said);
  });

  it('given several, then what each pays', () => {
    expect(pay.together([700, 650])).toBe('7 + 6.50 = 13.50 元');
    expect(pay.each('张敏', 700)).toBe('张敏：7 元');
  });
});
