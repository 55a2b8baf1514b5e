// Stand-ins for what the product asks of WeChat's `wx`: storage, what phone it is, the way to the cloud functions.
// How pages come and go is pages.ts's. A member that is not here is not there for the product either.
import type { Realm } from './realm';

/** Answers a cloud function as the cloud would. */
export type CallFunction = (name: string, data: unknown) => Promise<unknown>;

/** Answers what is asked over HTTP, as a server would. */
export type Request = (asked: {
  readonly url: string;
  readonly method: string;
  readonly data: unknown;
}) => Promise<unknown>;

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

export interface Wx {
  /** The members, to be given to the realm. */
  readonly members: Readonly<Record<string, unknown>>;
  /** How many answers of the cloud are awaited. */
  underWay(): number;
}

/** A member that does its work and calls back, as most of `wx` do. */
export const calling =
  <O extends object>(work: (options: O) => unknown) =>
  (options: O & Callbacks): void => {
    Promise.resolve()
      .then(() => work(options))
      .then(
        (result = {}) => {
          options.success?.(result);
          options.complete?.(result);
        },
        (error: Error) => {
          const failure = { errMsg: error.message };
          options.fail?.(failure);
          options.complete?.(failure);
        },
      );
  };

const storageOf = (kept: Map<string, unknown>) => ({
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
});

/** An iPhone-sized phone whose owner left the type as it was. */
const phone = {
  SDKVersion: '3.7.0',
  platform: 'ios',
  system: 'iOS 17.0',
  language: 'zh_CN',
  fontSizeScaleFactor: 1,
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
};

/**
 * `wx` for a phone on which `kept` is stored; `realm` is read when the product asks, not before. Over HTTP it reaches nobody without
 * `request`.
 */
export function wxOf(
  realm: () => Realm,
  kept: Map<string, unknown>,
  callFunction: CallFunction,
  request: Request = () => Promise.reject(new Error('request:fail')),
): Wx {
  let asked = 0;
  const counted = async (answer: () => Promise<unknown>): Promise<unknown> => {
    asked += 1;
    try {
      return realm().within(await answer());
    } finally {
      asked -= 1;
    }
  };
  const ask = async ({ name, data }: { name: string; data: unknown }) => ({
    result: await counted(() => callFunction(name, JSON.parse(JSON.stringify(data)))),
  });
  const info = () => realm().within(phone);
  const members = {
    ...storageOf(kept),
    cloud: { init: () => undefined, callFunction: ask },
    request: calling(async (options: Parameters<Request>[0]) => ({
      data: await counted(() => request(options)),
      statusCode: 200,
      errMsg: 'request:ok',
    })),
    getAppBaseInfo: info,
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    stopPullDownRefresh: calling(() => ({})),
    pageScrollTo: calling(() => ({})),
    setNavigationBarTitle: calling(() => ({})),
    // What opens something of WeChat's or of the phone's own is done at once here.
    addPhoneCalendar: calling(() => ({})),
    makePhoneCall: calling(() => ({})),
    openLocation: calling(() => ({})),
    setClipboardData: calling(() => ({})),
    onNeedPrivacyAuthorization: () => undefined,
    getPrivacySetting: calling(() => ({ needAuthorization: false })),
    showShareMenu: calling(() => ({})),
  };
  return { members, underWay: () => asked };
}
