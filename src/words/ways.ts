// What one does about a booking, by whether one goes there or somebody comes: of a visit nobody is told to go, or to stay away.
// The inbox (messages.ts) and WeChat's messages (notices.ts) say the same; each sentence fits WeChat's twenty characters.
import type { KindName } from '#domain/kinds/index';

export interface Ways {
  /** The community has not confirmed it yet. */
  readonly wait: string;
  /** There is no place yet. */
  readonly notYet: string;
  /** It does not take place. */
  readonly not: string;
}

const going: Ways = {
  wait: '等社区确认了再去。',
  notYet: '现在还没有位置，请先不要出门。',
  not: '请不要去。',
};

export const ways: { readonly [K in KindName]: Ways } = {
  counter: going,
  visit: {
    wait: '等社区确认。',
    notYet: '现在还没有人能来，请先不用等。',
    not: '这次没有人上门。',
  },
  canteen: going,
  daycare: going,
  event: going,
};
