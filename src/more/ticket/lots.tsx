// Of a booking that takes part in a draw: the way to where one sees how it is drawn.
import type { BookingView } from '#contract/booking';
import { lots } from '#words/event';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';

export const SeeLots = ({ booking }: { booking: BookingView }) => (
  <Action
    words={lots.see}
    look="quiet"
    icon="paper"
    onPress={() => goTo(routes.draw(booking.serviceId, booking))}
  />
);
