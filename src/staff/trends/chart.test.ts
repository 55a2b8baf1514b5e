import { bars, lined, pictureOf } from './chart';
import { ratingsOf, servicesIn, weeksOf } from './weeks';

const labels = ['11/9', '11/16', '11/23'];
const of = (...values: (number | undefined)[]) => [{ name: '约了', colour: '#173b84', values }];
const heights = (svg: string) =>
  [...svg.matchAll(/height="([\d.]+)" fill="#173b84"/g)].map(([, h]) => Number(h));

describe('bars', () => {
  it('given twice as many, then the bar is twice as high; given nobody, then there is none', () => {
    const [one = 0, two = 0, ...more] = heights(bars({ labels, series: of(5, 10, 0) }));
    expect(two / one).toBeCloseTo(2, 1);
    expect(more).toEqual([]);
  });

  it('given nothing at all, then it is a picture all the same', () => {
    expect(bars({ labels, series: of(0, 0, 0) })).toMatch(/^<svg .*<\/svg>$/);
  });

  it('given a name that is markup, then it is text', () => {
    const [one] = of(1, 2, 3);
    const svg = bars({
      labels,
      series: [
        { ...one!, name: '<script>' },
        { ...one!, name: '来了' },
      ],
    });
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
  });
});

describe('a line', () => {
  it('given a week of which nothing is known, then there is a gap, not a zero', () => {
    const svg = lined({ labels, series: of(4, undefined, 5), top: 5 });
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg.match(/d="M[^"]*M[^"]*"/)).not.toBeNull();
  });

  it('given a picture, then it is an address of some kilobytes that says what it is', () => {
    const address = pictureOf(bars({ labels, series: of(1, 2, 3) }));
    expect(address).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    expect(address.length).toBeLessThan(6_000);
  });
});

describe('weeks', () => {
  const count = (serviceId: string, week: string, booked: number) => ({
    serviceId,
    title: serviceId,
    kind: 'counter' as const,
    week,
    booked,
    came: booked - 1,
    missed: 1,
    decided: 2,
    decidedMs: 7_200_000,
    called: 0,
    calledMs: 0,
  });
  const view = {
    weeks: ['2026-11-16', '2026-11-23'],
    counts: [count('a', '2026-11-16', 3), count('b', '2026-11-16', 9), count('a', '2026-11-23', 2)],
    ratings: [{ serviceId: 'a', week: '2026-11-16', ratings: 6, levels: 24 }],
  };

  it('given two services, then all is their sum, and one is its own; nobody waited at the counter', () => {
    expect(weeksOf(view)[0]).toEqual({
      week: '2026-11-16',
      booked: 12,
      came: 10,
      missed: 2,
      answerMs: 3_600_000,
    });
    expect(weeksOf(view, 'b').map(({ booked }) => booked)).toEqual([9, 0]);
    expect(servicesIn(view).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('given ratings of one week, then the other is unknown', () => {
    expect(ratingsOf(view, 'a').map((one) => one?.ratings)).toEqual([6, undefined]);
  });
});
