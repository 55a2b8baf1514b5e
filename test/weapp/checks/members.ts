// Members of `wx` that the build uses exist, as WeChat's own typings (miniprogram-api-typings) have them: directly, and through Taro,
// whose module hands them on under the same names.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Findings } from './build';
import { nodesUnder, once, type Script } from './scripts';

const TYPINGS = join(dirname(require.resolve('miniprogram-api-typings/package.json')), 'types', 'wx');

/** Not of WeChat's documents: webpack keeps its chunks there, which Taro asks for (`output.globalObject`). */
const CHUNKS = 'webpackJsonp';
/** What Taro adds of its own or takes from the realm, as far as pages use it. */
const TAROS: ReadonlySet<string> = new Set([
  'getCurrentPages',
  'getCurrentInstance',
  'getApp',
  'eventCenter',
]);

/** Names of the members that an interface of the typings has. */
function membersOf(name: string): ReadonlySet<string> {
  const files = readdirSync(TYPINGS).filter((file) => file.endsWith('.d.ts'));
  const sources = files.map((file) =>
    ts.createSourceFile(file, readFileSync(join(TYPINGS, file), 'utf8'), ts.ScriptTarget.ESNext, true),
  );
  const members = sources
    .flatMap((source) => [...nodesUnder(source)])
    .filter(ts.isInterfaceDeclaration)
    .filter((found) => found.name.text === name)
    .flatMap((found) => found.members.map((member) => member.name?.getText() ?? ''));
  return new Set(members);
}

interface Use {
  readonly file: string;
  readonly name: string;
}

function memberOf(node: ts.Expression): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteral(parent.argumentExpression))
    return parent.argumentExpression.text;
  return undefined;
}

const direct = ({ file, foreign }: Script): Use[] =>
  foreign.flatMap((use) => {
    const name = use.text === 'wx' ? memberOf(use) : undefined;
    return name === undefined || name === CHUNKS ? [] : [{ file, name }];
  });

/** webpack's modules of a script: `123: function (module, exports, n) { … }`. */
const modulesOf = once(({ source }: Script): readonly ts.PropertyAssignment[] =>
  [...nodesUnder(source)]
    .filter(ts.isPropertyAssignment)
    .filter(({ name, initializer }) => ts.isNumericLiteral(name) && ts.isFunctionLike(initializer)),
);

/** webpack's id of the module that is Taro: the one that fills it with WeChat's interfaces. */
const taroIdsIn = once((script: Script): readonly string[] =>
  modulesOf(script)
    .filter(({ initializer }) => /\.call\("initNativeApi"/.test(initializer.getText()))
    .map(({ name }) => name.getText()),
);

const taroIds = (scripts: readonly Script[]): ReadonlySet<string> => new Set(scripts.flatMap(taroIdsIn));

interface Declared {
  readonly name: string;
  /** What is called to make it, and with what. */
  readonly callee: ts.Expression;
  readonly first: string;
}

const declaredByCalls = (nodes: readonly ts.Node[]): Declared[] =>
  nodes.filter(ts.isVariableDeclaration).flatMap(({ name, initializer }) => {
    if (!initializer || !ts.isCallExpression(initializer)) return [];
    const first = initializer.arguments[0]?.getText() ?? '';
    return [{ name: name.getText(), callee: initializer.expression, first }];
  });

/** Within one module: `H = n(758)` takes in a module, `D = n.n(H)` makes what gets its default. */
function gettersOf(nodes: readonly ts.Node[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const calls = declaredByCalls(nodes);
  const taro = new Set(
    calls.filter(({ callee, first }) => ts.isIdentifier(callee) && ids.has(first)).map(({ name }) => name),
  );
  const makes = ({ callee, first }: Declared): boolean =>
    ts.isPropertyAccessExpression(callee) && callee.name.text === 'n' && taro.has(first);
  return new Set(calls.filter(makes).map(({ name }) => name));
}

/** `D().member` uses it. */
const throughTaro = (script: Script, ids: ReadonlySet<string>): Use[] =>
  modulesOf(script)
    .filter((module) => [...ids].some((id) => module.initializer.getText().includes(`(${id})`)))
    .flatMap((module) => {
      const nodes = [...nodesUnder(module)];
      const getters = gettersOf(nodes, ids);
      return nodes
        .filter(ts.isCallExpression)
        .filter(({ expression }) => getters.has(expression.getText()))
        .flatMap((call) => memberOf(call) ?? [])
        .map((name) => ({ file: script.file, name }));
    });

/** Uses of members that `wx` does not have. */
export function unknownMembers(scripts: readonly Script[]): Findings {
  const known = membersOf('Wx');
  const ids = taroIds(scripts);
  if (ids.size !== 1)
    return [`Taro is ${ids.size} modules of the build: what pages ask of wx cannot be seen.`];
  const used = scripts.flatMap((script) => [
    ...direct(script),
    ...throughTaro(script, ids).filter(({ name }) => !TAROS.has(name)),
  ]);
  return [
    ...new Set(
      used
        .filter(({ name }) => !known.has(name))
        .map(({ file, name }) => `${file} uses wx.${name}, which does not exist.`),
    ),
  ];
}

/** How many different members the build uses, for whoever doubts that any were seen. */
export function usedMembers(scripts: readonly Script[]): readonly string[] {
  const ids = taroIds(scripts);
  const used = scripts.flatMap((script) => [...direct(script), ...throughTaro(script, ids)]);
  return [...new Set(used.map(({ name }) => name))].sort();
}
