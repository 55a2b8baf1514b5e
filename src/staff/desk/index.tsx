// The clerk's queue: what waits for a decision first, then who comes today and later.
// When another clerk was faster, it says so and shows the queue as it is now.
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
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { DeskCard } from './desk-card';
import { Decision, type Decided } from './decision';
import './index.scss';

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly bookings: readonly DeskBooking[];
  readonly decided?: (decided: Decided) => void;
}

function Part({ title, empty, bookings, decided }: PartProps) {
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
          {decided && <Decision booking={booking} decided={decided} />}
        </DeskCard>
      ))}
    </View>
  );
}

const Queue = ({ queue, decided }: { queue: QueueView; decided: (decided: Decided) => void }) => (
  <>
    <View className="heading">{queue.communityName}</View>
    <Part title={desk.pending} empty={desk.nonePending} bookings={queue.pending} decided={decided} />
    <Part title={desk.today} empty={desk.noneToday} bookings={queue.today} />
    <Part title={desk.later} empty={desk.noneLater} bookings={queue.later} />
  </>
);

export default function Desk() {
  const communityId = useParam('community');
  const read = useRead('desk.queue', { communityId });
  const [said, setSaid] = useState<Decided>();
  const decided = (one: Decided) => {
    setSaid(one);
    void read.again();
  };
  return (
    <Page title={desk.title}>
      <View className="inside">
        {said && <Note tone={said.good ? 'good' : 'hint'}>{said.words}</Note>}
        <Answered read={read}>{(queue) => <Queue queue={queue} decided={decided} />}</Answered>
        {read.value && (
          <Action words={desk.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        )}
      </View>
    </Page>
  );
}
