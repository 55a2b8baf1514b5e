// A booking that takes part in a draw: no place and no place in line before it, and where one sees how it is drawn.
import type { BookingView } from '#contract/booking';
import { lots } from '#words/event';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';

/** Whoever waits for a place stands somewhere; only before a draw nobody does. */
export const awaitsLots = ({ kind, status, position }: BookingView): boolean =>
  kind === 'event' && status === 'waiting' && position === undefined;

export const SeeLots = ({ booking }: { booking: BookingView }) => (
  <Action
    words={lots.see}
    look="quiet"
    icon="paper"
    onPress={() => goTo(routes.draw(booking.serviceId, booking))}
  />
);
