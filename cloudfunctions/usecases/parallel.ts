// Decides how many calls are on their way at once: the platform allows few, and one answer must not wait for a hundred.

/** Runs something for each of a list, at most so many at once; the results in the list's order. */
export async function forEach<T, R>(
  list: readonly T[],
  atOnce: number,
  run: (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < list.length; i = next++) results[i] = await run(list[i] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  return results;
}
