// The scripts of a build use no name and no member of the language that WeChat's oldest engines lack, unless they have asked for it
// before. Which those are is test/weapp/engine.ts's.
import ts from 'typescript';
import { LANGUAGE, WECHATS, YOUNGER } from '../engine';
import type { Findings } from './build';
import { isSure, nodesUnder, once, type Script } from './scripts';

/** In functions that are never called here: Taro's for other platforms than WeChat, and d3's of CSS transforms in a browser. */
const NEVER_REACHED: ReadonlySet<string> = new Set(['tt', 'WebKitCSSMatrix']);

const isKnown = (name: string): boolean => LANGUAGE.has(name) || WECHATS.has(name) || NEVER_REACHED.has(name);

const strangers = ({ file, foreign }: Script): Findings =>
  foreign
    .filter((use) => !isKnown(use.text) && !isSure(use))
    .map(({ text }) => `${file} uses ${text}, which WeChat does not have.`);

/** Of `at` alone the name says little: words have one too. A number is what only the language's own takes. */
const takesNumber = ({ arguments: [first] }: ts.CallExpression): boolean =>
  first !== undefined &&
  (ts.isNumericLiteral(first) || (ts.isPrefixUnaryExpression(first) && ts.isNumericLiteral(first.operand)));

const OF_INSTANCES: ReadonlySet<string> = new Set(
  Object.entries(YOUNGER).flatMap(([on, names]) => (on.endsWith('.prototype') ? names : [])),
);

function isYounger(call: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const { name, expression } = call.expression;
  if (ts.isIdentifier(expression) && YOUNGER[expression.text]?.includes(name.text)) return true;
  if (name.text === 'at' || name.text === 'with') return takesNumber(call);
  return OF_INSTANCES.has(name.text);
}

/** iOS before 16.4 does not parse what looks behind: the whole script is lost. */
const LOOKS_BEHIND = /\(\?<[=!]/;

function tooYoung({ file, source }: Script): Findings {
  return [...nodesUnder(source)].flatMap((node) => {
    if (ts.isCallExpression(node) && isYounger(node))
      return [
        `${file} calls .${(node.expression as ts.PropertyAccessExpression).name.text}(), which iOS 13 does not have.`,
      ];
    if (ts.isRegularExpressionLiteral(node) && LOOKS_BEHIND.test(node.text))
      return [`${file} looks behind in ${node.text}, which iOS 13 cannot parse.`];
    return [];
  });
}

const wrongWith = once((script: Script): Findings => [
  ...script.mistakes,
  ...strangers(script),
  ...tooYoung(script),
]);

/** Syntax errors, names and members that some WeChat does not have. */
export const unsupported = (scripts: readonly Script[]): Findings => [...new Set(scripts.flatMap(wrongWith))];
