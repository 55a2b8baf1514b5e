// The way to a printed slip of one booking, for who has no phone to keep the number on.
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';

export const PrintSlip = ({ communityId, bookingId }: { communityId: string; bookingId: string }) => (
  <Action
    words={words.slip}
    look="quiet"
    icon="paper"
    onPress={() => goTo(routes.staff('sheets', communityId, { booking: bookingId }))}
  />
);
