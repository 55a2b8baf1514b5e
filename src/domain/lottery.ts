// Decides the order of a draw so that anyone can check it: a seed promised before, published after, and no chance else.
// Who may enter, when it is drawn and who then gets a place is the use case's; so is making the seed.

/**
 * How anyone checks a draw, with nothing but a SHA-256:
 * 1. Before sign-up opens the commitment is published: `printf '%s' SEED | sha256sum`. Nobody can guess the seed from
 *    it (32 random bytes in hex), and nobody can find another seed for it.
 * 2. When sign-up closes the entries are published, and after the draw the seed.
 * 3. Each entry's number is `printf '%s\n%s' SEED ENTRY | sha256sum`. Sorted by it, the entries are the order.
 * Without the seed nobody can choose an entry id that comes early. Whoever knows it beforehand could: so only the
 * database holds the seed until the draw, and entries are person or booking ids, which nobody words freely.
 */
export type Hash = (text: string) => string;

/** What was published of a draw. */
export interface PublishedDraw {
  readonly commitment: string;
  readonly seed: string;
  readonly entryIds: readonly string[];
  readonly order: readonly string[];
}

export type DrawFault =
  /** The seed is not the one that was promised. */
  | { readonly fault: 'other-seed' }
  /** Somebody entered and is not in the order, or the reverse. */
  | { readonly fault: 'entry-left-out' | 'entry-added'; readonly entryId: string }
  /** The first place, counted from 0, at which somebody else stands than the seed says. */
  | { readonly fault: 'other-order'; readonly place: number };

/** What is published before anybody enters. */
export const commitmentOf = (seed: string, hash: Hash): string => hash(seed);

/** By code units: the same on every machine, whatever its language. Equal numbers (never seen) go by the id. */
const earlier = (a: readonly [string, string], b: readonly [string, string]): number => {
  const [x, y] = a[0] === b[0] ? [a[1], b[1]] : [a[0], b[0]];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The entries in the order in which they were drawn; an entry given twice is one entry. */
export const drawOrder = (seed: string, entryIds: readonly string[], hash: Hash): string[] =>
  [...new Set(entryIds)]
    .map((id): [string, string] => [hash(`${seed}\n${id}`), id])
    .sort(earlier)
    .map(([, id]) => id);

/** Everything that is wrong with a published draw; empty when it is as promised. */
export function drawFaults({ commitment, seed, entryIds, order }: PublishedDraw, hash: Hash): DrawFault[] {
  if (commitmentOf(seed, hash) !== commitment) return [{ fault: 'other-seed' }];
  const [entered, listed] = [new Set(entryIds), new Set(order)];
  const leftOut = [...entered].filter((id) => !listed.has(id));
  const added = [...listed].filter((id) => !entered.has(id));
  const expected = drawOrder(seed, entryIds, hash);
  const place = expected.findIndex((id, i) => order[i] !== id);
  const longer = order.length > expected.length ? expected.length : -1;
  const wrong = place >= 0 ? place : longer;
  return [
    ...leftOut.map((entryId): DrawFault => ({ fault: 'entry-left-out', entryId })),
    ...added.map((entryId): DrawFault => ({ fault: 'entry-added', entryId })),
    ...(wrong >= 0 ? [{ fault: 'other-order', place: wrong } as const] : []),
  ];
}

/** True when the draw is as promised. */
export const verify = (draw: PublishedDraw, hash: Hash): boolean => drawFaults(draw, hash).length === 0;
