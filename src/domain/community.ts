// What a community is, and the sub-district it belongs to; names and codes are the state's (NBS 2023).
import type { Located } from './place';

export interface Community {
  /** The 12-digit code of the National Bureau of Statistics. */
  readonly _id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'community' | 'village';
  readonly streetId: string;
  readonly streetName: string;
  readonly phone: string;
  readonly address: string;
  readonly at?: Located;
  /** The communities around it, itself first (place.ts, neighboursOf). */
  readonly near?: readonly string[];
}
