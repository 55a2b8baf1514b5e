// What each page tells WeChat's view layer until its data has come and at each tap after that, and how large a tree that is: the build
// runs in the realm, on the functions as deployed and the demonstration's data. Which of it is too much is budgets.ts's.
import type { Product } from '../../../local/serve/product';
import { screensOf } from '../../browser/screens';
import { versionsOf, type Shown } from '../../browser/showing';
import { launch, type MiniProgram } from '../miniprogram';
import type { OpenPage } from '../pages';
import { depthOf, nodesOf, widthOf } from '../view';

/** A page once its data has come. */
export interface Seen {
  readonly page: string;
  readonly screen: string;
  /** Of the first screen, all calls of setData together. */
  readonly kb: number;
  readonly calls: number;
  readonly nodes: number;
  readonly depth: number;
  readonly children: number;
}

/** What one tap made a page tell: the page itself, or the one that it led to. */
export interface Tapped {
  readonly page: string;
  readonly screen: string;
  readonly words: string;
  /** Whether it led to another page, which is then told whole. */
  readonly leads: boolean;
  readonly kb: number;
  readonly calls: number;
}

export interface Measures {
  readonly seen: readonly Seen[];
  readonly tapped: readonly Tapped[];
}

const kbOf = (told: readonly number[]): number =>
  Math.round(told.reduce((sum, one) => sum + one, 0) / 102.4) / 10;

export const seenOf = ({ route, told, root }: OpenPage, screen: string): Seen => ({
  page: route,
  screen,
  kb: kbOf(told),
  calls: told.length,
  nodes: nodesOf(root),
  depth: depthOf(root),
  children: widthOf(root),
});

function tappedOf(before: OpenPage, after: OpenPage, screen: string, words: string): Tapped {
  const leads = before.nth !== after.nth;
  const told = leads ? after.told : after.told.slice(before.told.length);
  return { page: before.route, screen, words, leads, kb: kbOf(told), calls: told.length };
}

const phoneFor = (build: string, product: Product, { screen, elder }: Shown): MiniProgram =>
  launch({
    build,
    callFunction: async (name, data) => {
      if (screen.offline) throw new Error('no network');
      return (await product.cloudbase.invoke(name, data, { openid: screen.as, source: 'wx_client' })).result;
    },
    kept: { choices: JSON.stringify({ state: { community: screen.community, elder }, version: 0 }) },
  });

/** Every page that is opened on the way to a screen, and every tap on that way. */
async function measuresOf(build: string, product: Product, shown: Shown): Promise<Measures> {
  const { screen, elder } = shown;
  const name = `${screen.name}${elder ? ' (elder)' : ''}`;
  const phone = phoneFor(build, product, shown);
  try {
    let page = await phone.open(screen.route);
    const seen = [seenOf(page, name)];
    const tapped: Tapped[] = [];
    for (const words of screen.press ?? []) {
      const before = page;
      page = await phone.tap(words);
      tapped.push(tappedOf(before, page, name, words));
      if (page.nth !== before.nth) seen.push(seenOf(page, name));
    }
    if (phone.faults.length > 0) throw new Error(phone.faults.join('\n'));
    return { seen, tapped };
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  } finally {
    phone.close();
  }
}

/** All screens that residents see, in both versions. */
export async function measured(build: string, product: Product): Promise<Measures> {
  const shown = versionsOf(await screensOf(product));
  const all: Measures[] = [];
  for (const one of shown.filter(({ screen }) => !screen.route.startsWith('staff/')))
    all.push(await measuresOf(build, product, one));
  return { seen: all.flatMap(({ seen }) => seen), tapped: all.flatMap(({ tapped }) => tapped) };
}

/** The empty page's numbers, which the product's are read beside. */
export async function emptySeen(build: string): Promise<Seen> {
  const phone = launch({ build, callFunction: () => Promise.resolve() });
  try {
    return seenOf(await phone.open('pages/index/index'), 'empty');
  } finally {
    phone.close();
  }
}
