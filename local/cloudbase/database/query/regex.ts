// `$regex`: PCRE patterns and options as MongoDB takes them, run by JavaScript's engine.
import { Regex, isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import type { Test } from './operators';

/** The operand is a pattern text or a Regex; `$options` beside it wins over the Regex's own. */
export function regexTest(operand: Value, siblings: Document): Test {
  const own = isDocument(siblings) ? siblings.$options : undefined;
  if (own !== undefined && typeof own !== 'string') throw requestFailed('$options has to be a string');
  const regex = regexOf(operand, own);
  const compiled = compileRegex(regex);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    return value instanceof Regex && value.pattern === regex.pattern && value.options === regex.options;
  };
}

/** The Regex an operand and its `$options` stand for; index planning reads prefixes off it. */
export function regexOf(operand: Value, options: string | undefined): Regex {
  if (operand instanceof Regex) return options === undefined ? operand : new Regex(operand.pattern, options);
  if (typeof operand === 'string') return new Regex(operand, options ?? '');
  throw requestFailed('$regex has to be a string');
}

// g, u and y say how JavaScript iterates, not what matches: the SDK sends a literal's flags as they are.
const JAVASCRIPT_ONLY = /[guyd]/g;

export function compileRegex(regex: Regex): RegExp {
  const options = regex.options.replace(JAVASCRIPT_ONLY, '');
  const unknown = /[^imsx]/.exec(options);
  if (unknown) throw requestFailed(`invalid flag in regex options: ${unknown[0]}`);
  const inline = /^\(\?([imsx]+)\)/.exec(regex.pattern);
  const flags = new Set(options + (inline?.[1] ?? ''));
  const bare = inline ? regex.pattern.slice(inline[0].length) : regex.pattern;
  const pattern = flags.delete('x') ? withoutWhitespace(bare) : bare;
  return compile(pattern, [...flags].join(''));
}

// Unicode mode reads characters as MongoDB does but refuses escapes that PCRE lets pass, such as `\-`.
function compile(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags + 'u');
  } catch {
    try {
      return new RegExp(pattern, flags);
    } catch (error) {
      throw requestFailed(
        `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`,
      );
    }
  }
}

/** The x option: blanks and #-comments outside character classes do not count. */
const withoutWhitespace = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*/gs, (piece) => (/^[\s#]/.test(piece) ? '' : piece));

/** The literal every match must begin with, or undefined; lets an index serve `^prefix`. */
export function literalPrefix(regex: Regex): string | undefined {
  if (regex.options.replace(JAVASCRIPT_ONLY, '') !== '' || !regex.pattern.startsWith('^')) return undefined;
  if (regex.pattern.includes('|')) return undefined;
  const literal = /^[^\\^$.*+?()[\]{}|]*/.exec(regex.pattern.slice(1))?.[0] ?? '';
  const quantified = /^[*?{]/.test(regex.pattern.slice(1 + literal.length));
  const prefix = quantified ? literal.slice(0, -1) : literal;
  return prefix === '' ? undefined : prefix;
}
