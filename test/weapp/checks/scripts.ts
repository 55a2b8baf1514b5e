// The scripts of a build as TypeScript's parser reads them, with the names each takes from outside and where it has made sure of
// them. What of that is allowed is names.ts's and members.ts's to say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { scriptsOf } from './build';

export interface Script {
  readonly file: string;
  readonly source: ts.SourceFile;
  /** What stands in it that is no JavaScript. */
  readonly mistakes: readonly string[];
  /** Uses of names that the script itself does not declare. */
  readonly foreign: readonly ts.Identifier[];
}

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  noLib: true,
  noResolve: true,
  target: ts.ScriptTarget.ESNext,
  // Else all scripts would share their outermost names.
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** Every node under another, itself first. */
export function* nodesUnder(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesUnder(child);
}

/** Whether an identifier is read or written as a variable, not the name of a member or of what is declared. */
function isVariable(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isMethodDeclaration(parent) || ts.isAccessor(parent) || ts.isPropertyDeclaration(parent))
    return parent.name !== node;
  return !(ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent));
}

function scriptOf(file: string, text: string): Script {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const program = ts.createProgram([file], OPTIONS, {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (path) => (path === file ? parsed : undefined),
  });
  const checker = program.getTypeChecker();
  const symbolOf = (node: ts.Identifier) =>
    ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  const mistakes = program.getSyntacticDiagnostics(parsed).map(({ messageText, start = 0 }) => {
    const { line, character } = parsed.getLineAndCharacterOfPosition(start);
    const said = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${file}:${line + 1}:${character + 1} is no JavaScript: ${said}`;
  });
  const foreign = [...nodesUnder(parsed)].filter(isVariable).filter((node) => !symbolOf(node));
  return { file, source: parsed, mistakes, foreign };
}

/** Builds that are judged one after the other have most of their files in common. */
const known = new Map<string, Script>();

export const scriptsIn = (build: string): readonly Script[] =>
  scriptsOf(build).map((file) => {
    const text = readFileSync(join(build, file), 'utf8');
    const key = `${file}\0${text}`;
    const script = known.get(key) ?? scriptOf(file, text);
    known.set(key, script);
    return script;
  });

/** Work on a script that is done once. */
export function once<T>(work: (script: Script) => T): (script: Script) => T {
  const done = new WeakMap<Script, { readonly result: T }>();
  return (script) => {
    const found = done.get(script) ?? { result: work(script) };
    done.set(script, found);
    return found.result;
  };
}

const asksFor = (node: ts.Node, name: string): boolean =>
  [...nodesUnder(node)].some(
    (one) => ts.isTypeOfExpression(one) && ts.isIdentifier(one.expression) && one.expression.text === name,
  );

/** Whether a use comes only after `typeof` has asked for the name, or where its absence is caught. */
export function isSure(use: ts.Identifier): boolean {
  for (let node: ts.Node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isTypeOfExpression(parent)) return true;
    if (ts.isTryStatement(parent) && parent.catchClause && parent.tryBlock === node) return true;
    if (
      ts.isConditionalExpression(parent) &&
      parent.condition !== node &&
      asksFor(parent.condition, use.text)
    )
      return true;
    if (ts.isIfStatement(parent) && parent.expression !== node && asksFor(parent.expression, use.text))
      return true;
    if (ts.isBinaryExpression(parent) && parent.right === node && asksFor(parent.left, use.text)) return true;
  }
  return false;
}
