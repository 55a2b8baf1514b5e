// How pages of a mini-program come and go: a stack of at most ten, the life-cycle of each, and what each tells its view.
// What the product asks of `wx` besides is wx.ts's.
import type { Realm } from './realm';
import { apply, pathToPress, rootOf, type ViewNode } from './view';
import { calling } from './wx';

type Method = (this: PageInstance, ...args: unknown[]) => unknown;
type PageConfig = { readonly data?: object } & { readonly [name: string]: unknown };

interface PageInstance {
  readonly route: string;
  readonly data: { [key: string]: unknown };
  [name: string]: unknown;
}

interface Kept {
  readonly nth: number;
  readonly instance: PageInstance;
  readonly told: number[];
}

/** WeChat refuses more in one call (1 MB). */
const MOST_BYTES = 1024 * 1024;
const MOST_PAGES = 10;

export interface OpenPage {
  /** The how-manieth page that was opened. */
  readonly nth: number;
  readonly route: string;
  /** Bytes of each setData, in order. */
  readonly told: readonly number[];
  readonly root: ViewNode;
  /** Everything that setData left, the tree and what stands around it (page-meta). */
  readonly data: object;
}

export interface Pages {
  /** `Page` and `getCurrentPages`, for the realm. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Members of `wx` that lead from page to page. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The page one looks at. */
  top(): OpenPage;
  open(url: string): void;
  /** A tap on the first pressable with the words: it reaches every node they stand in, from the innermost outwards. */
  tap(words: string, event?: string): void;
  /** The card WeChat sends when the page is passed on from its menu; nothing where it may not be. */
  card(): unknown;
}

/** What setData carries, as bytes; what JSON would lose silently is an error. */
function carried(change: object): string {
  const text = JSON.stringify(change, (key, value: unknown) => {
    if (value === undefined || typeof value === 'function')
      throw new Error(`setData was given ${typeof value} at ${key}`);
    return value;
  });
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Error(`setData was given ${text.length} characters`);
  return text;
}

const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(
    (url.split('?')[1] ?? '')
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=', 2).map(decodeURIComponent) as [string, string]),
  );

export function pagesOf(realm: () => Realm): Pages {
  const configs: PageConfig[] = [];
  const registered = new Map<string, PageConfig>();
  const stack: Kept[] = [];
  let opened = 0;
  const run = (instance: PageInstance | undefined, name: string, ...args: unknown[]): void => {
    if (instance && typeof instance[name] === 'function') (instance[name] as Method)(...args);
  };

  function make(route: string): Kept {
    configs.length = 0;
    realm().load(route);
    const config = configs[0] ?? registered.get(route);
    if (!config) throw new Error(`${route} is no page of the build`);
    registered.set(route, config);
    const told: number[] = [];
    const instance: PageInstance = {
      ...config,
      route,
      data: realm().within(config.data ?? {}) as PageInstance['data'],
    };
    instance.setData = (change: object, done?: () => void) => {
      const text = carried(change);
      told.push(Buffer.byteLength(text));
      apply(instance.data, JSON.parse(text) as PageInstance['data']);
      if (done) void Promise.resolve().then(() => done.call(instance));
    };
    return { nth: ++opened, instance, told };
  }

  function open(url: string): void {
    const route = (url.split('?')[0] ?? '').replace(/^\//, '');
    if (stack.length >= MOST_PAGES) throw new Error('navigateTo:fail webview count limit exceed');
    run(stack.at(-1)?.instance, 'onHide');
    const page = make(route);
    stack.push(page);
    run(page.instance, 'onLoad', realm().within(queryOf(url)));
    run(page.instance, 'onShow');
    run(page.instance, 'onReady');
  }

  function close(count: number): void {
    for (const { instance } of stack.splice(stack.length - count)) run(instance, 'onUnload');
  }

  const there = () => {
    const page = stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  };

  function tap(words: string, type = 'tap'): void {
    const { instance } = there();
    const path = pathToPress(rootOf(instance.data), words);
    if (path.length === 0) throw new Error(`${instance.route} has nothing to press that says “${words}”`);
    // Of words themselves WeChat reports no taps.
    for (const { sid } of [...path].reverse().filter((node) => node.sid && node.v === undefined)) {
      const target = { id: sid, dataset: { sid } };
      run(instance, 'eh', realm().within({ type, target, currentTarget: target, detail: {}, timeStamp: 0 }));
    }
  }

  const to = (work: (url: string) => void) => calling(({ url = '' }: { url?: string }) => work(url));
  return {
    globals: {
      Page: (config: PageConfig) => void configs.push(config),
      getCurrentPages: () => stack.map(({ instance }) => instance),
    },
    members: {
      navigateTo: to(open),
      redirectTo: to((url) => {
        close(1);
        open(url);
      }),
      reLaunch: to((url) => {
        close(stack.length);
        open(url);
      }),
      navigateBack: calling(({ delta = 1 }: { delta?: number }) => {
        close(Math.min(delta, stack.length - 1));
        run(stack.at(-1)?.instance, 'onShow');
      }),
    },
    top: () => {
      const { nth, instance, told } = there();
      return {
        nth,
        route: instance.route,
        told: [...told],
        root: rootOf(instance.data),
        data: instance.data,
      };
    },
    open,
    tap,
    card: () => {
      const { instance } = there();
      const { onShareAppMessage: card } = instance;
      const told = typeof card === 'function' ? (card as Method).call(instance, { from: 'menu' }) : undefined;
      return told === undefined ? undefined : JSON.parse(JSON.stringify(told));
    },
  };
}
