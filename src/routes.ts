// The addresses of all pages and how one gets there. Which pages exist is app.config.ts's.
import Taro, { useRouter } from '@tarojs/taro';

const url = (path: string, query: Record<string, string | undefined> = {}): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return text ? `/${path}?${text}` : `/${path}`;
};

export const routes = {
  home: () => url('pages/home/index'),
  community: () => url('pages/community/index'),
  matter: (service: string) => url('pages/matter/index', { service }),
  times: (service: string) => url('pages/times/index', { service }),
  confirm: (service: string) => url('pages/confirm/index', { service }),
  ticket: (booking: string) => url('pages/ticket/index', { booking }),
  bookings: () => url('pages/bookings/index'),
  people: () => url('pages/people/index'),
  person: (person?: string, relation?: string) => url('pages/person/index', { person, relation }),
  me: () => url('pages/me/index'),
  desk: (community: string) => url('staff/desk/index', { community }),
};

/** Goes on to a page; the way back leads here. */
export const goTo = (to: string): void => void Taro.navigateTo({ url: to });

/** Takes this page's place. */
export const replaceBy = (to: string): void => void Taro.redirectTo({ url: to });

/** Starts anew from a page: there is no way back into what was finished. */
export const startFrom = (to: string): void => void Taro.reLaunch({ url: to });

/** Goes back where one came from, or to another page when one came from nowhere. */
export function goBackOr(to: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replaceBy(to);
}

/** A value from this page's address, empty when it is not there. */
export const useParam = (name: string): string => useRouter().params[name] ?? '';
