// What happened to a booking, and when.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { dayWords, momentWords, timeWords } from '#words/dates';
import { eventWords, movedWords } from '#words/statuses';
import { Whole } from '../../components/whole';
import { useNow } from '../../state/now';

export function History({ booking }: { booking: BookingView }) {
  const now = useNow();
  return (
    <View className="card">
      {booking.history.map(({ at, action, part, name, to }) => (
        <View key={`${at}${action}`} className="ticket__event">
          <View>{eventWords(action, part, name)}</View>
          {to && (
            <View>
              <Whole words={movedWords(dayWords(to.date, dateAt(now)), timeWords(to.start))} />
            </View>
          )}
          <View className="soft small">
            <Whole words={momentWords(at, now)} />
          </View>
        </View>
      ))}
    </View>
  );
}
