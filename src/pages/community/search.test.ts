import type { StreetView } from '#contract/community';
import { found } from './search';

const of = (id: string, shortName: string) => ({ id, name: `${shortName}居民委员会`, shortName });
const streets: StreetView[] = [
  { id: 's1', name: '玉兴街道', communities: [of('c1', '荷花社区'), of('c2', '新兴社区')] },
  { id: 's2', name: '洛河彝族乡', communities: [of('c3', '双龙社区')] },
];
const names = (text: string) =>
  found(streets, text).flatMap((hit) => hit.communities.map((one) => one.shortName));

describe('a community is found by a part of what it is called', () => {
  it.each([
    ['荷', ['荷花社区']],
    ['兴', ['荷花社区', '新兴社区']],
    ['  新 兴 ', ['新兴社区']],
    ['洛河', ['双龙社区']],
    ['没有', []],
    ['   ', []],
  ])('given "%s", then %j', (text, hits) => {
    expect(names(text)).toEqual(hits);
  });

  it.each(['.*', '[', '\\'])('given "%s", then it is taken as it is written', (text) => {
    expect(names(text)).toEqual([]);
  });
});
