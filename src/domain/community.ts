// What a community is, and the sub-district it belongs to; names and codes are the state's (NBS 2023).
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
}
