// The addresses of all pages, which of them a service begins on, and how one gets there. Which pages exist is app.config.ts's.
import Taro, { useRouter } from '@tarojs/taro';
import type { ServiceBrief } from '#contract/service';
import type { KindName } from '#domain/kinds/index';

const url = (path: string, query: Record<string, string | undefined> = {}): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return text ? `/${path}?${text}` : `/${path}`;
};

export const routes = {
  /** A link to one community's home makes it one's own. */
  home: (query: { community?: string } = {}) => url('pages/home/index', query),
  community: () => url('pages/community/index'),
  kind: (kind: KindName) => url('pages/kind/index', { kind }),
  matter: (service: string) => url('pages/matter/index', { service }),
  /** Of a service; with a booking, to move it. */
  times: (service: string, booking?: string) => url('pages/times/index', { service, booking }),
  move: (booking: string, time: { date: string; start: number; end: number }) =>
    url('more/move/index', { booking, date: time.date, start: `${time.start}`, end: `${time.end}` }),
  confirm: (service: string) => url('pages/confirm/index', { service }),
  canteen: (service: string, meal?: { date: string; start: number }) =>
    url('pages/canteen/index', { service, date: meal?.date, start: meal && `${meal.start}` }),
  daycare: (service: string) => url('more/daycare/index', { service }),
  /** A new standing order of a service, or one that is changed. */
  standing: (service: string, order?: string) => url('more/standing/index', { service, order }),
  /** All of one's own; one that was just kept says so. */
  standings: (saved?: string) => url('more/standings/index', { saved }),
  visit: (service: string) => url('more/visit/index', { service }),
  event: (service: string) => url('more/event/index', { service }),
  /** What is around, on foot. */
  map: () => url('more/map/index'),
  /** The lots of one time of an event. */
  draw: (service: string, time: { date: string; start: number }) =>
    url('more/draw/index', { service, date: time.date, start: `${time.start}` }),
  ticket: (booking: string) => url('more/ticket/index', { booking }),
  bookings: () => url('pages/bookings/index'),
  people: () => url('more/people/index'),
  person: (query: { person?: string; relation?: string; service?: string } = {}) =>
    url('more/person/index', query),
  /** What is kept of oneself. */
  privacy: () => url('more/privacy/index'),
  /** Of a matter one came to. */
  rating: (booking: string) => url('more/rating/index', { booking }),
  me: () => url('pages/me/index'),
  messages: () => url('more/messages/index'),
  desk: (community: string) => url('staff/desk/index', { community }),
  /** Any page of a community's staff, `staff/<page>/index`. */
  staff: (page: string, community: string, query: Record<string, string | undefined> = {}) =>
    url(`staff/${page}/index`, { community, ...query }),
};

/** The page on which each kind of service begins; a kind without one is not offered to residents yet. */
const matters: { readonly [K in KindName]?: (service: string) => string } = {
  counter: routes.matter,
  canteen: routes.canteen,
  daycare: routes.daycare,
  visit: routes.visit,
  event: routes.event,
};

/** Where a service begins, if its kind has a page. */
export const matterOf = ({ id, kind }: Pick<ServiceBrief, 'id' | 'kind'>): string | undefined =>
  matters[kind]?.(id);

/** Goes on to a page; the way back leads here. */
export const goTo = (to: string): void => once(to, () => Taro.navigateTo({ url: to }));

/** Takes this page's place. */
export const replaceBy = (to: string): void => once(to, () => Taro.redirectTo({ url: to }));

/** Starts anew from a page: there is no way back into what was finished. */
export const startFrom = (to: string): void => once(to, () => Taro.reLaunch({ url: to }));

/** Longer than a double tap, shorter than a change of mind. */
export const DOUBLE_TAP_MS = 600;
let last = { to: '', at: 0 };

/** A page has come into view: whatever was tapped before is done. */
export function arrived(): void {
  last = { to: '', at: 0 };
}

/** A double tap goes there once; where no more pages can be stacked (WeChat: 10), the page takes this one's place. */
function once(to: string, go: () => Promise<unknown>): void {
  const at = Date.now();
  if (last.to === to && at - last.at < DOUBLE_TAP_MS) return;
  last = { to, at };
  go().catch(() => Taro.redirectTo({ url: to }));
}

/** Goes back where one came from, or to another page when one came from nowhere. */
export function goBackOr(to: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replaceBy(to);
}

/** A value from this page's address, empty when it is not there. */
export const useParam = (name: string): string => useRouter().params[name] ?? '';
