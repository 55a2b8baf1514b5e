// The same again: what is taken over from an earlier booking into a new draft, and where one goes on with it.
// Only the time is chosen anew; whether all of it can be had again is the functions' answer.
import type { BookingView, MineView } from '#contract/booking';
import type { Choice } from '#domain/kinds/choice';
import { holdsPlace } from '#domain/lifecycle';
import { goTo, matterOf, routes } from '../routes';
import { useDrafts, type Change } from './drafts';

/** A first day on trial is had once. */
const choiceAgain = (choice: Choice | undefined): Choice | undefined =>
  choice?.kind === 'daycare' ? { ...choice, trial: false } : choice;

/** For the same persons, with the same choice and answers, without a time. */
export const againOf = ({ choice, answers, persons, note }: BookingView): Change => ({
  date: undefined,
  start: undefined,
  end: undefined,
  choice: choiceAgain(choice),
  answers,
  note,
  personIds: persons.map(({ personId }) => personId),
  together: persons.length > 1,
});

/** The last booking that came to something and is over, of those that may be wanted again. */
export const lastOver = (
  { past }: Pick<MineView, 'past'>,
  wanted: (booking: BookingView) => boolean = () => true,
): BookingView | undefined =>
  past.find((booking) => holdsPlace(booking.status) && booking.status !== 'offered' && wanted(booking));

/** Begins the same again and goes on to what is still to choose: of meals the menu, of everything else the time. */
export function goAgain(booking: BookingView): void {
  const { serviceId: id, kind } = booking;
  useDrafts.getState().begin(id, againOf(booking));
  const menu = kind === 'canteen' ? matterOf({ id, kind }) : undefined;
  goTo(menu ?? routes.times(id));
}
