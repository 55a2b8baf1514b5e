// What settlements need of a database. Every method is one round trip unless it says otherwise.
import type { Instant } from '#domain/calendar';
import type { Service } from '#domain/service';
import type { MealBooking, Month, Settlement, StationLunches } from '#domain/settlement';

/** How far the clock has come with a month. */
export interface SettlementPosition {
  readonly month: Month;
  /** The last canteen that is settled, empty before the first. */
  readonly after: string;
  /** When all canteens had been settled; absent while some are left. */
  readonly doneAt?: Instant;
}

/** A canteen as a settlement names it. */
export type SettledCanteen = Pick<Service, '_id' | 'communityId' | 'title'>;

export interface Settlements {
  position(): Promise<SettlementPosition | undefined>;
  keep(position: SettlementPosition): Promise<void>;
  /** Canteens after an id, in the order of ids, open or not. */
  canteens(after: string, most: number): Promise<SettledCanteen[]>;
  /** All bookings of a canteen and month; one round trip a thousand. */
  meals(serviceId: string, month: Month): Promise<MealBooking[]>;
  /** Day-care stations that eat from a canteen, in the order of ids. */
  stations(canteenId: string): Promise<Omit<StationLunches, 'lunches'>[]>;
  /** How many people who were there had lunch at a station in a month. */
  lunches(stationId: string, month: Month): Promise<number>;
  /** False when there is one: it stays as it is. */
  add(settlement: Settlement): Promise<boolean>;
  /** Writes it, whether there is one or not. */
  replace(settlement: Settlement): Promise<void>;
  /** Of one community, in the order of canteens' ids. */
  of(communityId: string, month: Month): Promise<Settlement[]>;
}
