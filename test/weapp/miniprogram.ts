// Runs a built mini-program's logic as WeChat would, without WeChat: its App and its pages in a realm of their own.
// It shows what the product asks and tells; how that looks on a phone it does not show (README.md here).
import { openRealm, type Realm } from './realm';
import { pagesOf, queryOf, routeOf, type OpenPage, type Point } from './pages';
import { openTimers } from './timers';
import type { Webview } from './webview/webview';
import { wxOf, type CallFunction, type Request } from './wx';

export interface MiniProgram {
  /** Opens a page by its route with its query, and waits until nothing is on its way any more. The first brings the app up. */
  open(url: string, scene?: number): Promise<OpenPage>;
  back(): Promise<OpenPage>;
  /** Waits until nothing is on its way any more. */
  settled(): Promise<OpenPage>;
  /** Of the page one looks at, when one is open. */
  route(): string | undefined;
  /** A value as one of the realm's. */
  within(value: unknown): unknown;
  /** Taps on words of the page one looks at; the page one looks at then. */
  tap(words: string): Promise<OpenPage>;
  /** A finger that is put down on something of a class, moved from point to point, and lifted. */
  draw(name: string, points: readonly Point[]): Promise<OpenPage>;
  /** WeChat's answer to a button with an open-type, which comes as an event of its own instead of a tap. */
  answer(words: string, event: string): Promise<OpenPage>;
  /** The card WeChat sends when the page one looks at is passed on; nothing where it may not be. */
  card(): unknown;
  /** What the product did wrong without anybody being told. */
  readonly faults: readonly string[];
  close(): void;
}

export interface Options {
  /** The build as it is uploaded. */
  readonly build: string;
  readonly callFunction: CallFunction;
  /** The server that answers over HTTP, where there is one. */
  readonly request?: Request;
  /** What is stored on the phone before. */
  readonly kept?: Readonly<Record<string, string>>;
  /** The pages that app.json names; whatever can be loaded when absent. */
  readonly routes?: readonly string[];
  /** Draws the pages and hears what is done there; without it the data alone is looked at. */
  readonly webview?: Webview;
  /** Members of `wx` besides those that every phone has, or instead of them. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** WeChat's number for: from the list of mini-programs. */
const FROM_LIST = 1001;

export function launch(options: Options): MiniProgram {
  const { build, callFunction, request, kept = {}, members = {}, routes, webview } = options;
  const faults: string[] = [];
  const failed = (error: unknown): void => void faults.push(String((error as Error).stack ?? error));
  const realm = (): Realm => opened;
  const timers = openTimers(failed);
  const pages = pagesOf(realm, { failed, routes, watcher: webview?.watcher });
  const wx = wxOf(realm, new Map(Object.entries(kept)), callFunction, request);
  let app: { [name: string]: unknown } = {};
  let up = false;
  const opened: Realm = openRealm(build, {
    ...timers.globals,
    ...pages.globals,
    wx: { ...wx.members, ...pages.members, ...members },
    // What it tells a developer's console is nobody's here, but for what went wrong.
    console: { ...console, log: () => undefined, error: failed },
    App: (config: typeof app) => (app = config),
    getApp: () => app,
  });
  opened.load('app');

  function tellApp(name: string, told: object): void {
    if (typeof app[name] === 'function') (app[name] as (told: unknown) => void)(opened.within(told));
  }
  function enter(url: string, scene: number): void {
    const told = { path: routeOf(url), query: queryOf(url), scene };
    if (!up) for (const name of ['onLaunch', 'onShow']) tellApp(name, told);
    const entry = !up;
    up = true;
    if (entry && routes && !routes.includes(told.path))
      tellApp('onPageNotFound', { ...told, isEntryPage: true });
    else pages.open(url);
  }

  /** What the view heard comes to the pages; how much that was. What throws there is a fault already. */
  async function listen(): Promise<number> {
    if (!webview) return 0;
    await webview.drawn();
    const heard = await webview.heard();
    for (const { page, component, method, event } of heard) {
      try {
        pages.hears({ page, component, method, event });
      } catch {
        continue;
      }
    }
    return heard.length;
  }
  async function settled(): Promise<OpenPage> {
    do await timers.idle();
    while (wx.underWay() > 0);
    const heard = await listen();
    await timers.idle();
    if (heard > 0 || wx.underWay() > 0 || webview?.isDrawing()) return settled();
    return pages.top();
  }
  const act = (doing: () => void): Promise<OpenPage> => {
    doing();
    return settled();
  };
  return {
    faults,
    settled,
    open: (url, scene = FROM_LIST) => act(() => enter(url, scene)),
    back: () => act(pages.back),
    tap: (words) => act(() => pages.tap(words)),
    draw: (name, points) =>
      act(() => {
        points.forEach((point, i) => pages.touch(name, i === 0 ? 'touchstart' : 'touchmove', point));
        pages.touch(name, 'touchend', { x: 0, y: 0 });
      }),
    answer: (words, event) => act(() => pages.tap(words, event)),
    card: pages.card,
    route: pages.route,
    within: opened.within,
    close: timers.stop,
  };
}
