import { inOrder, loadsOf, type Stop } from './visit-order';

const north = (metres: number) => ({ lat: 24.35 + metres / 111_195, lng: 102.54 });
const station = north(0);
const stop = (id: string, start: number, change: Partial<Stop> = {}): Stop => ({ id, start, ...change });
const ids = (stops: readonly Stop[], from = station) => inOrder(stops, from).map(({ id }) => id);

describe('the order of a day’s visits', () => {
  it('given several windows, then the earlier one first, however far it is', () =>
    expect(ids([stop('near', 600, { point: north(10) }), stop('far', 540, { point: north(900) })])).toEqual([
      'far',
      'near',
    ]));

  it('given one window, then always the nearest to where one is', () => {
    const stops = [900, -400, 1000, 300].map((m) => stop(`${m}`, 540, { point: north(m) }));
    expect(ids(stops)).toEqual(['300', '900', '1000', '-400']);
    expect(inOrder(stops, station).map(({ metres }) => metres)).toEqual([300, 600, 100, 1400]);
  });

  it('given a priority household in the window, then it comes first though another is nearer', () =>
    expect(
      ids([
        stop('near', 540, { point: north(10) }),
        stop('old', 540, { point: north(900), priority: true }),
        stop('nowhere', 540, { priority: true }),
      ]),
    ).toEqual(['old', 'nowhere', 'near']));

  it('given places nobody has put on the map, then they stand at the end of their window, as given, without a distance', () => {
    const stops = [stop('b', 540), stop('a', 540), stop('c', 540, { point: north(50) }), stop('d', 600)];
    expect(ids(stops)).toEqual(['c', 'b', 'a', 'd']);
    expect(inOrder(stops, station).map(({ metres }) => metres)).toEqual([
      50,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('given no station, then one begins at the first household and goes on from there', () =>
    expect(
      inOrder([
        stop('one', 540, { point: north(500) }),
        stop('two', 540, { point: north(0) }),
        stop('three', 540, { point: north(450) }),
      ]).map(({ id, metres }) => [id, metres]),
    ).toEqual([
      ['one', undefined],
      ['three', 50],
      ['two', 450],
    ]));

  it('given nothing to do, then nothing', () => expect(inOrder([], station)).toEqual([]));
});

it('given visits of one and of two workers, then each has as many as name them', () =>
  expect(Object.fromEntries(loadsOf([{ workerIds: ['a', 'b'] }, { workerIds: ['a'] }]))).toEqual({
    a: 2,
    b: 1,
  }));
