// A small word that says what state something is in; its icon and colour only repeat it.
import { Text, View } from '@tarojs/components';
import type { BookingStatus } from '#domain/lifecycle';
import { statusWords } from '#words/statuses';
import { Icon, type IconName } from './icon';

interface MarkProps {
  readonly words: string;
  readonly tone?: 'plain' | 'now' | 'good' | 'over';
  readonly icon?: IconName;
}

export const Mark = ({ words, tone = 'plain', icon }: MarkProps) => (
  <View className={`mark mark--${tone}`}>
    {icon && <Icon name={icon} />}
    <Text>{words}</Text>
  </View>
);

export function StatusMark({ status }: { status: BookingStatus }) {
  const { name, tone, icon } = statusWords[status];
  return <Mark words={name} tone={tone} icon={icon} />;
}
