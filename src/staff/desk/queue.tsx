// The queue itself: what waits for a decision first, then who comes today and later; each with what can be done about it.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DeskBooking, QueueView } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { desk } from '#words/desk';
import { Mark } from '../../components/mark';
import { useNow } from '../../state/now';
import { Attendance } from './attendance';
import { Decision, type Decided } from './decision';
import { DeskCard } from './desk-card';
import { TellAll } from './tell-all';

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly bookings: readonly DeskBooking[];
  readonly urgent?: boolean;
  /** What can be done about each. */
  readonly doing?: (booking: DeskBooking) => ReactNode;
}

function Part({ title, empty, bookings, urgent, doing }: PartProps) {
  const today = dateAt(useNow());
  return (
    <View className="section">
      <View className="desk__title">
        <View className="section__title">{title}</View>
        {bookings.length > 0 && <Mark words={desk.count(bookings.length)} tone={urgent ? 'now' : 'plain'} />}
      </View>
      {bookings.length === 0 && <View className="soft">{empty}</View>}
      {bookings.map((booking) => (
        <DeskCard key={booking.id} booking={booking} today={today}>
          {doing?.(booking)}
          <TellAll booking={booking} />
        </DeskCard>
      ))}
    </View>
  );
}

interface QueueProps {
  readonly queue: QueueView;
  /** Nothing can be decided for a moment. */
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

export const Queue = ({ queue, resting, decided }: QueueProps) => (
  <>
    <Part
      title={desk.pending}
      empty={desk.nonePending}
      bookings={queue.pending}
      urgent
      doing={(booking) => <Decision booking={booking} resting={resting} decided={decided} />}
    />
    <Part
      title={desk.today}
      empty={desk.noneToday}
      bookings={queue.today}
      doing={(booking) => <Attendance booking={booking} resting={resting} decided={decided} />}
    />
    <Part title={desk.later} empty={desk.noneLater} bookings={queue.later} />
  </>
);
