// A place that was offered to somebody in line: until when it is kept, and the press that takes it.
import { View } from '@tarojs/components';
import type { BookingView } from '#contract/booking';
import { momentWords } from '#words/dates';
import { offer } from '#words/line';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { Whole } from '../../components/whole';
import { goTo, routes } from '../../routes';
import { useConsent } from '../../state/consent';
import { useNow } from '../../state/now';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';

export function Accept({ booking, again }: { booking: BookingView; again: () => void }) {
  const { send, sending, failure } = useWrite('booking.accept');
  const now = useNow();
  const { id: bookingId, serviceId, offerUntil, phone } = booking;
  const askConsent = useConsent(bookingId);
  const accept = async () => {
    void askConsent('accept');
    const accepted = await send({ bookingId });
    if (accepted) remember('booking.get', { bookingId }, accepted);
  };
  return (
    <>
      {offerUntil !== undefined && (
        <Note tone="warning">
          <View className="strong">
            <Whole words={offer.until(momentWords(offerUntil, now))} />
          </View>
        </Note>
      )}
      {failure && (
        <Trouble
          failure={failure}
          again={() => (failure.kind === 'refused' ? again() : void accept())}
          phone={phone}
          steps={{ 'other-time': () => goTo(routes.times(serviceId)) }}
        />
      )}
      <Action
        words={sending ? offer.accepting : offer.accept}
        icon={sending ? 'hourglass' : 'check'}
        disabled={sending}
        onPress={() => void accept()}
      />
    </>
  );
}
