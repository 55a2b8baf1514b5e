// The last look before a booking moves: from when, to when; one press moves it, once, and never loses the old place.
// The new time was chosen on the page of times; whether it can be had is the functions' answer.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { move } from '#words/move';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Page } from '../../components/page';
import { Trouble } from '../../components/trouble';
import { Whole } from '../../components/whole';
import { goBackOr, routes, startFrom, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { remember, useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import './index.scss';

interface Time {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

function Times({ booking, to }: { booking: BookingView; to: Time }) {
  const today = dateAt(useNow());
  const times = [
    { name: move.before, time: booking, strong: '' },
    { name: move.after, time: to, strong: 'strong' },
  ];
  return (
    <View className="card">
      <View className="section__title">{booking.title}</View>
      {times.map(({ name, time, strong }) => (
        <Fact key={name} icon="clock" name={name}>
          <View className={strong}>
            <Whole words={nearDayWords(time.date, today)} />
          </View>
          <View className={strong}>
            <Whole words={spanWords(time.start, time.end)} />
          </View>
        </Fact>
      ))}
    </View>
  );
}

function Move({ booking, to }: { booking: BookingView; to: Time }) {
  const { send, sending, failure } = useWrite('booking.reschedule');
  const ticket = routes.ticket(booking.id);
  const otherTime = () => goBackOr(routes.times(booking.serviceId, booking.id));
  const submit = async () => {
    const moved = await send({ bookingId: booking.id, date: to.date, start: to.start });
    if (!moved) return;
    remember('booking.get', { bookingId: moved.id }, moved);
    startFrom(ticket);
  };
  return (
    <>
      <View className="heading">{move.heading}</View>
      <Times booking={booking} to={to} />
      <View className="soft move__hint">
        <View className="saying">{move.safe}</View>
        <View className="saying">{move.again}</View>
      </View>
      {failure && (
        <Trouble
          failure={failure}
          again={() => (failure.kind === 'refused' ? startFrom(ticket) : void submit())}
          phone={booking.phone}
          steps={{ 'other-time': otherTime }}
        />
      )}
      <Action
        words={sending ? move.sending : move.submit}
        icon={sending ? 'hourglass' : 'check'}
        disabled={sending}
        onPress={() => void submit()}
      />
      <Action words={move.other} look="quiet" icon="calendar" disabled={sending} onPress={otherTime} />
      <Action words={move.never} look="quiet" disabled={sending} onPress={() => startFrom(ticket)} />
    </>
  );
}

export default function MovePage() {
  const read = useRead('booking.get', { bookingId: useParam('booking') });
  const to = { date: useParam('date'), start: Number(useParam('start')), end: Number(useParam('end')) };
  return (
    <Page title={move.title}>
      <View className="inside">
        <Answered read={read}>{(booking) => <Move booking={booking} to={to} />}</Answered>
      </View>
    </Page>
  );
}
