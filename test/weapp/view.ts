// What a page has told WeChat's view layer: its data as setData left it, and the tree of nodes that Taro draws from it.
// Names of a node's parts are Taro's (@tarojs/shared, short names): cn children, cl class, v text, sid the node's id.

export interface ViewNode {
  readonly sid?: string;
  readonly cl?: string;
  readonly v?: string;
  readonly cn?: readonly ViewNode[];
}

type Data = { [key: string]: unknown };

/** Writes a value at a path as setData takes it: `root.cn.[0].v`. */
function write(data: Data, path: string, value: unknown): void {
  const keys = path.split('.').map((key) => key.replace(/^\[(\d+)\]$/, '$1'));
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Data>((at, key) => (at[key] ??= {}) as Data, data);
  holder[last] = value;
}

/** Applies a change, whole or by paths. */
export function apply(data: Data, change: Data): void {
  for (const [path, value] of Object.entries(change)) write(data, path, value);
}

export const rootOf = (data: Data): ViewNode => (data.root ?? {}) as ViewNode;

const childrenOf = ({ cn }: ViewNode): readonly ViewNode[] => Object.values(cn ?? []).filter(Boolean);

export const nodesOf = (node: ViewNode): number =>
  childrenOf(node).reduce((sum, child) => sum + nodesOf(child), 1);

export const depthOf = (node: ViewNode): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));

export const widthOf = (node: ViewNode): number =>
  Math.max(childrenOf(node).length, ...childrenOf(node).map(widthOf));

export const wordsOf = (node: ViewNode): string => `${node.v ?? ''}${childrenOf(node).map(wordsOf).join('')}`;

/** The first node of a class. */
export function withClass(node: ViewNode, name: string): ViewNode | undefined {
  if (node.cl?.split(' ').includes(name)) return node;
  for (const child of childrenOf(node)) {
    const found = withClass(child, name);
    if (found) return found;
  }
  return undefined;
}

/** From a node down to the innermost that has the words; empty when it has not. */
function pathTo(node: ViewNode, words: string): readonly ViewNode[] {
  if (!wordsOf(node).includes(words)) return [];
  const inner = childrenOf(node)
    .map((child) => pathTo(child, words))
    .find((path) => path.length > 0);
  return [node, ...(inner ?? [])];
}

/** From the root down to the words of the first pressable that has them (platform/press); empty when none has. */
export function pathToPress(node: ViewNode, words: string): readonly ViewNode[] {
  if (/(^| )press( |$)/.test(node.cl ?? '')) return pathTo(node, words);
  const inner = childrenOf(node)
    .map((child) => pathToPress(child, words))
    .find((path) => path.length > 0);
  return inner ? [node, ...inner] : [];
}
