// Decides which of many writes are the same one: what is left alike is written together, in one round trip.

/** Groups of what has the same key, in the order of the list. */
export function groupAlike<T>(list: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = JSON.stringify(keyOf(one));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
