// The expression language of security rules: parses `auth.openid == doc._openid && doc.state in ['open']` into a tree.
// What names mean and whether the result lets anyone in is decided in evaluate and check.

export type Expression =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A rule that cannot be parsed; `message` says where. */
export class ExpressionError extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_$][\w$]*)|(===|!==|==|!=|<=|>=|&&|\|\||[<>!+.,()[\]]))/y;

/** How tightly operators bind, loosest first. */
const BINDING: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '===': 3,
  '!=': 3,
  '!==': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
};

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
}

/** Parses a rule; throws ExpressionError for anything it does not know. */
export function parseExpression(source: string): Expression {
  const tokens = tokenize(source);
  let at = 0;
  const peek = () => tokens[at] ?? END;
  const take = (text?: string): Token => {
    const token = peek();
    if (text !== undefined && token.text !== text) fail(source, `expected ${text} before "${token.text}"`);
    at += 1;
    return token;
  };
  const binary = (least: number): Expression => {
    let left = unary();
    for (;;) {
      const operator = peek().kind === 'text' ? '' : peek().text;
      const binding = BINDING[operator] ?? 0;
      if (binding < least || binding === 0) return left;
      take();
      left = { kind: 'binary', operator, left, right: binary(binding + 1) };
    }
  };
  const unary = (): Expression => {
    if (peek().kind !== 'sign' || peek().text !== '!') return postfix(primary());
    take();
    return { kind: 'not', of: unary() };
  };
  const postfix = (start: Expression): Expression => {
    let of = start;
    while (peek().kind === 'sign' && (peek().text === '.' || peek().text === '[')) {
      if (take().text === '.') of = { kind: 'member', of, key: { kind: 'value', value: word() } };
      else {
        of = { kind: 'member', of, key: binary(1) };
        take(']');
      }
    }
    return of;
  };
  const word = (): string => {
    const token = take();
    return token.kind === 'word' ? token.text : fail(source, `no name before "${token.text}"`);
  };
  const list = (): Expression => {
    const items: Expression[] = [];
    while (peek().text !== ']') {
      items.push(binary(1));
      if (peek().text === ',') take();
      else if (peek().text !== ']') fail(source, 'a list that does not end');
    }
    take(']');
    return { kind: 'list', items };
  };
  const primary = (): Expression => {
    const token = take();
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'value', value: token.text };
    if (token.kind === 'sign' && token.text === '(') {
      const inside = binary(1);
      take(')');
      return inside;
    }
    if (token.kind === 'sign' && token.text === '[') return list();
    if (token.kind !== 'word') return fail(source, `unexpected "${token.text}"`);
    if (token.text in CONSTANTS) return { kind: 'value', value: CONSTANTS[token.text] };
    if (peek().kind !== 'sign' || peek().text !== '(') return { kind: 'name', name: token.text };
    take();
    const argument = binary(1);
    take(')');
    return { kind: 'call', name: token.text, argument };
  };
  const whole = binary(1);
  if (peek().kind !== 'end') fail(source, `unexpected "${peek().text}"`);
  return whole;
}

const END: Token = { kind: 'end', text: 'the end' };
const CONSTANTS: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
};

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) return fail(source, `cannot read "${source.slice(start, start + 10)}"`);
    const [, number, single, double, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'text', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') });
  }
  return tokens;
}

function fail(source: string, why: string): never {
  throw new ExpressionError(`the rule "${source}" cannot be read: ${why}`);
}
