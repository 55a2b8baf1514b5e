import type { NearPlace } from '#contract/community';
import type { KindName } from '#domain/kinds/index';
import { aroundOf } from './around';

const here = { lat: 24.35, lng: 102.54 };
const place = (kind: KindName, metres: number): NearPlace => ({
  kind,
  communityName: '荷花社区',
  place: `${kind} ${metres}`,
  at: { lat: here.lat + metres / 111_195, lng: here.lng },
  services: [{ id: `${kind}-${metres}`, title: kind }],
});
const places = [place('counter', 1190), place('canteen', 300), place('event', 1250), place('counter', 60)];
const told = (list: readonly { place: string; number: number; minutes: number }[]) =>
  list.map((one) => [one.number, one.place, one.minutes]);

describe('what is around is told by distance', () => {
  it('given places, then numbered from the nearest, those of a longer walk apart', () => {
    const { within, beyond } = aroundOf(here, places);
    expect(told(within)).toEqual([
      [1, 'counter 60', 1],
      [2, 'canteen 300', 4],
      [3, 'counter 1190', 15],
    ]);
    expect(told(beyond)).toEqual([[4, 'event 1250', 16]]);
  });

  it('given one kind, then only that, numbered anew; what else there is can still be chosen', () => {
    const { within, beyond, kinds } = aroundOf(here, places, 'counter');
    expect(told([...within, ...beyond])).toEqual([
      [1, 'counter 60', 1],
      [2, 'counter 1190', 15],
    ]);
    expect(kinds).toEqual(['canteen', 'counter', 'event']);
  });

  it('given another centre, then by how far it is from there', () =>
    expect(aroundOf(places[2]?.at ?? here, places).within[0]?.place).toBe('event 1250'));

  it('given nothing, then nothing', () =>
    expect(aroundOf(here, [])).toEqual({ within: [], beyond: [], kinds: [] }));
});
