// Evaluates a security rule with three truths: true, false and "cannot be known". A query only shows some fields of the
// documents it may touch; what it does not fix is unknown, and unknown never lets anyone in.
import { ExpressionError, type Expression } from './expression';

export const UNKNOWN = Symbol('unknown');

/** All that a query says of a field when it fixes no single value. */
export class Range {
  constructor(readonly bounds: { gt?: number; gte?: number; lt?: number; lte?: number }) {}
}

export interface Scope {
  /** What `auth`, `doc`, `request` and `now` are. */
  readonly names: Readonly<Record<string, unknown>>;
  /** Reads a document for `get('database.<collection>.<id>')`; null when there is none. */
  get(collection: string, id: string): Promise<unknown>;
}

/** The rule's value: true lets in, everything else does not. */
export async function evaluate(expression: Expression, scope: Scope): Promise<unknown> {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'name':
      if (!Object.hasOwn(scope.names, expression.name)) {
        throw new ExpressionError(`a rule knows no ${expression.name}`);
      }
      return scope.names[expression.name];
    case 'list':
      return Promise.all(expression.items.map((item) => evaluate(item, scope)));
    case 'member':
      return member(await evaluate(expression.of, scope), await evaluate(expression.key, scope));
    case 'not':
      return negate(await evaluate(expression.of, scope));
    case 'call':
      return read(expression.name, await evaluate(expression.argument, scope), scope);
    case 'binary':
      return binary(expression, scope);
  }
}

const negate = (value: unknown) => (value === UNKNOWN ? UNKNOWN : !value);

function member(of: unknown, key: unknown): unknown {
  if (of === UNKNOWN || key === UNKNOWN) return UNKNOWN;
  if (of instanceof Fields) return of.at(String(key));
  if (typeof of !== 'object' || of === null) return undefined;
  return Object.hasOwn(of, String(key)) ? (of as Record<string, unknown>)[String(key)] : undefined;
}

/** The document as far as a query fixes it: nested paths are looked up as dotted names. */
export class Fields {
  constructor(
    private readonly known: Readonly<Record<string, unknown>>,
    private readonly prefix = '',
  ) {}

  at(key: string): unknown {
    const path = this.prefix + key;
    if (Object.hasOwn(this.known, path)) return this.known[path];
    const deeper = Object.keys(this.known).some((name) => name.startsWith(`${path}.`));
    return deeper ? new Fields(this.known, `${path}.`) : UNKNOWN;
  }
}

async function read(name: string, path: unknown, scope: Scope): Promise<unknown> {
  if (name !== 'get') throw new ExpressionError(`a rule knows no function ${name}`);
  if (path === UNKNOWN) return UNKNOWN;
  const match = /^database\.([^.]+)\.(.+)$/.exec(String(path));
  if (!match) throw new ExpressionError(`get() needs "database.<collection>.<id>", not "${String(path)}"`);
  return scope.get(match[1] ?? '', match[2] ?? '');
}

async function binary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Promise<unknown> {
  const left = await evaluate(expression.left, scope);
  if (expression.operator === '&&') {
    if (left !== UNKNOWN && !left) return false;
    const right = await evaluate(expression.right, scope);
    return right !== UNKNOWN && !right ? false : left === UNKNOWN ? UNKNOWN : right;
  }
  if (expression.operator === '||') {
    if (left !== UNKNOWN && left) return true;
    const right = await evaluate(expression.right, scope);
    return right !== UNKNOWN && right ? true : left === UNKNOWN ? UNKNOWN : right;
  }
  return compare(expression.operator, left, await evaluate(expression.right, scope));
}

function compare(operator: string, left: unknown, right: unknown): unknown {
  if (left === UNKNOWN || right === UNKNOWN || right instanceof Range) return UNKNOWN;
  if (left instanceof Range) return inRange(operator, left, right);
  switch (operator) {
    case '==':
    case '===':
      return left === right;
    case '!=':
    case '!==':
      return left !== right;
    case 'in':
      return isIn(left, right);
    case '+':
      return typeof left === 'number' && typeof right === 'number'
        ? left + right
        : `${String(left)}${String(right)}`;
    default:
      return ordered(operator, left, right);
  }
}

function isIn(left: unknown, right: unknown): unknown {
  if (!Array.isArray(right)) return false;
  if (right.includes(left)) return true;
  return right.includes(UNKNOWN) ? UNKNOWN : false;
}

function ordered(operator: string, left: unknown, right: unknown): boolean {
  const comparable =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string');
  if (!comparable) return false;
  const [a, b] = [left as number, right as number];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** Whether everything in the range satisfies the comparison. */
function inRange(operator: string, { bounds }: Range, limit: unknown): unknown {
  if (typeof limit !== 'number') return UNKNOWN;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = bounds;
  const holds: Record<string, boolean> = {
    '>': gt >= limit || gte > limit,
    '>=': gt >= limit || gte >= limit,
    '<': lt <= limit || lte < limit,
    '<=': lt <= limit || lte <= limit,
  };
  return holds[operator] ? true : UNKNOWN;
}
