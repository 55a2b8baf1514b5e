// The slip of paper itself: in which state the booking is, the code or the place in line, and the facts.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { line } from '#words/line';
import { namesWords } from '#words/names';
import { placeWords } from '#words/places';
import { statusWords } from '#words/statuses';
import { ticket } from '#words/ticket';
import { Fact } from '../../components/fact';
import { StatusMark } from '../../components/mark';
import { Note } from '../../components/note';
import { Qr } from '../../components/qr';
import { useNow } from '../../state/now';

/** `318 204`: two groups are easier to say and to hear. */
const spaced = (code: string): string => code.replace(/^(.{3})(.+)$/, '$1 $2');

const lastReason = ({ history }: BookingView): string | undefined => history[history.length - 1]?.reason;

const Code = ({ code }: { code: string }) => (
  <View className="ticket__code-box">
    <View className="soft">{ticket.code}</View>
    <View className="ticket__code" ariaLabel={ticket.codeAloud(code)}>
      {spaced(code)}
    </View>
    <View className="ticket__hint">{ticket.codeHint}</View>
    <Qr text={`LLY:${code}`} label={ticket.qr(code)} />
  </View>
);

const Position = ({ position }: { position: number }) => (
  <View className="ticket__code-box">
    <View className="soft">{line.here}</View>
    <View className="ticket__position">{line.position(position)}</View>
    <View>{line.positionHint(position)}</View>
  </View>
);

function Why({ booking }: { booking: BookingView }) {
  const reason = lastReason(booking);
  if (!reason) return null;
  if (booking.status === 'declined') return <Note tone="warning">{ticket.declinedBecause(reason)}</Note>;
  return booking.status === 'cancelled' ? <Note>{ticket.cancelledBecause(reason)}</Note> : null;
}

function Facts({ booking }: { booking: BookingView }) {
  const today = dateAt(useNow());
  return (
    <View className="ticket__facts">
      <Fact icon="calendar" name={ticket.when}>
        <View className="strong whole">{nearDayWords(booking.date, today)}</View>
        <View className="strong">{spanWords(booking.start, booking.end)}</View>
      </Fact>
      <Fact icon="place" name={ticket.where}>
        {placeWords(booking.communityName, booking.place)}
      </Fact>
      <Fact icon={booking.persons.length > 1 ? 'people' : 'person'} name={ticket.who}>
        {namesWords(booking.persons)}
      </Fact>
      {booking.note && (
        <Fact icon="paper" name={ticket.note}>
          {booking.note}
        </Fact>
      )}
    </View>
  );
}

export function Slip({ booking, hasPlace }: { booking: BookingView; hasPlace: boolean }) {
  const { tone, next } = statusWords[booking.status];
  return (
    <View className={`card ticket ticket--${tone}`}>
      <StatusMark status={booking.status} />
      <View className="heading">{booking.title}</View>
      <View>{next}</View>
      <Why booking={booking} />
      {hasPlace && <Code code={booking.code} />}
      {booking.position !== undefined && <Position position={booking.position} />}
      <Facts booking={booking} />
    </View>
  );
}
