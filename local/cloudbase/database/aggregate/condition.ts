// `$expr`: an aggregation expression as a condition of a query.
import type { Document, Value } from '../bson/value';
import { requestFailed } from '../refusal';

export function expressionHolds(expression: Value, document: Document): boolean {
  throw requestFailed(`$expr ${String(expression)} ${String(document)}`);
}
