// One fact: what it is about in small, and what it is.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Whole } from './whole';

export const Fact = ({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) => (
  <View className="fact">
    <Icon name={icon} />
    <View className="fact__body">
      <View className="soft small">
        <Whole words={name} />
      </View>
      <View>{children}</View>
    </View>
  </View>
);
