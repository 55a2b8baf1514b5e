// Whether everything that setData told stands in the document: each of Taro's nodes under its id, and its words.
// Names of a node's parts are Taro's (view.ts).

export type Told = Record<string, unknown>;

interface Node {
  readonly sid?: string;
  readonly uid?: string;
  readonly nn?: string;
  readonly cl?: string;
  readonly v?: string;
  readonly cn?: readonly Node[];
}

const childrenOf = ({ cn }: Node): readonly Node[] => Object.values(cn ?? []).filter(Boolean);

const wordsOf = (node: Node): string => `${node.v ?? ''}${childrenOf(node).map(wordsOf).join('')}`;

const named = ({ nn, cl, sid }: Node): string => `node ${nn ?? ''} ${sid ?? ''} “${cl ?? ''}”`;

/** The outermost nodes that are missing, and what of those that are there says something else. */
function missing(node: Node): string[] {
  if (node.v !== undefined) return [];
  const drawn = document.getElementById(node.uid ?? node.sid ?? '');
  if (!drawn) return [`not drawn: ${named(node)} ${wordsOf(node).slice(0, 60)}`];
  const inside = childrenOf(node).flatMap(missing);
  if (inside.length > 0) return inside;
  const [told, says] = [wordsOf(node), drawn.textContent ?? ''];
  return told === says ? [] : [`drawn otherwise: ${named(node)} says “${says}” instead of “${told}”`];
}

export const undrawn = ({ root }: Told): readonly string[] =>
  childrenOf((root ?? {}) as Node).flatMap(missing);
