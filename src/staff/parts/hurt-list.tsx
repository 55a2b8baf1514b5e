// Times that a change would leave with too few places, each with whose bookings they are. Which times those are is the functions' answer.
import { View } from '@tarojs/components';
import type { HurtView } from '#contract/desk-setup';
import { hurtBooking, hurtTime, hurtWhy } from '#words/setup';
import { useNow } from '../../state/now';
import './desk.scss';

export const HurtList = ({ hurt }: { readonly hurt: readonly HurtView[] }) => {
  const now = useNow();
  return (
    <>
      {hurt.map((one) => (
        <View key={`${one.date} ${one.start}`} className="desk__hurt">
          <View className="strong">{hurtTime(one, now)}</View>
          <View className="desk__why">{hurtWhy(one)}</View>
          {one.bookings.map((booking) => (
            <View key={booking.id}>{hurtBooking(booking)}</View>
          ))}
        </View>
      ))}
    </>
  );
};
