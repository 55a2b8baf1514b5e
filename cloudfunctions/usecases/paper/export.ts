// Decides what tables a desk may take away: its bookings of a span, whom it served, the settlement of a month.
// Ten thousand rows at most: what lies behind them is the next table's, which begins on a day named here.
import type { ExportView, SpanInput } from '#contract/desk-paper';
import type { SettlementInput } from '#contract/desk-settlement';
import { addDays, instantOf } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import { runs } from '#domain/staff';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { keepFile } from '../files/keep';
import type { Store } from '../ports';
import type { Served, TableBooking, TableContent } from './ports';
import type { Press } from './print';

/** What a function makes within its memory and time (bench `exports`). */
export const MOST_ROWS = 10_000;

/** One round trip a thousand bookings besides the look at who asks, and those of keepFile. Another community's desk is denied. */
export async function exportBookings(
  press: Press,
  caller: StaffCaller,
  { communityId, from, to }: SpanInput,
  requestId: string,
): Promise<Outcome<ExportView>> {
  const { bookings, last, next } = await partOf(press.store, caller, { communityId, from, to });
  const content = { table: 'bookings', from, to: last, bookings } as const;
  return done(await given(press, { caller, communityId, requestId }, content, next));
}

/** The same, of those who came: each person once. */
export async function exportPeople(
  press: Press,
  caller: StaffCaller,
  { communityId, from, to }: SpanInput,
  requestId: string,
): Promise<Outcome<ExportView>> {
  const { bookings, last, next } = await partOf(press.store, caller, { communityId, from, to });
  const content = { table: 'people', from, to: last, people: servedIn(bookings) } as const;
  return done(await given(press, { caller, communityId, requestId }, content, next));
}

/** One round trip besides the look at who asks, and those of keepFile. Another community's desk is denied. */
export async function exportSettlement(
  press: Press,
  caller: StaffCaller,
  { communityId, month }: SettlementInput,
  requestId: string,
): Promise<Outcome<ExportView>> {
  grantFor(caller, communityId);
  const settlements = await press.store.settlements.of(communityId, month);
  return done(
    await given(press, { caller, communityId, requestId }, { table: 'settlement', month, settlements }),
  );
}

async function given(
  press: Press,
  asker: Parameters<typeof keepFile>[1],
  content: TableContent,
  next?: string,
): Promise<ExportView> {
  const { document, rows } = await press.paper.table(content);
  const link = rows > 0 ? await keepFile(press, asker, document) : undefined;
  return { rows, ...(next ? { next } : {}), ...(link ? { link } : {}) };
}

interface Part {
  readonly bookings: readonly TableBooking[];
  /** The last day that is in it. */
  readonly last: string;
  /** The day with which the next part begins. */
  readonly next?: string;
}

/** Whole days only: a table that ends in the middle of one would be counted wrongly. One day alone is given whatever its size. */
async function partOf(
  store: Store,
  caller: StaffCaller,
  { communityId, from, to }: SpanInput,
): Promise<Part> {
  grantFor(caller, communityId);
  const ours = caller.grants.filter((grant) => grant.communityId === communityId);
  const [begin, end] = [instantOf(from, 0), instantOf(addDays(to, 1), 0)];
  const found = await store.paper.span(communityId, begin, end, MOST_ROWS + 1);
  const mine = found.filter(({ kind }) => ours.some((grant) => runs(grant, kind)));
  const next = found[MOST_ROWS]?.date;
  if (next === undefined || next === found[0]?.date) return { bookings: mine, last: to };
  return { bookings: mine.filter(({ date }) => date < next), last: addDays(next, -1), next };
}

/** Those who came, the most often first. */
function servedIn(bookings: readonly TableBooking[]): Served[] {
  const served = new Map<string, Served>();
  for (const { persons, kind, date, status } of bookings) {
    if (status !== 'arrived') continue;
    for (const { personId, name, phone } of persons) {
      const { times = 0, byKind = {} } = served.get(personId) ?? {};
      const counts = { ...byKind, [kind]: (byKind[kind] ?? 0) + 1 };
      served.set(personId, { name, phone, times: times + 1, byKind: counts, last: date });
    }
  }
  return [...served.values()].sort((a, b) => b.times - a.times);
}
