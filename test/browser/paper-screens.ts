// Screens of a desk's paper: sheets, tables, charts, and what it has raised. Which screens there are besides is screens.ts's.
import type { Product } from '../../local/serve/product';
import { askAs } from './ask';
import type { Screen } from './screens';
import { givenWeeks } from './staff-weeks';

/** Of the first street, where no other screen is. */
const NTH = 7;
const DAY_MS = 86_400_000;

export async function paperScreens(product: Product): Promise<readonly Screen[]> {
  const { url, cloudbase } = product;
  const [street] = await askAs(url, 'resident-zhang', 'community.streets', undefined);
  const communityId = street?.communities[NTH]?.id ?? '';
  const manager = `manager-${communityId}`;
  givenWeeks(product, communityId);
  const said = { communityId, to: 'street', department: '' } as const;
  await askAs(url, manager, 'desk.raiseEscalation', {
    ...said,
    matter: 'policy',
    text: '外地医保的老人能不能在这里认证，请明确。',
  });
  cloudbase.database.insertMany('escalations', [
    {
      _id: 'late-lift',
      ...said,
      to: 'department',
      department: '区住建局',
      matter: 'facility',
      state: 'raised',
      month: new Date().toISOString().slice(0, 7),
      raisedAt: Date.now() - 9 * DAY_MS,
      dueAt: Date.now() - DAY_MS,
      history: [
        {
          id: '1',
          at: Date.now() - 9 * DAY_MS,
          action: 'raise',
          name: '王主任',
          text: '12 幢电梯坏了三天，老人下不了楼。',
        },
      ],
    },
  ]);
  const on = (name: string, page: string, press: readonly string[] = []): Screen => ({
    name,
    as: manager,
    route: `staff/${page}/index?community=${communityId}`,
    press,
    standardOnly: true,
  });
  return [
    on('sheets', 'sheets'),
    on('exports', 'exports'),
    on('trends', 'trends'),
    on('escalations', 'escalations'),
    on('escalations-raise', 'escalations', ['报一件事', '报上去']),
    on('escalations-answer', 'escalations', ['记下答复', '记下']),
  ];
}
