// Decides when the clock settles a month of all canteens: slice by slice from where the last tick stopped, once a month.
// What a settlement says is domain/settlement.ts's. Two ticks at once do the same work twice: the first to write is kept.
import type { Instant } from '#domain/calendar';
import { lastSettled, monthAfter, type Month } from '#domain/settlement';
import type { Store } from '../ports';
import { reckon } from '../settlement/reckon';
import type { SettlementPosition } from '../settlement/ports';
import { always, type HasTime } from './turn';

/** Canteens a tick; with 6,000 meals each a month, seven pages, its stations and a write, some 360 round trips at most. */
export const CANTEENS_A_TICK = 40;

/**
 * The month to be settled next: the one begun, else the one after the last, so that after a standstill none is left out;
 * at the very first the last one. Undefined while there is none that is over and has had its days of grace.
 */
function monthDue(kept: SettlementPosition | undefined, now: Instant): Month | undefined {
  const last = lastSettled(now);
  if (!kept) return last;
  if (kept.doneAt === undefined) return kept.month;
  return kept.month < last ? monthAfter(kept.month) : undefined;
}

export const isSettleDue = ({ settlement }: { settlement?: SettlementPosition }, now: Instant): boolean =>
  monthDue(settlement, now) !== undefined;

export interface Settled {
  /** Settlements written. */
  readonly made: number;
  /** Those that were there: another tick's, or a manager's. */
  readonly there: number;
  readonly more: boolean;
}

/** One tick. One round trip when nothing is due; else three, and for each canteen one a thousand bookings, one for its stations and each of them, and one to write. */
export async function settleMonth(store: Store, now: Instant, hasTime: HasTime = always): Promise<Settled> {
  const kept = await store.settlements.position();
  const month = monthDue(kept, now);
  if (!month) return { made: 0, there: 0, more: false };
  let after = kept?.month === month ? kept.after : '';
  let [made, seen] = [0, 0];
  const canteens = await store.settlements.canteens(after, CANTEENS_A_TICK);
  for (const canteen of canteens) {
    if (seen > 0 && !hasTime()) break;
    const written = await store.settlements.add(await reckon(store, canteen, month, now));
    made += Number(written);
    seen += 1;
    after = canteen._id;
  }
  const more = seen === CANTEENS_A_TICK || seen < canteens.length;
  await store.settlements.keep({ month, after, ...(more ? {} : { doneAt: now }) });
  return { made, there: seen - made, more };
}
