// How pages of a mini-program come and go: a stack of at most ten, the life-cycle of each, and what each tells its view.
// What the product asks of `wx` besides is wx.ts's.
import type { Realm } from './realm';
import type { Heard } from './webview/events';
import { apply, pathToPress, rootOf, withClass, type ViewNode } from './view';
import { calling } from './wx';

type Method = (this: PageInstance, ...args: unknown[]) => unknown;
type PageConfig = { readonly data?: object } & { readonly [name: string]: unknown };

interface ComponentConfig {
  readonly methods?: Readonly<Record<string, unknown>>;
}

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

/** In px, as WeChat tells it of a canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Pages {
  /** `Page` and `getCurrentPages`, for the realm. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Members of `wx` that lead from page to page. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The page one looks at. */
  top(): OpenPage;
  /** Its route; nothing before the first is open. */
  route(): string | undefined;
  open(url: string): void;
  /** A tap on the first pressable with the words: it reaches every node they stand in, from the innermost outwards. */
  tap(words: string, event?: string): void;
  /** A finger put down, moved or lifted (`touchstart` …) on the first node of a class, at a point inside it. */
  touch(name: string, type: string, point: Point): void;
  /** The phone's own way back. */
  back(): void;
  /** What a page's view has heard comes to its method; a page that is gone hears nothing. */
  hears(heard: Heard): void;
  /** The card WeChat sends when the page is passed on from its menu; nothing where it may not be. */
  card(): unknown;
}

const reasonOf = (error: unknown): string => String((error as Error).message ?? error);

/** What setData carries, as bytes; what JSON would lose silently is an error. */
function carried(route: string, change: object): string {
  const text = JSON.stringify(change, (key, value: unknown) => {
    if (value === undefined || typeof value === 'function')
      throw new Error(`${route}: setData was given ${typeof value} at ${key}`);
    return value;
  });
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    throw new Error(`${route}: setData was given ${bytes} bytes, more than ${MOST_BYTES}`);
  return text;
}

/** Whatever draws the pages: told of each step, in order. */
export interface Watcher {
  opened(nth: number, route: string, methods: readonly string[], data: object): void;
  /** `drawn` once it is drawn. */
  told(nth: number, text: string, drawn: () => void): void;
  shown(nth: number): void;
  closed(nth: number): void;
}

/** Nobody draws: the data alone is looked at. */
const BLIND: Watcher = {
  opened: () => undefined,
  told: (_nth, _text, drawn) => void Promise.resolve().then(drawn),
  shown: () => undefined,
  closed: () => undefined,
};

export const routeOf = (url: string): string => (url.split('?')[0] ?? '').replace(/^\//, '');

export const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(
    (url.split('?')[1] ?? '')
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=', 2).map(decodeURIComponent) as [string, string]),
  );

interface PagesOptions {
  /** Told what a page did wrong, besides whoever opened it. */
  readonly failed?: (error: Error) => void;
  readonly watcher?: Watcher;
  /** The pages that app.json names; all that can be loaded when absent. */
  readonly routes?: readonly string[];
}

export function pagesOf(
  realm: () => Realm,
  { failed = () => undefined, watcher = BLIND, routes }: PagesOptions = {},
): Pages {
  const configs: PageConfig[] = [];
  const registered = new Map<string, PageConfig>();
  const components = new Map<string, ComponentConfig>();
  let component: ComponentConfig | undefined;
  const stack: Kept[] = [];
  let opened = 0;
  /** A page that throws is named. */
  const run = (instance: PageInstance | undefined, name: string, ...args: unknown[]): void => {
    if (!instance || typeof instance[name] !== 'function') return;
    try {
      (instance[name] as Method)(...args);
    } catch (error) {
      throw wrong(`${instance.route}: ${name} threw ${reasonOf(error)}`);
    }
  };
  const wrong = (what: string): Error => {
    const error = new Error(what);
    failed(error);
    return error;
  };

  function make(route: string): Kept {
    configs.length = 0;
    try {
      realm().load(route);
    } catch (error) {
      throw wrong(`${route}: its script threw ${reasonOf(error)}`);
    }
    const config = configs[0] ?? registered.get(route);
    if (!config) throw wrong(`${route} is no page of the build`);
    registered.set(route, config);
    const told: number[] = [];
    const nth = ++opened;
    const instance: PageInstance = {
      ...config,
      route,
      data: realm().within(config.data ?? {}) as PageInstance['data'],
    };
    instance.setData = (change: object, done?: () => void) => {
      const text = carried(route, change);
      told.push(Buffer.byteLength(text));
      apply(instance.data, JSON.parse(text) as PageInstance['data']);
      watcher.told(nth, text, () => done?.call(instance));
    };
    const methods = Object.keys(config).filter((name) => typeof config[name] === 'function');
    watcher.opened(nth, route, methods, config.data ?? {});
    return { nth, instance, told };
  }

  function open(url: string): void {
    const route = routeOf(url);
    if (routes && !routes.includes(route)) throw wrong(`${route} is not in app.json`);
    if (stack.length >= MOST_PAGES) throw new Error('navigateTo:fail webview count limit exceed');
    run(stack.at(-1)?.instance, 'onHide');
    const page = make(route);
    stack.push(page);
    run(page.instance, 'onLoad', realm().within(queryOf(url)));
    run(page.instance, 'onShow');
    run(page.instance, 'onReady');
  }

  function componentOf(path: string): ComponentConfig {
    if (!components.has(path)) {
      realm().load(path);
      const config = component;
      if (!config) throw wrong(`${path} is no component of the build`);
      components.set(path, config);
    }
    return components.get(path) ?? {};
  }

  function close(count: number): void {
    for (const { nth, instance } of stack.splice(stack.length - count)) {
      run(instance, 'onUnload');
      watcher.closed(nth);
    }
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

  function touch(name: string, type: string, point: Point): void {
    const { instance } = there();
    const sid = withClass(rootOf(instance.data), name)?.sid;
    if (!sid) throw new Error(`${instance.route} has nothing of the class “${name}”`);
    const target = { id: sid, dataset: { sid } };
    const touches = type === 'touchend' ? [] : [point];
    const told = { type, target, currentTarget: target, detail: {}, touches, timeStamp: 0 };
    run(instance, 'eh', realm().within(told));
  }

  function back(delta: number): void {
    close(Math.min(delta, stack.length - 1));
    const { nth, instance } = there();
    watcher.shown(nth);
    run(instance, 'onShow');
  }

  const to = (work: (url: string) => void) => calling(({ url = '' }: { url?: string }) => work(url));
  return {
    globals: {
      Page: (config: PageConfig) => void configs.push(config),
      Component: (config: ComponentConfig) => (component = config),
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
      navigateBack: calling(({ delta = 1 }: { delta?: number }) => back(delta)),
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
    route: () => stack.at(-1)?.instance.route,
    open,
    tap,
    touch,
    back: () => back(1),
    hears: ({ page, component, method, event }) => {
      const inside = realm().within(event);
      if (component === undefined) run(stack.find(({ nth }) => nth === page)?.instance, method, inside);
      else (componentOf(component).methods?.[method] as (event: unknown) => void)(inside);
    },
    card: () => {
      const { instance } = there();
      const { onShareAppMessage: card } = instance;
      const told = typeof card === 'function' ? (card as Method).call(instance, { from: 'menu' }) : undefined;
      return told === undefined ? undefined : JSON.parse(JSON.stringify(told));
    },
  };
}
