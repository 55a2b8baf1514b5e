// $redact: keeps, drops or looks into each level of a document, as an expression on that level decides.
import { isDocument } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readExpression } from '../expression/evaluate';
import type { Evaluate, Variables } from '../expression/evaluate';
import type { ReadStage } from '../pipeline';

const DECISIONS: [string, Value][] = ['DESCEND', 'PRUNE', 'KEEP'].map((name) => [name, name.toLowerCase()]);

export const redact: ReadStage = (operand, names) => {
  const decide = readExpression(operand, names);
  return (documents, context) => {
    const variables: Variables = new Map([...context.variables, ...DECISIONS]);
    return documents
      .map((document) => redacted(document, decide, variables))
      .filter((document) => document !== undefined);
  };
};

function redacted(document: Document, decide: Evaluate, variables: Variables): Document | undefined {
  const decision = decide({ root: document, variables });
  if (decision === 'keep') return document;
  if (decision === 'prune') return undefined;
  if (decision !== 'descend')
    throw requestFailed(
      `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${String(decision)}`,
    );
  const out: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const kept = redactedValue(value, decide, variables);
    if (kept !== undefined) out[field] = kept;
  }
  return out;
}

function redactedValue(value: Value, decide: Evaluate, variables: Variables): Value | Missing {
  if (isDocument(value)) return redacted(value, decide, variables);
  if (!Array.isArray(value)) return value;
  return value.map((item) => redactedValue(item, decide, variables)).filter((item) => item !== undefined);
}
