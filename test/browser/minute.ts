// A minute of the functions' own timer, in a product that a test has started: lines are served, messages sent, standing orders placed.
// The product's timer rings too; while that tick works, another does nothing.

interface Ticking {
  readonly cloudbase: { invoke(name: string, event?: unknown): Promise<{ readonly result?: unknown }> };
}

const wasSkipped = (result: unknown): boolean => (result as { skipped?: true } | undefined)?.skipped === true;

/** Until a tick has worked: one that was skipped for another's sake may have come too late for what the test has just done. */
export async function passMinute({ cloudbase }: Ticking): Promise<void> {
  let result: unknown;
  do ({ result } = await cloudbase.invoke('clock', { Type: 'Timer' }));
  while (wasSkipped(result));
}
