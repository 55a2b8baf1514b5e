// A booking's ticket: the code one can say aloud, in which state it is, what to do next, and the way out.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { holdsPlace } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { phrases } from '#words/phrases';
import { placeWords } from '#words/places';
import { momentWords, nearDayWords, spanWords } from '#words/dates';
import { statusWords } from '#words/statuses';
import { ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Qr } from '../../components/qr';
import { Section } from '../../components/section';
import { StatusMark } from '../../components/mark';
import { callNumber } from '../../platform/phone';
import { goTo, routes, startFrom, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { Cancel } from './cancel';
import { History } from './history';
import './index.scss';

/** `318 204`: two groups are easier to say and to hear. */
export const spaced = (code: string): string => code.replace(/^(.{3})(.+)$/, '$1 $2');

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
      <Fact icon="person" name={ticket.who}>
        {booking.personName}
      </Fact>
      {booking.note && (
        <Fact icon="paper" name={ticket.note}>
          {booking.note}
        </Fact>
      )}
    </View>
  );
}

function Ticket({ booking, again }: { booking: BookingView; again: () => void }) {
  const open = holdsPlace(booking.status);
  const now = useNow();
  return (
    <>
      <View className={`card ticket ticket--${statusWords[booking.status].tone}`}>
        <StatusMark status={booking.status} />
        <View className="heading">{booking.title}</View>
        <View>{statusWords[booking.status].next}</View>
        <Why booking={booking} />
        {open && <Code code={booking.code} />}
        <Facts booking={booking} />
      </View>
      {open ? (
        <Action
          words={ticket.materials}
          look="quiet"
          icon="paper"
          onPress={() => goTo(routes.matter(booking.serviceId))}
        />
      ) : (
        <Action
          words={booking.status === 'declined' ? ticket.otherTime : ticket.again}
          icon="calendar"
          onPress={() => goTo(routes.times(booking.serviceId))}
        />
      )}
      <Action
        words={phrases.callNumber(booking.phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(booking.phone)}
      />
      {booking.may.includes('reschedule') && (
        <Action
          words={ticket.move}
          look="quiet"
          icon="swap"
          onPress={() => goTo(routes.times(booking.serviceId, booking.id))}
        />
      )}
      {booking.may.includes('cancel') && (
        <>
          <Cancel bookingId={booking.id} phone={booking.phone} again={again} />
          <View className="soft small ticket__until">
            {ticket.cancelUntil(momentWords(booking.cancelUntil, now))}
          </View>
        </>
      )}
      {open && !booking.may.includes('cancel') && (
        <View className="soft ticket__until">{ticket.cancelOver}</View>
      )}
      <Section title={ticket.history}>
        <History booking={booking} />
      </Section>
      <Action words={phrases.backHome} look="quiet" icon="home" onPress={() => startFrom(routes.home())} />
    </>
  );
}

export default function TicketPage() {
  const bookingId = useParam('booking');
  const read = useRead('booking.get', { bookingId });
  return (
    <Page title={ticket.title}>
      <View className="inside">
        <Answered read={read}>
          {(booking) => <Ticket booking={booking} again={() => void read.again()} />}
        </Answered>
      </View>
    </Page>
  );
}
