// What every kind's chooser is given, and gives back: a draft that is changed until it is whole.
import type { DeskPerson } from '#contract/desk-people';
import type { Offer, ServiceView, TimesView } from '#contract/service';
import type { DeskDraft } from './draft';

export interface ChooserProps {
  readonly service: ServiceView;
  /** The times as they look to whoever it is for: all that can be booked, or what those who stand there can have. */
  readonly view: TimesView;
  readonly persons: readonly DeskPerson[];
  readonly draft: DeskDraft;
  readonly change: (change: DeskDraft) => void;
  /** Goes on to reading it back, with the last that was chosen. */
  readonly ready: (change?: DeskDraft) => void;
  /** To days after these, where there are any. */
  readonly later?: () => void;
}

export type OfferOf<K extends Offer['kind']> = Extract<Offer, { kind: K }>;
