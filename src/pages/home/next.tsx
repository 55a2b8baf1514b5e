// What is next for somebody, and before it what needs a look: a place to accept, a booking that came to nothing.
import { Text, View } from '@tarojs/components';
import type { BookingView, MineView } from '#contract/booking';
import { home } from '#words/home';
import { BookingCard } from '../../components/booking-card';
import { useNow } from '../../state/now';
import { useSeen } from '../../state/seen';
import { attentionOf } from './attention';

interface NextProps {
  /** As home says it; known before all of one's bookings are. */
  readonly next?: BookingView;
  readonly mine?: MineView;
}

const Bookings = ({ title, bookings }: { title: string; bookings: readonly BookingView[] }) => (
  <View className="home__next">
    <View className="home__next-title">{title}</View>
    {bookings.map((booking) => (
      <BookingCard key={booking.id} booking={booking} />
    ))}
  </View>
);

export function Next({ next, mine }: NextProps) {
  const seen = useSeen((all) => all.bookingIds);
  const attention = attentionOf(mine, seen, useNow());
  const coming = mine?.upcoming ?? (next ? [next] : []);
  const first = coming.find(({ id }) => !attention.some((one) => one.id === id));
  return (
    <>
      {attention.length > 0 && <Bookings title={home.attention} bookings={attention} />}
      {first && <Bookings title={home.next} bookings={[first]} />}
      {attention.length === 0 && !first && (
        <View className="home__quiet soft">
          <Text>{home.nothingNext}</Text>
          <Text className="home__hint">{home.nothingNextStep}</Text>
        </View>
      )}
    </>
  );
}
