// A message that stays until it no longer holds: nothing here disappears before one has read it.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface NoteProps {
  readonly tone?: 'hint' | 'warning' | 'good';
  readonly children: ReactNode;
}

const icons: { readonly [T in NonNullable<NoteProps['tone']>]: IconName } = {
  hint: 'note',
  warning: 'note',
  good: 'check',
};

export const Note = ({ tone = 'hint', children }: NoteProps) => (
  <View className={`note note--${tone}`}>
    <Icon name={icons[tone]} />
    <View className="note__body">{children}</View>
  </View>
);
