// A booking's ticket: in which state it is, what to do next, and the way out.
// The slip of paper is slip.tsx's; what may be done is the functions' answer.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { isOpen } from '#domain/lifecycle';
import { momentWords } from '#words/dates';
import { phrases } from '#words/phrases';
import { ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { callNumber } from '../../platform/phone';
import { goTo, matterOf, routes, startFrom, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { Accept } from './accept';
import { Cancel } from './cancel';
import { History } from './history';
import { Slip } from './slip';
import './index.scss';

/** A place of one's own: an offered one is not yet, and one that was used or let go by is none any more. */
const hasPlace = ({ status }: BookingView): boolean => status === 'pending' || status === 'confirmed';

/** To what one should bring, or to another time once it is over. */
function Onward({ booking }: { booking: BookingView }) {
  const matter = matterOf({ id: booking.serviceId, kind: booking.kind });
  if (!matter) return null;
  if (isOpen(booking.status))
    return <Action words={ticket.materials} look="quiet" icon="paper" onPress={() => goTo(matter)} />;
  const otherTime = booking.status === 'declined' || booking.status === 'expired';
  return (
    <Action
      words={otherTime ? ticket.otherTime : ticket.again}
      icon="calendar"
      onPress={() => goTo(routes.times(booking.serviceId))}
    />
  );
}

function Ways({ booking, again }: { booking: BookingView; again: () => void }) {
  const now = useNow();
  const mayCancel = booking.may.includes('cancel');
  return (
    <>
      {booking.may.includes('accept') && <Accept booking={booking} again={again} />}
      <Onward booking={booking} />
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
      {mayCancel && <Cancel key={booking.status} booking={booking} again={again} />}
      {hasPlace(booking) && (
        <View className={`soft ticket__until ${mayCancel ? 'small' : ''}`}>
          {mayCancel ? ticket.cancelUntil(momentWords(booking.cancelUntil, now)) : ticket.cancelOver}
        </View>
      )}
    </>
  );
}

const Ticket = ({ booking, again }: { booking: BookingView; again: () => void }) => (
  <>
    <Slip booking={booking} hasPlace={hasPlace(booking)} />
    <Ways booking={booking} again={again} />
    <Section title={ticket.history}>
      <History booking={booking} />
    </Section>
    <Action words={phrases.backHome} look="quiet" icon="home" onPress={() => startFrom(routes.home())} />
  </>
);

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
