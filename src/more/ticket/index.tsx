// A booking's ticket: in which state it is, what to do next, and the way out.
// The slip of paper is slip.tsx's; what may be done is the functions' answer.
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { BookingView } from '#contract/booking';
import { isOpen } from '#domain/lifecycle';
import { askedAgainAfter } from '#domain/serving';
import { ticketAloud } from '#words/aloud';
import { momentWords } from '#words/dates';
import { phrases } from '#words/phrases';
import { seeWords, ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { awaitsLots } from '../../components/mark';
import { Fold } from '../../components/fold';
import { Page } from '../../components/page';
import { RateEntry } from '../../components/rate-entry';
import { ReadAloud } from '../../components/read-aloud';
import { Section } from '../../components/section';
import { cardOf, Share, useShared } from '../../components/share';
import { Whole } from '../../components/whole';
import { callNumber } from '../../platform/phone';
import { goTo, matterOf, routes, startFrom, useParam } from '../../routes';
import { goAgain } from '../../state/again';
import { useChoices } from '../../state/choices';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useSeen } from '../../state/seen';
import { Accept } from './accept';
import { ToCalendar } from './calendar';
import { Cancel } from './cancel';
import { History } from './history';
import { SeeLots } from './lots';
import { Slip } from './slip';
import { WayThere } from './way-there';
import './index.scss';

/** A place of one's own: an offered one is not yet, and one that was used or let go by is none any more. */
const hasPlace = ({ status }: BookingView): boolean => status === 'pending' || status === 'confirmed';

/** To what one should know; of an event also afterwards, because the minutes of a meeting come then. */
function See({ booking: { serviceId: id, kind, status } }: { booking: BookingView }) {
  const matter = matterOf({ id, kind });
  if (!matter || (!isOpen(status) && kind !== 'event')) return null;
  return <Action words={seeWords[kind]} look="quiet" icon={kind} onPress={() => goTo(matter)} />;
}

/** To the same again once it is over. */
function Again({ booking }: { booking: BookingView }) {
  if (!matterOf({ id: booking.serviceId, kind: booking.kind })) return null;
  const otherTime = booking.status === 'declined' || booking.status === 'expired';
  return (
    <Action
      words={otherTime ? ticket.otherTime : ticket.again}
      icon={otherTime ? 'calendar' : 'again'}
      onPress={() => goAgain(booking)}
    />
  );
}

/** What one does with a place of one's own besides coming; the version for elders has the calendar and the call. */
function Beside({ booking }: { booking: BookingView }) {
  const elder = useChoices((choices) => choices.elder);
  const goes = booking.kind !== 'visit' && isOpen(booking.status);
  const { phone } = booking;
  return (
    <View className="ticket__beside">
      {hasPlace(booking) && <ToCalendar booking={booking} />}
      <Action
        words={elder ? phrases.callNumber(phone) : ticket.call}
        label={phrases.callNumber(phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(phone)}
      />
      {!elder && goes && <WayThere booking={booking} />}
      {!elder && <Share card={cardOf({ ...booking, id: booking.serviceId })} />}
    </View>
  );
}

/** Another time, where there may be one, and until when. */
function Change({ booking }: { booking: BookingView }) {
  const now = useNow();
  const mayCancel = booking.may.includes('cancel');
  return (
    <>
      {booking.may.includes('reschedule') && (
        <Action
          words={ticket.move}
          look="quiet"
          icon="swap"
          onPress={() => goTo(routes.times(booking.serviceId, booking.id))}
        />
      )}
      {hasPlace(booking) && (
        <View className={`soft ticket__until ${mayCancel ? 'small' : ''}`}>
          <Whole
            words={mayCancel ? ticket.cancelUntil(momentWords(booking.cancelUntil, now)) : ticket.cancelOver}
          />
        </View>
      )}
    </>
  );
}

const Ways = ({ booking, again }: { booking: BookingView; again: () => void }) => (
  <>
    {booking.may.includes('accept') && <Accept booking={booking} again={again} />}
    {awaitsLots(booking) && <SeeLots booking={booking} />}
    {!isOpen(booking.status) && <Again booking={booking} />}
    <RateEntry booking={booking} />
    <Beside booking={booking} />
    <Change booking={booking} />
  </>
);

const Rest = ({ booking }: { booking: BookingView }) => (
  <>
    <See booking={booking} />
    <Section title={ticket.history}>
      <History booking={booking} />
    </Section>
    <Action words={phrases.backHome} look="quiet" icon="home" onPress={() => startFrom(routes.home())} />
  </>
);

/** What ended is not pointed at any more once it was looked at. */
function useLookedAt(booking: BookingView | undefined): void {
  const see = useSeen((seen) => seen.see);
  const ended = booking && !isOpen(booking.status) ? booking.id : undefined;
  useEffect(() => {
    if (ended) see(ended);
  }, [ended, see]);
}

const Ticket = ({ booking, again }: { booking: BookingView; again: () => void }) => (
  <>
    <Slip booking={booking} hasPlace={hasPlace(booking)} />
    <ReadAloud sentences={() => ticketAloud(booking, Date.now())} />
    <Ways booking={booking} again={again} />
    {isOpen(booking.status) ? (
      <Fold words={ticket.more}>
        <Rest booking={booking} />
      </Fold>
    ) : (
      <Rest booking={booking} />
    )}
    {booking.may.includes('cancel') && <Cancel key={booking.status} booking={booking} again={again} />}
  </>
);

export default function TicketPage() {
  const bookingId = useParam('booking');
  const read = useRead('booking.get', { bookingId }, askedAgainAfter);
  const booking = read.value;
  useLookedAt(booking);
  // The booking is one's own: what is passed on is the service.
  useShared(booking && cardOf({ ...booking, id: booking.serviceId }));
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
