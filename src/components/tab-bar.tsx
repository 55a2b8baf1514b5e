// The bar at the bottom of the three pages one starts from. WeChat's own cannot grow with the type, so it is ours.
import { Text, View } from '@tarojs/components';
import { tabs } from '#words/tabs';
import { Press } from '../platform/press';
import { replaceBy, routes } from '../routes';
import { Icon, type IconName } from './icon';

export type Tab = 'home' | 'bookings' | 'me';

const all: readonly { tab: Tab; icon: IconName; to: () => string }[] = [
  { tab: 'home', icon: 'home', to: routes.home },
  { tab: 'bookings', icon: 'ticket', to: routes.bookings },
  { tab: 'me', icon: 'person', to: routes.me },
];

export const TabBar = ({ here }: { here: Tab }) => (
  <View className="tabs">
    {all.map(({ tab, icon, to }) => (
      <Press
        key={tab}
        className={`tabs__one ${tab === here ? 'tabs__one--here' : ''}`}
        role="link"
        chosen={tab === here}
        onPress={() => tab !== here && replaceBy(to())}
      >
        <Icon name={icon} />
        <Text>{tabs[tab]}</Text>
      </Press>
    ))}
  </View>
);
