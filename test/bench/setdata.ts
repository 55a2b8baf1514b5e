// How much each resident's page hands to WeChat's view layer until its data has come, in the build as it is uploaded, and how
// large a tree that is. The build runs in test/weapp's realm, on the functions as deployed and the demonstration's data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProduct, type Product } from '../../local/serve/product';
import { screensOf } from '../browser/screens';
import { versionsOf, type Shown } from '../browser/showing';
import { launch } from '../weapp/miniprogram';
import type { OpenPage } from '../weapp/pages';
import { depthOf, nodesOf, widthOf } from '../weapp/view';
import { atLeast, atMost, type Bench, type Line } from './line';

const BUILD = join('dist', 'weapp');
/** Issue 5's; WeChat's own audit accepts 256 KB. */
const LIMIT_KB = 32;
/** WeChat's audits: fewer than 1000 nodes, 30 levels, 60 children. */
const TREE = { nodes: 999, depth: 29, children: 60 } as const;

interface Measured {
  readonly page: string;
  readonly screen: string;
  /** Of the first screen, all calls together. */
  readonly kb: number;
  readonly largestKb: number;
  readonly calls: number;
  readonly nodes: number;
  readonly depth: number;
  readonly children: number;
}

const rounded = (bytes: number): number => Math.round(bytes / 102.4) / 10;

const measure = ({ route, told, root }: OpenPage, { screen, elder }: Shown): Measured => ({
  page: route,
  screen: `${screen.name}${elder ? ' (elder)' : ''}`,
  kb: rounded(told.reduce((sum, one) => sum + one, 0)),
  largestKb: rounded(Math.max(...told)),
  calls: told.length,
  nodes: nodesOf(root),
  depth: depthOf(root),
  children: widthOf(root),
});

/** Every page that is opened on the way to a screen, each as it is once its data has come. */
async function measuresOf(product: Product, shown: Shown): Promise<Measured[]> {
  const { screen, elder } = shown;
  const state = { community: screen.community, elder };
  const phone = launch({
    build: BUILD,
    callFunction: async (name, data) => {
      if (screen.offline) throw new Error('no network');
      return (await product.cloudbase.invoke(name, data, { openid: screen.as, source: 'wx_client' })).result;
    },
    kept: { choices: JSON.stringify({ state, version: 0 }) },
  });
  try {
    const seen = [await phone.open(screen.route)];
    for (const words of screen.press ?? []) {
      const page = await phone.tap(words);
      if (page.nth !== seen.at(-1)?.nth) seen.push(page);
    }
    if (phone.faults.length > 0) throw new Error(phone.faults.join('\n'));
    return seen.map((page) => measure(page, shown));
  } catch (error) {
    throw new Error(`${screen.name}: ${(error as Error).message}`, { cause: error });
  } finally {
    phone.close();
  }
}

/** The pages of the build that residents see. */
function residentPages(): readonly string[] {
  const app = JSON.parse(readFileSync(join(BUILD, 'app.json'), 'utf8')) as {
    readonly pages: readonly string[];
    readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
  };
  const further = app.subPackages.filter(({ root }) => !root.startsWith('staff'));
  return [...app.pages, ...further.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))];
}

const worst = (all: readonly Measured[], by: 'kb' | 'nodes' | 'depth' | 'children'): Measured | undefined =>
  [...all].sort((a, b) => b[by] - a[by])[0];

function linesOf(all: readonly Measured[]): Line[] {
  const pages = residentPages();
  const own = pages.map((page) => ({ page, seen: all.filter((one) => one.page === page) }));
  const sizes = own.flatMap(({ page, seen }) => {
    const most = worst(seen, 'kb');
    return most
      ? [atMost(`setdata.${page.replace(/\/index$/, '')}`, most.kb, 'KB', LIMIT_KB, { ...most })]
      : [];
  });
  const trees = (['nodes', 'depth', 'children'] as const).map((what) => {
    const most = worst(all, what);
    return atMost(`setdata.${what}`, most?.[what] ?? NaN, what, TREE[what], { screen: most?.screen });
  });
  const unseen = own.filter(({ seen }) => seen.length === 0).map(({ page }) => page);
  return [
    ...sizes,
    ...trees,
    atLeast('setdata.pages', pages.length - unseen.length, 'pages', pages.length, { unseen }),
  ];
}

export const benches: readonly Bench[] = [
  {
    name: 'setdata',
    async run() {
      const product = await startProduct({ port: 0, data: 'memory' });
      try {
        const shown = versionsOf(await screensOf(product));
        const all: Measured[] = [];
        for (const one of shown.filter(({ screen }) => !screen.route.startsWith('staff/')))
          all.push(...(await measuresOf(product, one)));
        return linesOf(all);
      } finally {
        await product.close();
      }
    },
  },
];
