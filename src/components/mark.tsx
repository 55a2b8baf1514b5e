// A small word that says what state something is in; its icon and colour only repeat it.
import { Text, View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { lots } from '#words/event';
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

/** Who waits for lots to be drawn does not stand in line: nobody has a position before. */
export const awaitsLots = ({
  kind,
  status,
  position,
}: Pick<BookingView, 'kind' | 'status' | 'position'>): boolean =>
  kind === 'event' && status === 'waiting' && position === undefined;

export function StatusMark({ booking }: { booking: Pick<BookingView, 'kind' | 'status' | 'position'> }) {
  if (awaitsLots(booking)) return <Mark words={lots.entered} tone="now" icon="hourglass" />;
  const { name, tone, icon } = statusWords[booking.status];
  return <Mark words={name} tone={tone} icon={icon} />;
}
