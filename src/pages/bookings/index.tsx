// All of one's bookings: what is to come first; the past folded away.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView, MineView } from '#contract/booking';
import { bookings } from '#words/bookings';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { BookingCard } from '../../components/booking-card';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { replaceBy, routes } from '../../routes';
import { goAgain } from '../../state/again';
import { useRead } from '../../state/read';
import './index.scss';

const toHome = () => replaceBy(routes.home());

/** The last one of each service can be had again: older ones of the same would lead to the same place. */
const isLastOfService = (booking: BookingView, past: readonly BookingView[]): boolean =>
  past.find(({ serviceId }) => serviceId === booking.serviceId) === booking;

function PastOne({ booking, past }: { booking: BookingView; past: readonly BookingView[] }) {
  return (
    <View className="bookings__past">
      <BookingCard booking={booking} />
      {isLastOfService(booking, past) && (
        <Action
          words={bookings.again}
          label={bookings.againOf(booking.title)}
          look="quiet"
          icon="again"
          onPress={() => goAgain(booking)}
        />
      )}
    </View>
  );
}

function Past({ past }: Pick<MineView, 'past'>) {
  const [open, setOpen] = useState(false);
  if (past.length === 0) return null;
  return (
    <>
      {open && (
        <Section title={bookings.past}>
          {past.map((booking) => (
            <PastOne key={booking.id} booking={booking} past={past} />
          ))}
        </Section>
      )}
      <Action
        words={open ? bookings.hidePast : bookings.showPast(past.length)}
        look="quiet"
        icon="clock"
        onPress={() => setOpen(!open)}
      />
    </>
  );
}

function Mine({ mine }: { mine: MineView }) {
  const nothing = mine.past.length === 0 ? bookings.none : bookings.noneUpcoming;
  return (
    <>
      <View className="heading">{bookings.upcoming}</View>
      {mine.upcoming.map((booking) => (
        <BookingCard key={booking.id} booking={booking} />
      ))}
      {mine.upcoming.length === 0 && (
        <Still words={nothing}>
          <Action words={bookings.noneStep} onPress={toHome} />
        </Still>
      )}
      <Past past={mine.past} />
    </>
  );
}

export default function Bookings() {
  const read = useRead('booking.mine', null);
  return (
    <Page title={bookings.title} tab="bookings">
      <View className="inside">
        <Answered read={read}>{(mine) => <Mine mine={mine} />}</Answered>
      </View>
    </Page>
  );
}
