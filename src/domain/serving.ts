// Says how far somebody who has come is being served: called to a window, done, with what came of it and what is still missing.
// It is a part of a booking that has arrived; that nobody else has called them first is the store's.
import type { Instant } from './calendar';

export interface Serving {
  /** Of the window, or who calls: at most 10 characters. */
  readonly window: string;
  readonly calledAt: Instant;
  readonly doneAt?: Instant;
  /** What came of it, in a few words. */
  readonly result?: string;
  /** What has to be brought next time: listed once, so that nobody is sent home twice. */
  readonly missing?: readonly string[];
  /** What happens next. */
  readonly next?: string;
  /** Who signed for the person, with their name typed before witnesses: it was read out to them and they agreed. */
  readonly proxy?: { readonly name: string; readonly relation: string };
}
