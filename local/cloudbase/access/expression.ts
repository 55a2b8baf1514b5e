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
export const parseExpression = (source: string): Expression => new Parser(source).whole();

/** Recursive descent; operators by how tightly they bind. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(private readonly source: string) {
    this.#tokens = tokenize(source);
  }

  whole(): Expression {
    const expression = this.#binary(1);
    return this.#peek().kind === 'end' ? expression : this.#fail(`unexpected "${this.#peek().text}"`);
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? END;
  }

  #take(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #isSign(text: string): boolean {
    return this.#peek().kind === 'sign' && this.#peek().text === text;
  }

  #expect(text: string): void {
    if (!this.#isSign(text)) this.#fail(`expected ${text} before "${this.#peek().text}"`);
    this.#at += 1;
  }

  #fail(why: string): never {
    return fail(this.source, why);
  }

  #binary(least: number): Expression {
    let left = this.#unary();
    for (;;) {
      const operator = this.#peek().kind === 'text' ? '' : this.#peek().text;
      const binding = Object.hasOwn(BINDING, operator) ? (BINDING[operator] ?? 0) : 0;
      if (binding < least || binding === 0) return left;
      this.#take();
      left = { kind: 'binary', operator, left, right: this.#binary(binding + 1) };
    }
  }

  #unary(): Expression {
    if (!this.#isSign('!')) return this.#members(this.#primary());
    this.#take();
    return { kind: 'not', of: this.#unary() };
  }

  #members(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.#isSign('.')) {
        this.#take();
        of = { kind: 'member', of, key: { kind: 'value', value: this.#word() } };
      } else if (this.#isSign('[')) {
        this.#take();
        of = { kind: 'member', of, key: this.#binary(1) };
        this.#expect(']');
      } else return of;
    }
  }

  #word(): string {
    const token = this.#take();
    return token.kind === 'word' ? token.text : this.#fail(`no name before "${token.text}"`);
  }

  #primary(): Expression {
    const token = this.#take();
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'value', value: token.text };
    if (token.kind === 'word') return this.#named(token.text);
    if (token.kind === 'sign' && token.text === '[') return this.#list();
    if (token.kind !== 'sign' || token.text !== '(') return this.#fail(`unexpected "${token.text}"`);
    const inside = this.#binary(1);
    this.#expect(')');
    return inside;
  }

  #named(name: string): Expression {
    if (Object.hasOwn(CONSTANTS, name)) return { kind: 'value', value: CONSTANTS[name] };
    if (!this.#isSign('(')) return { kind: 'name', name };
    this.#take();
    const argument = this.#binary(1);
    this.#expect(')');
    return { kind: 'call', name, argument };
  }

  #list(): Expression {
    const items: Expression[] = [];
    while (!this.#isSign(']')) {
      items.push(this.#binary(1));
      if (!this.#isSign(',')) break;
      this.#take();
    }
    this.#expect(']');
    return { kind: 'list', items };
  }
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
