// Where one goes from the desk, by what one may do there: what one goes to all day first, then all the rest in groups.
// Which pages there are is app.config.ts's; who may call what, the functions'.
import { View } from '@tarojs/components';
import { mayDo, type Asked, type Role } from '#domain/staff';
import { deskWays as words, groupWords, type WayGroup } from '#words/desk-ways';
import { Action } from '../components/action';
import type { IconName } from '../components/icon';
import { goTo, routes } from '../routes';

interface Way {
  readonly words: string;
  readonly icon: IconName;
  readonly may: Asked;
  /** `staff/<page>/index`. */
  readonly page: string;
  readonly group: WayGroup;
  /** Who goes there all day: for them it stands before everything else. */
  readonly daily?: Role;
}

const ways: readonly Way[] = [
  { words: words.book, icon: 'person', may: 'staff', page: 'book', group: 'today', daily: 'clerk' },
  { words: words.calls, icon: 'phone', may: 'clerk', page: 'calls', group: 'today', daily: 'clerk' },
  { words: words.visits, icon: 'visit', may: 'visitor', page: 'visits', group: 'today', daily: 'visitor' },
  {
    words: words.kitchen,
    icon: 'canteen',
    may: 'canteen',
    page: 'kitchen',
    group: 'today',
    daily: 'canteen',
  },
  { words: words.meals, icon: 'check', may: 'canteen', page: 'meals', group: 'today', daily: 'canteen' },
  { words: words.menu, icon: 'paper', may: 'canteen', page: 'menu', group: 'today' },
  { words: words.care, icon: 'daycare', may: 'daycare', page: 'care', group: 'today', daily: 'daycare' },
  { words: words.events, icon: 'event', may: 'clerk', page: 'events', group: 'today' },
  { words: words.times, icon: 'calendar', may: 'clerk', page: 'times', group: 'today' },
  { words: words.sheets, icon: 'paper', may: 'staff', page: 'sheets', group: 'papers' },
  { words: words.exports, icon: 'share', may: 'clerk', page: 'exports', group: 'papers' },
  { words: words.trends, icon: 'note', may: 'clerk', page: 'trends', group: 'papers' },
  { words: words.escalations, icon: 'bell', may: 'clerk', page: 'escalations', group: 'papers' },
  { words: words.settlement, icon: 'coin', may: 'manager', page: 'settlement', group: 'papers' },
  { words: words.members, icon: 'people', may: 'manager', page: 'members', group: 'manage' },
  { words: words.setup, icon: 'stamp', may: 'manager', page: 'setup', group: 'manage' },
  { words: words.audit, icon: 'paper', may: 'manager', page: 'audit', group: 'manage' },
];

/** A manager's day is a clerk's. */
const isOwn = (role: Role, { daily }: Way): boolean =>
  role === daily || (role === 'manager' && daily === 'clerk');

interface WaysProps {
  readonly roles: readonly Role[];
  readonly communityId: string;
}

const Links = ({ list, communityId }: { list: readonly Way[]; communityId: string }) => (
  <View className="ways">
    {list.map((way) => (
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

/** What one goes to all day. */
export const DailyWays = ({ roles, communityId }: WaysProps) => (
  <Links list={ways.filter((way) => roles.some((role) => isOwn(role, way)))} communityId={communityId} />
);

/** All the rest; leaving for good is no work, and stands below it. */
export function OtherWays({ roles, communityId }: WaysProps) {
  const mine = ways.filter(
    (way) => roles.some((role) => mayDo(role, way.may)) && !roles.some((role) => isOwn(role, way)),
  );
  const groups = (Object.keys(groupWords) as WayGroup[])
    .map((group) => ({ group, list: mine.filter((way) => way.group === group) }))
    .filter(({ list }) => list.length > 0);
  return (
    <>
      {groups.map(({ group, list }) => (
        <View key={group} className="section">
          <View className="section__title">{groupWords[group]}</View>
          <Links list={list} communityId={communityId} />
        </View>
      ))}
      <Action words={words.leave} look="plain" onPress={() => goTo(routes.staff('leave', communityId))} />
    </>
  );
}
