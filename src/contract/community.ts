// What is asked and answered about communities and the home page of one.
import * as v from 'valibot';
import type { KindName } from '#domain/kinds/index';
import type { Located } from '#domain/place';
import type { BookingView } from './booking';
import { id } from './scalars';
import type { ServiceBrief } from './service';

export const homeInput = v.strictObject({ communityId: id });

export interface CommunityBrief {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** With where it is, where somebody has entered it. */
export interface LocatedCommunity extends CommunityBrief {
  readonly at?: Located;
}

export interface StreetView {
  readonly id: string;
  readonly name: string;
  readonly communities: readonly LocatedCommunity[];
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

export const nearInput = v.strictObject({ communityId: id });

/** What one kind of service offers at one place. */
export interface NearPlace {
  readonly kind: KindName;
  readonly communityName: string;
  readonly place: string;
  readonly at: Located;
  readonly services: readonly { readonly id: string; readonly title: string }[];
}

/** Around a community; at most 60 places. */
export interface NearView {
  readonly community: LocatedCommunity;
  readonly places: readonly NearPlace[];
}
