// How fast pieces of work go when several clients are under way at once.

/** As many calls under way at once as clients in the store's own bench. */
const CLIENTS = 16;

/** Runs `count` pieces of work, sixteen at a time; how many a second. */
export async function rate(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const from = performance.now();
  const client = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (count * 1000) / (performance.now() - from);
}
