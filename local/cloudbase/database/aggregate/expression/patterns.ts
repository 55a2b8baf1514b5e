// Regular expression operators of aggregation.
import { Regex, typeName } from '../../bson/value';
import type { Document, Value } from '../../bson/value';
import { compileRegex } from '../../query/regex';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { isNullish, readParts } from './operands';

const matching =
  (name: string, apply: (text: string, pattern: RegExp) => Value, otherwise: Value): ReadOperator =>
  (operand, read) => {
    const parts = readParts(name, operand, read, ['input', 'regex', 'options'], ['input', 'regex']);
    return (environment) => {
      const text = parts.input?.(environment);
      const regex = parts.regex?.(environment);
      const options = parts.options?.(environment);
      if (isNullish(text) || isNullish(regex)) return otherwise;
      if (typeof text !== 'string') throw requestFailed(`${name} needs 'input' to be of type string`);
      return apply(text, patternFrom(name, regex, options));
    };
  };

function patternFrom(name: string, regex: Value, options: Value | undefined): RegExp {
  const own = typeof options === 'string' ? options : undefined;
  if (typeof regex === 'string') return compileRegex(new Regex(regex, own ?? ''));
  if (!(regex instanceof Regex))
    throw requestFailed(`${name} needs 'regex' to be of type string or regex, not ${typeName(regex)}`);
  if (own !== undefined && regex.options !== '')
    throw requestFailed(`${name} found regex option(s) specified in both 'regex' and 'option' fields`);
  return compileRegex(own === undefined ? regex : new Regex(regex.pattern, own));
}

function described(match: RegExpMatchArray): Document {
  const before = (match.input ?? '').slice(0, match.index);
  return { match: match[0], idx: [...before].length, captures: match.slice(1).map((part) => part ?? null) };
}

export const PATTERNS: Record<string, ReadOperator> = {
  $regexMatch: matching('$regexMatch', (text, pattern) => pattern.test(text), false),
  $regexFind: matching(
    '$regexFind',
    (text, pattern) => {
      const match = pattern.exec(text);
      return match ? described(match) : null;
    },
    null,
  ),
  $regexFindAll: matching(
    '$regexFindAll',
    (text, pattern) => [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(described),
    [],
  ),
};
