// What happened to a booking, and when.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { momentWords } from '#words/dates';
import { eventWords } from '#words/statuses';
import { useNow } from '../../state/now';

export function History({ booking }: { booking: BookingView }) {
  const now = useNow();
  return (
    <View className="card">
      {booking.history.map(({ at, action, part, name }) => (
        <View key={`${at}${action}`} className="ticket__event">
          <View>{eventWords(action, part, name)}</View>
          <View className="soft small">{momentWords(at, now)}</View>
        </View>
      ))}
    </View>
  );
}
