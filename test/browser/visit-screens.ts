// Screens of home visits, of people and their addresses. Which screens there are besides is screens.ts's.
import { askAs } from './ask';
import type { Screen } from './screens';

const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

export async function visitScreens(url: string): Promise<readonly Screen[]> {
  const street = (await askAs(url, RELATIVE, 'community.streets', undefined))[0];
  const community = street?.communities[0];
  if (!community) throw new Error('the seed has no communities');
  const { services } = await askAs(url, RELATIVE, 'community.home', { communityId: community.id });
  const visit = services.find(({ kind }) => kind === 'visit')?.id ?? '';
  const mother = (await askAs(url, RELATIVE, 'person.mine', undefined)).find(
    ({ relation }) => relation === 'parent',
  );
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    name,
    as,
    route,
    community,
    press,
  });
  return [
    on('visit', RELATIVE, `more/visit/index?service=${visit}`),
    on('visit-fault', RELATIVE, `more/visit/index?service=${visit}`, ['选上门的时间']),
    {
      ...on('visit-facts', RELATIVE, `more/visit/index?service=${visit}`, ['谁会来，怎么认人']),
      elderOnly: true,
    },
    on('visit-newcomer', NEWCOMER, `more/visit/index?service=${visit}`),
    on('person-mother', RELATIVE, `more/person/index?person=${mother?.id}`),
  ];
}
