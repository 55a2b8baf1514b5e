// Members of `wx` that the build uses exist, as WeChat's own typings (miniprogram-api-typings) have them: directly, and through Taro,
// whose module hands them on under the same names.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Findings } from './build';
import { nodesUnder, type Script } from './scripts';

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

/** webpack's id of the module that is Taro: the one that fills it with WeChat's interfaces. */
function taroIds(scripts: readonly Script[]): ReadonlySet<string> {
  const modules = scripts.flatMap(({ source }) => [...nodesUnder(source)].filter(ts.isPropertyAssignment));
  const isTaro = (module: ts.PropertyAssignment): boolean =>
    ts.isNumericLiteral(module.name) &&
    ts.isFunctionLike(module.initializer) &&
    /\.call\("initNativeApi"/.test(module.initializer.getText());
  return new Set(modules.filter(isTaro).map(({ name }) => name.getText()));
}

/** Within one module: `H = n(758)` takes in a module, `D = n.n(H)` its default, `D().member` uses it. */
function throughTaro({ file, source }: Script, ids: ReadonlySet<string>): Use[] {
  const uses: Use[] = [];
  const modules = [...nodesUnder(source)].filter(
    (node): node is ts.PropertyAssignment => ts.isPropertyAssignment(node) && ts.isNumericLiteral(node.name),
  );
  for (const module of modules) {
    const nodes = [...nodesUnder(module)];
    const calls = nodes.filter(ts.isVariableDeclaration).flatMap(({ name, initializer }) =>
      initializer && ts.isCallExpression(initializer)
        ? [
            {
              name: name.getText(),
              callee: initializer.expression,
              first: initializer.arguments[0]?.getText() ?? '',
            },
          ]
        : [],
    );
    const taro = new Set(
      calls.filter(({ callee, first }) => ts.isIdentifier(callee) && ids.has(first)).map(({ name }) => name),
    );
    const getters = new Set(
      calls
        .filter(
          ({ callee, first }) =>
            ts.isPropertyAccessExpression(callee) && callee.name.text === 'n' && taro.has(first),
        )
        .map(({ name }) => name),
    );
    for (const node of nodes) {
      if (!ts.isCallExpression(node) || !getters.has(node.expression.getText())) continue;
      const name = memberOf(node);
      if (name !== undefined) uses.push({ file, name });
    }
  }
  return uses;
}

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
