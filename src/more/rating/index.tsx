// Rating a matter one came to: what it is about, the form, and thanks once it was sent. Nobody is led here, or to a level.
// What is filled in is form.tsx's; whether it may be rated is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { isBad, type Level } from '#domain/rating';
import { dayWords, spanWords } from '#words/dates';
import { phrases } from '#words/phrases';
import { rateEntry } from '#words/rate-entry';
import { rating } from '#words/rating';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { Whole } from '../../components/whole';
import { replaceBy, routes, startFrom, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { RatingForm } from './form';
import './index.scss';

function About({ booking }: { booking: BookingView }) {
  const today = dateAt(useNow());
  return (
    <View className="card rating__about">
      <View className="strong">{booking.title}</View>
      <View>
        <Whole words={`${dayWords(booking.date, today)} ${spanWords(booking.start, booking.end)}`} />
      </View>
      <View className="soft">{booking.communityName}</View>
    </View>
  );
}

const Thanks = ({ level }: { level: Level }) => (
  <View className="rating__done">
    <View className={`face face--${level}`} />
    <View className="heading">{rating.thanks}</View>
    <View>{isBad({ level }) ? rating.thanksBad : rating.thanksGood}</View>
    <Action words={phrases.backHome} icon="home" onPress={() => startFrom(routes.home())} />
  </View>
);

const Instead = ({ words, booking }: { words: string; booking: BookingView }) => (
  <Still words={words}>
    <Action words={rating.toTicket} icon="ticket" onPress={() => replaceBy(routes.ticket(booking.id))} />
  </Still>
);

function Rating({ booking }: { booking: BookingView }) {
  const [given, setGiven] = useState<Level>();
  if (given !== undefined) return <Thanks level={given} />;
  if (booking.rated) return <Instead words={rateEntry.rated} booking={booking} />;
  if (!booking.mayRate) return <Instead words={rating.notNow} booking={booking} />;
  return (
    <>
      <About booking={booking} />
      <RatingForm booking={booking} onGiven={setGiven} />
    </>
  );
}

export default function RatingPage() {
  const bookingId = useParam('booking');
  const read = useRead('booking.get', { bookingId });
  return (
    <Page title={rating.title}>
      <View className="inside">
        <Answered read={read}>{(booking) => <Rating key={booking.id} booking={booking} />}</Answered>
      </View>
    </Page>
  );
}
