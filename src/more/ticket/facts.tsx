// The facts of a booking: when, where, what was chosen, who comes, what is paid, what was answered.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import type { ServiceView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import type { Answer } from '#domain/question';
import { nearDayWords, spanWords } from '#words/dates';
import { namesWords } from '#words/names';
import { placeWords } from '#words/places';
import { ticket } from '#words/ticket';
import { ChoiceFacts } from '../../components/choice-facts';
import { Fact } from '../../components/fact';
import { Pay } from '../../components/pay';
import { Whole } from '../../components/whole';
import { Workers } from '../../components/workers';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';

const answerWords = (answer: Answer): string =>
  typeof answer === 'object' ? answer.join('、') : `${answer}`;

/** Questions that were taken away since are left out: nobody knows any more what was asked. */
function Answered({ booking, service }: { booking: BookingView; service?: ServiceView }) {
  const { answers = {} } = booking;
  return (
    <>
      {(service?.questions ?? []).map(({ id, label }) => {
        const answer = answers[id];
        return answer === undefined ? null : (
          <Fact key={id} icon="note" name={label}>
            {answerWords(answer)}
          </Fact>
        );
      })}
    </>
  );
}

/** Titles of what was chosen and asked are the service's; most counter matters need none, and dishes are the booking's own. */
function useService({ serviceId, choice, answers }: BookingView): ServiceView | undefined {
  const asked = (choice && choice.kind !== 'canteen') || Object.keys(answers ?? {}).length > 0;
  return useRead('service.get', asked ? { serviceId } : undefined).value;
}

function Chosen({ booking }: { booking: BookingView }) {
  const { choice, persons } = booking;
  const service = useService(booking);
  const named = persons.map(({ personId: id, name, dishes }) => ({ id, name, dishes }));
  return (
    <>
      {choice && <ChoiceFacts choice={choice} offer={service?.offer} persons={named} />}
      <Answered booking={booking} service={service} />
    </>
  );
}

export function Facts({ booking }: { booking: BookingView }) {
  const today = dateAt(useNow());
  const { persons, payFen, workers = [], kind } = booking;
  return (
    <View className="ticket__facts">
      <Fact icon="calendar" name={ticket.when}>
        <View className="strong">
          <Whole words={nearDayWords(booking.date, today)} />
        </View>
        <View className="strong">
          <Whole words={spanWords(booking.start, booking.end)} />
        </View>
      </Fact>
      {kind !== 'visit' && (
        <Fact icon="place" name={ticket.where}>
          {placeWords(booking.communityName, booking.place)}
        </Fact>
      )}
      {payFen !== undefined && <Pay persons={persons} payFen={payFen} />}
      <Fact icon={persons.length > 1 ? 'people' : 'person'} name={ticket.who}>
        {namesWords(persons)}
      </Fact>
      {workers.length > 0 && (
        <Fact icon="people" name={ticket.workers}>
          <Workers workers={workers} />
        </Fact>
      )}
      {booking.workers?.length === 0 && (
        <Fact icon="people" name={ticket.workers}>
          {ticket.nobody}
        </Fact>
      )}
      <Chosen booking={booking} />
      {booking.note && (
        <Fact icon="paper" name={ticket.note}>
          {booking.note}
        </Fact>
      )}
    </View>
  );
}
