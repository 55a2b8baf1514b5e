// The slip of paper itself: in which state the booking is, the code or the place in line.
// The facts of it are facts.tsx's.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { ticketText } from '#domain/ticket-code';
import { lots } from '#words/event';
import { line } from '#words/line';
import { statusWords } from '#words/statuses';
import { comeWords, ticket } from '#words/ticket';
import { awaitsLots, StatusMark } from '../../components/mark';
import { Note } from '../../components/note';
import { Qr } from '../../components/qr';
import { Facts } from './facts';

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
    <Qr text={ticketText(code)} label={ticket.qr(code)} />
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

/** Where somebody who has come is called to, then what came of it. */
const Served = ({ serving }: BookingView) =>
  serving ? (
    <Note tone={serving.missing ? 'warning' : 'good'}>
      {serving.result ?? ticket.goTo(serving.window)}
      {serving.missing && <View>{ticket.lacks(serving.missing)}</View>}
      {serving.next && <View>{serving.next}</View>}
      {serving.proxy && <View>{ticket.signed(serving.proxy.name)}</View>}
    </Note>
  ) : null;

export function Slip({ booking, hasPlace }: { booking: BookingView; hasPlace: boolean }) {
  const { tone, next } = statusWords[booking.status];
  const waitsForLots = awaitsLots(booking);
  return (
    <View className={`card ticket ticket--${tone}`}>
      <StatusMark booking={booking} />
      <View className="heading">{booking.title}</View>
      <View>
        {waitsForLots ? lots.enteredNext : booking.status === 'confirmed' ? comeWords(booking) : next}
      </View>
      <Why booking={booking} />
      <Served {...booking} />
      {hasPlace && <Code code={booking.code} />}
      {booking.position !== undefined && <Position position={booking.position} />}
      <Facts booking={booking} />
    </View>
  );
}
