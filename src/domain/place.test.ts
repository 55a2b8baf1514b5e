import { distanceM, type Point } from './coverage';
import { CIRCLE_MINUTES, NEIGHBOUR_M, nearestTo, neighboursOf, offsetM, walkedM, walkMinutes } from './place';

/** Places on a meridian: 0.001 degrees of latitude are 111 metres. */
const north = (_id: string, metres: number) => ({ _id, at: { lat: 24.35 + metres / 111_195, lng: 102.54 } });
const here = { lat: 24.35, lng: 102.54 };

describe('a walk is told in minutes', () => {
  it.each([
    [0, 1],
    [79, 1],
    [80, 1],
    [81, 2],
    [600, 8],
    [1200, 15],
  ])('given %d metres, then %d minutes', (metres, minutes) => expect(walkMinutes(metres)).toBe(minutes));

  it('given the circle, then its rim is fifteen minutes off', () =>
    expect(walkMinutes(walkedM(CIRCLE_MINUTES))).toBe(15));
});

describe('the nearest come first', () => {
  const places: readonly { _id: string; at?: Point }[] = [
    north('far', 900),
    north('near', 100),
    { _id: 'nowhere' },
    north('south', -300),
  ];

  it('given places, then by distance, those of which nobody knows where they are not among them', () => {
    const found = nearestTo(here, places);
    expect(found.map(({ _id }) => _id)).toEqual(['near', 'south', 'far']);
    expect(found.map(({ metres }) => Math.round(metres))).toEqual([100, 300, 900]);
  });

  it('given that two are enough, then two', () => expect(nearestTo(here, places, 2)).toHaveLength(2));

  it('given one stands where one is, then it is no distance away, and the way back is as long', () => {
    expect(nearestTo(here, [north('here', 0)])[0]?.metres).toBe(0);
    const [a, b] = [here, north('b', 777).at];
    expect(distanceM(a, b)).toBe(distanceM(b, a));
  });
});

describe('communities know their neighbours', () => {
  const [a, b, rim, over] = [
    north('a', 0),
    north('b', 500),
    north('rim', NEIGHBOUR_M - 2),
    north('over', NEIGHBOUR_M + 2),
  ];

  it('given others, then those within a walk, itself first', () =>
    expect(neighboursOf(b, [over, rim, b, a])).toEqual(['b', 'a', 'rim', 'over']));

  it('given one beyond it, then not that', () =>
    expect(neighboursOf(a, [over, rim, b, a])).toEqual(['a', 'b', 'rim']));

  it('given another at the very same place, then itself is still first', () =>
    expect(neighboursOf(a, [{ ...a, _id: 'twin' }, a])).toEqual(['a', 'twin']));

  it('given that nobody knows where it is, then it has none, and is nobody’s', () => {
    const lost = { _id: 'lost' };
    expect(neighboursOf(lost, [a, lost])).toEqual([]);
    expect(neighboursOf(a, [a, lost])).toEqual(['a']);
  });
});

describe('a plan is flat', () => {
  it.each([
    ['north', { lat: 24.359, lng: 102.54 }, 0, 1001],
    ['south-east', { lat: 24.341, lng: 102.55 }, 1013, -1001],
    ['west', { lat: 24.35, lng: 102.53 }, -1013, 0],
    ['here', here, 0, 0],
  ])('given a place to the %s, then so far east and north', (_, to, east, up) => {
    const found = offsetM(here, to);
    expect([found.east, found.north].map((metres) => Math.round(metres) + 0)).toEqual([east, up]);
  });
});
