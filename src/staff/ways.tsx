// Where one goes from the desk, by what one may do there: one line a page, in the order of the day.
// Which pages there are is app.config.ts's; who may call what, the functions'.
import { View } from '@tarojs/components';
import { mayDo, type Asked, type Role } from '#domain/staff';
import { deskWays as words } from '#words/desk-ways';
import { Action } from '../components/action';
import type { IconName } from '../components/icon';
import { goTo, routes } from '../routes';

interface Way {
  readonly words: string;
  readonly icon: IconName;
  readonly may: Asked;
  /** `staff/<page>/index`. */
  readonly page: string;
  /** Who goes there all day: for them it stands before the lists. */
  readonly daily?: Role;
}

const ways: readonly Way[] = [
  { words: words.book, icon: 'person', may: 'staff', page: 'book', daily: 'clerk' },
  { words: words.calls, icon: 'phone', may: 'clerk', page: 'calls', daily: 'clerk' },
  { words: words.visits, icon: 'visit', may: 'visitor', page: 'visits', daily: 'visitor' },
  { words: words.kitchen, icon: 'canteen', may: 'canteen', page: 'kitchen', daily: 'canteen' },
  { words: words.meals, icon: 'check', may: 'canteen', page: 'meals', daily: 'canteen' },
  { words: words.menu, icon: 'paper', may: 'canteen', page: 'menu' },
  { words: words.settlement, icon: 'coin', may: 'manager', page: 'settlement' },
  { words: words.sheets, icon: 'paper', may: 'staff', page: 'sheets' },
  { words: words.exports, icon: 'share', may: 'clerk', page: 'exports' },
  { words: words.trends, icon: 'note', may: 'clerk', page: 'trends' },
  { words: words.escalations, icon: 'bell', may: 'clerk', page: 'escalations' },
  { words: words.care, icon: 'daycare', may: 'daycare', page: 'care', daily: 'daycare' },
  { words: words.events, icon: 'event', may: 'clerk', page: 'events' },
  { words: words.times, icon: 'calendar', may: 'clerk', page: 'times' },
  { words: words.members, icon: 'people', may: 'manager', page: 'members' },
  { words: words.setup, icon: 'stamp', may: 'manager', page: 'setup' },
  { words: words.audit, icon: 'paper', may: 'manager', page: 'audit' },
  { words: words.leave, icon: 'cross', may: 'staff', page: 'leave' },
];

interface Props {
  readonly roles: readonly Role[];
  readonly communityId: string;
  /** What they go to all day, or all the rest. */
  readonly daily: boolean;
}

export const Ways = ({ roles, communityId, daily }: Props) => (
  <View className="ways">
    {ways
      .filter(({ may }) => roles.some((role) => mayDo(role, may)))
      .filter((way) => roles.some((role) => role === way.daily) === daily)
      .map((way) => (
        <Action
          key={way.page}
          words={way.words}
          look="quiet"
          icon={way.icon}
          onPress={() => goTo(routes.staff(way.page, communityId))}
        />
      ))}
  </View>
);
