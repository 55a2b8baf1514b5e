// A booking as one finds it in lists: what, when, where, in which state; a press opens its ticket.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { isOpen } from '#domain/lifecycle';
import { momentWords, nearDayWords, spanWords } from '#words/dates';
import { line, offer } from '#words/line';
import { namesWords } from '#words/names';
import { pay } from '#words/pay';
import { Press } from '../platform/press';
import { goTo, routes } from '../routes';
import { useNow } from '../state/now';
import { Icon } from './icon';
import { StatusMark } from './mark';
import { Whole } from './whole';

export function BookingCard({ booking }: { booking: BookingView }) {
  const now = useNow();
  const { date, start, end } = booking;
  return (
    <Press className="card card--booking card--state" onPress={() => goTo(routes.ticket(booking.id))}>
      <View className="row__body">
        <StatusMark booking={booking} />
        <View className="strong">{booking.title}</View>
        <View>
          <Whole words={`${nearDayWords(date, dateAt(now))} ${spanWords(start, end)}`} />
        </View>
        <View className="soft">
          {booking.communityName} · {namesWords(booking.persons)}
        </View>
        {booking.position !== undefined && (
          <View className="strong">
            {line.here} {line.position(booking.position)}
          </View>
        )}
        {booking.payFen !== undefined && isOpen(booking.status) && <View>{pay.short(booking.payFen)}</View>}
        {booking.offerUntil && (
          <View className="strong">
            <Whole words={offer.until(momentWords(booking.offerUntil, now))} />
          </View>
        )}
      </View>
      <Icon name="go" />
    </Press>
  );
}
