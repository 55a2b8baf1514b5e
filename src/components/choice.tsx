// One of several things to choose (radio), or a thing to tick off (checkbox).
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Press } from '../platform/press';
import { Icon } from './icon';

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly chosen: boolean;
  readonly label?: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

export const Choice = ({ kind, chosen, label, children, onPress }: ChoiceProps) => (
  <Press
    className={`choice ${chosen ? 'choice--chosen' : ''}`}
    role={kind}
    chosen={chosen}
    label={label}
    onPress={onPress}
  >
    <View className={`choice__box ${kind === 'radio' ? 'choice__box--round' : ''}`}>
      {chosen && <Icon name="check" />}
    </View>
    <View className="choice__body">{children}</View>
  </Press>
);
