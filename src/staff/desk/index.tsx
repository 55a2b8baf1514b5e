// The clerk's queue: what waits for a decision first, then who comes today and later.
// When another clerk was faster, it says so and shows the queue as it is now. After a decision the queue moves up under the
// finger: it rests a moment, or a double tap would decide about the next person too.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskBooking, QueueView } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { DOUBLE_TAP_MS, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { DeskCard } from './desk-card';
import { Decision, type Decided } from './decision';
import './index.scss';

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly bookings: readonly DeskBooking[];
  readonly resting?: boolean;
  readonly decided?: (decided: Decided) => void;
}

function Part({ title, empty, bookings, resting = false, decided }: PartProps) {
  const today = dateAt(useNow());
  return (
    <View className="section">
      <View className="desk__title">
        <View className="section__title">{title}</View>
        {bookings.length > 0 && <Mark words={desk.count(bookings.length)} tone={decided ? 'now' : 'plain'} />}
      </View>
      {bookings.length === 0 && <View className="soft">{empty}</View>}
      {bookings.map((booking) => (
        <DeskCard key={booking.id} booking={booking} today={today}>
          {decided && <Decision booking={booking} resting={resting} decided={decided} />}
        </DeskCard>
      ))}
    </View>
  );
}

interface QueueProps {
  readonly queue: QueueView;
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

const Queue = ({ queue, resting, decided }: QueueProps) => (
  <>
    <View className="heading">{queue.communityName}</View>
    <Part
      title={desk.pending}
      empty={desk.nonePending}
      bookings={queue.pending}
      resting={resting}
      decided={decided}
    />
    <Part title={desk.today} empty={desk.noneToday} bookings={queue.today} />
    <Part title={desk.later} empty={desk.noneLater} bookings={queue.later} />
  </>
);

export default function Desk() {
  const communityId = useParam('community');
  const read = useRead('desk.queue', { communityId });
  const [said, setSaid] = useState<Decided>();
  const [resting, setResting] = useState(false);
  const decided = (one: Decided) => {
    setSaid(one);
    setResting(true);
    void read.again().finally(() => setTimeout(() => setResting(false), DOUBLE_TAP_MS));
  };
  return (
    <Page title={desk.title}>
      <View className="inside">
        {said && <Note tone={said.good ? 'good' : 'hint'}>{said.words}</Note>}
        <Answered read={read}>
          {(queue) => <Queue queue={queue} resting={resting} decided={decided} />}
        </Answered>
        {read.value && (
          <Action words={desk.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        )}
      </View>
    </Page>
  );
}
