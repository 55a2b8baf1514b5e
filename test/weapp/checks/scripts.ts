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

export function scriptsIn(build: string): readonly Script[] {
  const host = ts.createCompilerHost(OPTIONS);
  const paths = new Map(scriptsOf(build).map((file) => [join(build, file), file]));
  const program = ts.createProgram([...paths.keys()], OPTIONS, {
    ...host,
    getSourceFile: (path) =>
      ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS),
  });
  const checker = program.getTypeChecker();
  const symbolOf = (node: ts.Identifier) =>
    ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  return [...paths].flatMap(([path, file]) => {
    const source = program.getSourceFile(path);
    if (!source) return [];
    const mistakes = program.getSyntacticDiagnostics(source).map(({ messageText, start = 0 }) => {
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      return `${file}:${line + 1}:${character + 1} is no JavaScript: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    const foreign = [...nodesUnder(source)].filter(isVariable).filter((node) => !symbolOf(node));
    return [{ file, source, mistakes, foreign }];
  });
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
