// Decides when the clock deletes what desks have printed and exported: once its day is over, fifty files a tick.
// First the file, then its line in the list: whatever dies in between is found again.
import type { Instant } from '#domain/calendar';
import type { Store } from '../ports';
import type { Turn } from './jobs';

/** As many as cloud storage deletes in a call. */
export const FILES_A_TICK = 50;

export interface Discarded {
  readonly discarded: number;
}

/** One tick: a look, a call or two of cloud storage, a write. Without storage at hand they stay due. */
export async function discardFiles(
  store: Store,
  now: Instant,
  { tools }: Pick<Turn, 'tools'>,
): Promise<Discarded> {
  if (!tools?.files) return { discarded: 0 };
  const over = await store.files.over(now, FILES_A_TICK);
  if (over.length === 0) return { discarded: 0 };
  await tools.files.remove(over.map(({ path }) => path));
  await store.files.forget(over.map(({ _id }) => _id));
  return { discarded: over.length };
}
