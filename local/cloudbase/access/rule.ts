// What a collection lets mini-programs do: one of the product's four simple permissions or a security rule.
// Parses and refuses; a collection without a rule lets nobody in.
import { parseExpression, type Expression } from './expression';

/** CloudBase, database permissions (AclTag). ADMINONLY is "no client may read or write". */
export const SIMPLE = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'] as const;
export type Simple = (typeof SIMPLE)[number];

export type Operation = 'read' | 'create' | 'update' | 'delete';

export type Rule =
  | { readonly kind: 'simple'; readonly mode: Simple }
  | {
      readonly kind: 'custom';
      readonly source: unknown;
      readonly by: ReadonlyMap<string, boolean | Expression>;
    };

export class RuleError extends Error {}

export const DENIED: Rule = { kind: 'simple', mode: 'ADMINONLY' };

const KEYS = ['read', 'write', 'create', 'update', 'delete'];

/** Reads `"PRIVATE"` or `{"read": true, "write": "auth.openid == doc._openid"}`; refuses anything else. */
export function parseRule(value: unknown): Rule {
  if (value === undefined) return DENIED;
  const mode = SIMPLE.find((each) => each === value);
  if (mode) return { kind: 'simple', mode };
  if (typeof value !== 'object' || value === null) {
    throw new RuleError(`a rule is one of ${SIMPLE.join(', ')} or an object of expressions`);
  }
  const by = Object.entries(value as Record<string, unknown>).map(
    ([key, rule]): [string, boolean | Expression] => {
      if (!KEYS.includes(key)) throw new RuleError(`a rule has no "${key}", only ${KEYS.join(', ')}`);
      if (typeof rule === 'boolean') return [key, rule];
      if (typeof rule === 'string') return [key, parseExpression(rule)];
      throw new RuleError(`"${key}" must be true, false or an expression`);
    },
  );
  return { kind: 'custom', source: value, by: new Map(by) };
}

/** The custom rule for an operation: its own, else `write` for all that writes, else nobody. */
export const ruleFor = (
  rule: Extract<Rule, { kind: 'custom' }>,
  operation: Operation,
): boolean | Expression =>
  rule.by.get(operation) ?? (operation === 'read' ? undefined : rule.by.get('write')) ?? false;
