// One booking at the desk: everything it says, and everything staff may do with it. What may be done is the functions' answer;
// when somebody was faster, it says what happened and shows the booking as it is now.
import { View } from '@tarojs/components';
import type { DeskBooking } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { desk } from '#words/desk';
import { deskBooking as words } from '#words/desk-booking';
import { cameWords, visitDoor } from '#words/desk-visits';
import { placeWords } from '#words/places';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { ChoiceFacts } from '../../components/choice-facts';
import { Fact } from '../../components/fact';
import { StatusMark } from '../../components/mark';
import { Page } from '../../components/page';
import { goBackOr, goTo, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { Attendance } from '../parts/attendance';
import { Decision, type Decided } from '../parts/decision';
import { Phones } from '../parts/phones';
import { Raise } from '../parts/raise';
import { Said, useSaid } from '../parts/said';
import { Signed } from '../parts/signed';
import { PrintSlip } from '../parts/slip';
import { TellAll } from '../parts/tell-all';
import { Undo } from '../parts/undo';
import { Accept } from './accept';
import { Move } from './move';
import { WithReason } from './with-reason';
import '../parts/desk.scss';

function What({ booking }: { booking: DeskBooking }) {
  const { choice, serviceId, persons } = booking;
  const { value } = useRead('service.get', choice ? { serviceId } : undefined);
  const named = persons.map(({ personId: id, name, dishes }) => ({ id, name, dishes }));
  return choice ? <ChoiceFacts choice={choice} offer={value?.offer} persons={named} /> : null;
}

function Facts({ booking }: { booking: DeskBooking }) {
  const today = dateAt(useNow());
  const { serving, note, persons, phones } = booking;
  return (
    <View className="card">
      <StatusMark booking={booking} />
      <View className="heading">{booking.title}</View>
      {booking.priority && <View className="strong">{words.priority}</View>}
      {booking.walkIn && <View className="soft">{words.walkIn}</View>}
      <Fact icon="people" name={words.people}>
        {persons.map(({ personId, name }, i) => (
          <View key={personId} className="strong">
            {name} · {phones[i] ? desk.phone(phones[i]) : desk.noPhone}
          </View>
        ))}
      </Fact>
      <Fact icon="calendar" name={words.when}>
        {nearDayWords(booking.date, today)} {spanWords(booking.start, booking.end)}
      </Fact>
      <Fact icon="place" name={words.where}>
        {placeWords(booking.communityName, booking.place)}
      </Fact>
      <What booking={booking} />
      {note && (
        <Fact icon="note" name={words.note}>
          {note}
        </Fact>
      )}
      {serving && (
        <Fact icon="check" name={words.result}>
          {serving.result ?? desk.calledTo(serving.window)}
          {serving.missing && <View>{desk.lacks(serving.missing.join('、'))}</View>}
        </Fact>
      )}
      {serving?.proxy && (
        <Fact icon="note" name={words.proxy}>
          {visitDoor.signed(serving.proxy.name, serving.proxy.relation)}
        </Fact>
      )}
      {serving?.proxy?.drawn && <Signed bookingId={booking.id} />}
      {booking.came && (
        <Fact icon="check" name={words.came}>
          {cameWords(booking.came)}
        </Fact>
      )}
      {booking.code && (
        <Fact icon="paper" name={words.code}>
          <View className="desk__who">{booking.code}</View>
        </Fact>
      )}
    </View>
  );
}

interface DoingProps {
  readonly booking: DeskBooking;
  readonly decided: (decided: Decided) => void;
}

const toVisit = ({ communityId, id, date }: DeskBooking) =>
  goTo(routes.staff('visit', communityId, { booking: id, date }));

/** In the order in which a day asks for it. */
function Doing({ booking, decided }: DoingProps) {
  const { may } = booking;
  const shared = { booking, decided };
  return (
    <>
      {may.includes('accept') && <Accept {...shared} />}
      {may.includes('confirm') && <Decision {...shared} />}
      {may.includes('arrive') && <Attendance {...shared} />}
      <Undo {...shared} />
      {may.includes('reschedule') && <Move booking={booking} decided={decided} />}
      {may.includes('excuse') && <WithReason what="excuse" booking={booking} decided={decided} />}
      {may.includes('cancel') && <WithReason what="cancel" booking={booking} decided={decided} />}
      <TellAll booking={booking} />
      <Raise communityId={booking.communityId} bookingId={booking.id} />
      {booking.kind === 'visit' && (
        <Action words={words.toVisit} look="quiet" icon="visit" onPress={() => toVisit(booking)} />
      )}
      {may.length > 0 && booking.code !== '' && (
        <PrintSlip communityId={booking.communityId} bookingId={booking.id} />
      )}
    </>
  );
}

export default function OneBooking() {
  const communityId = useParam('community');
  const read = useRead('desk.booking', { bookingId: useParam('booking') });
  const { said, say, leave } = useSaid();
  const decided = (one: Decided) => {
    say(one);
    void read.again();
  };
  return (
    <Page
      title={words.title}
      foot={said && <Said key={said.words} said={said} decided={decided} leave={leave} />}
    >
      <View className="inside">
        <Answered read={read}>
          {(booking) => (
            <>
              <Facts booking={booking} />
              {booking.phones.some(Boolean) && <Phones path="desk.phones" bookingId={booking.id} />}
              <Doing
                key={`${booking.status}${booking.date}${booking.start}`}
                booking={booking}
                decided={decided}
              />
            </>
          )}
        </Answered>
        <Action words={words.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </View>
    </Page>
  );
}
