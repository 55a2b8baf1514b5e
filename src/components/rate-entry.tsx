// The way from a ticket to rating the matter, offered and never pressed for; and that it was done.
// Whether it may be rated is the functions' answer.
import type { BookingView } from '#contract/booking';
import { rateEntry } from '#words/rate-entry';
import { goTo, routes } from '../routes';
import { Action } from './action';
import { Note } from './note';

export function RateEntry({ booking: { id, mayRate, rated } }: { booking: BookingView }) {
  if (rated) return <Note tone="good">{rateEntry.rated}</Note>;
  if (!mayRate) return null;
  return <Action words={rateEntry.rate} look="quiet" icon="paper" onPress={() => goTo(routes.rating(id))} />;
}
