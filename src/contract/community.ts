// What is asked and answered about communities and the home page of one.
import * as v from 'valibot';
import type { BookingView } from './booking';
import { id } from './scalars';
import type { ServiceBrief } from './service';

export const homeInput = v.strictObject({ communityId: id });

export interface CommunityBrief {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface StreetView {
  readonly id: string;
  readonly name: string;
  readonly communities: readonly CommunityBrief[];
}

export interface CommunityView extends CommunityBrief {
  readonly streetName: string;
  readonly phone: string;
  readonly address: string;
}

export interface HomeView {
  readonly community: CommunityView;
  readonly services: readonly ServiceBrief[];
  /** The caller's next booking, wherever it is. */
  readonly next?: BookingView;
  /** The communities at whose desk the caller works; empty for residents. */
  readonly desks: readonly { readonly id: string; readonly name: string }[];
}
