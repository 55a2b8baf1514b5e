// Times that a change would leave with too few places, each with whose bookings they are and the way to them: to be called, moved or
// cancelled. Which times those are is the functions' answer.
import { View } from '@tarojs/components';
import type { HurtView } from '#contract/desk-setup';
import { hurtBooking, hurtTime, hurtWhy } from '#words/setup';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import './desk.scss';

export const HurtList = ({ hurt }: { readonly hurt: readonly HurtView[] }) => {
  const now = useNow();
  const communityId = useParam('community');
  return (
    <>
      {hurt.map((one) => (
        <View key={`${one.date} ${one.start}`} className="desk__hurt">
          <View className="strong">{hurtTime(one, now)}</View>
          <View className="desk__why">{hurtWhy(one)}</View>
          {one.bookings.map((booking) => (
            <Press
              key={booking.id}
              className="desk__way"
              onPress={() => goTo(routes.staff('booking', communityId, { booking: booking.id }))}
            >
              <View>{hurtBooking(booking)}</View>
              <Icon name="go" />
            </Press>
          ))}
        </View>
      ))}
    </>
  );
};
