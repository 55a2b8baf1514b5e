// Screens of what is around, and of finding the nearest community where the phone does not say where it is.
// Which screens there are besides is screens.ts's.
import { askAs } from './ask';
import type { Screen } from './screens';

const RESIDENT = 'resident-zhang';
const NEWCOMER = 'newcomer-chen';

export async function mapScreens(url: string): Promise<readonly Screen[]> {
  const streets = await askAs(url, RESIDENT, 'community.streets', undefined);
  const community = streets[0]?.communities[0];
  const village = streets.at(-1)?.communities.at(-1);
  if (!community || !village) throw new Error('the seed has no communities');
  const route = 'more/map/index';
  return [
    { name: 'map', as: RESIDENT, route, community },
    {
      name: 'map-counter',
      as: RESIDENT,
      route,
      community,
      press: ['社区办事', '看再远一点的'],
      standardOnly: true,
    },
    { name: 'map-nowhere', as: RESIDENT, route, community, press: ['从我的位置算起'] },
    { name: 'map-village', as: RESIDENT, route, community: village },
    { name: 'map-no-community', as: NEWCOMER, route },
    {
      name: 'community-nowhere',
      as: NEWCOMER,
      route: 'pages/community/index',
      press: ['用我的位置找最近的社区'],
    },
  ];
}
