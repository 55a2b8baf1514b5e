// Which rule each collection has. Set from a schema file or the console; unset means no client access.
import type { Journal } from '../server/journal';
import { DENIED, parseRule, type Rule } from './rule';

export interface RuleEvent {
  readonly collection: string;
  readonly rule: unknown;
}

export interface Rules {
  /** Refuses with a RuleError or ExpressionError what is no rule, and keeps the old one. */
  set(collection: string, rule: unknown): void;
  of(collection: string): Rule;
  list(): Record<string, unknown>;
}

export function createRules(journal: Journal<RuleEvent>): Rules {
  const list = () => Object.fromEntries(journal.entries().map((event) => [event.collection, event.rule]));
  return {
    list,
    set(collection, rule) {
      parseRule(rule);
      if (JSON.stringify(list()[collection]) !== JSON.stringify(rule)) journal.append({ collection, rule });
    },
    of(collection) {
      const rules = list();
      return Object.hasOwn(rules, collection) ? parseRule(rules[collection]) : DENIED;
    },
  };
}
