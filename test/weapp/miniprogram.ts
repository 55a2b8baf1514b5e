// Runs a built mini-program's logic as WeChat would, without WeChat: its App and its pages in a realm of their own.
// It shows what the product asks and tells; how that looks on a phone it does not show (README.md here).
import { openRealm, type Realm } from './realm';
import { pagesOf, type OpenPage } from './pages';
import { openTimers } from './timers';
import { wxOf, type CallFunction } from './wx';

export interface MiniProgram {
  /** Opens a page by its route with its query, and waits until nothing is on its way any more. */
  open(url: string): Promise<OpenPage>;
  /** Taps on words of the page one looks at; the page one looks at then. */
  tap(words: string): Promise<OpenPage>;
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
  /** What is stored on the phone before. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Members of `wx` besides those that every phone has, or instead of them. */
  readonly members?: Readonly<Record<string, unknown>>;
}

export function launch({ build, callFunction, kept = {}, members = {} }: Options): MiniProgram {
  const faults: string[] = [];
  const failed = (error: unknown): void => void faults.push(String((error as Error).stack ?? error));
  const realm = (): Realm => opened;
  const timers = openTimers(failed);
  const pages = pagesOf(realm);
  const wx = wxOf(realm, new Map(Object.entries(kept)), callFunction);
  let app: { [name: string]: unknown } = {};
  const opened: Realm = openRealm(build, {
    ...timers.globals,
    ...pages.globals,
    wx: { ...wx.members, ...pages.members, ...members },
    console: { ...console, error: failed },
    App: (config: typeof app) => (app = config),
    getApp: () => app,
    Component: () => undefined,
  });
  opened.load('app');
  if (typeof app.onLaunch === 'function') app.onLaunch(opened.within({ path: '', query: {}, scene: 1001 }));
  if (typeof app.onShow === 'function') app.onShow(opened.within({ path: '', query: {}, scene: 1001 }));

  async function settled(): Promise<OpenPage> {
    do await timers.idle();
    while (wx.underWay() > 0);
    await timers.idle();
    if (wx.underWay() > 0) return settled();
    return pages.top();
  }
  return {
    faults,
    open(url) {
      pages.open(url);
      return settled();
    },
    tap(words) {
      pages.tap(words);
      return settled();
    },
    answer(words, event) {
      pages.tap(words, event);
      return settled();
    },
    card: pages.card,
    close: timers.stop,
  };
}
