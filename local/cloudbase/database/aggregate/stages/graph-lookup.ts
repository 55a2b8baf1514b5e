// $graphLookup: follows references through a collection, each document once.
import { keyOf } from '../../bson/key';
import { isDocument, numberOf } from '../../bson/value';
import type { Document, Value } from '../../bson/value';
import { eachValue } from '../../path';
import { readFilter } from '../../query/filter';
import type { Filter } from '../../query/filter';
import { leafFor } from '../../query/operators';
import { requestFailed } from '../../refusal';
import { writeAt } from '../../update/path';
import { readExpression } from '../expression/evaluate';
import type { PipelineContext, ReadStage } from '../pipeline';

const OPTIONS = [
  'from',
  'startWith',
  'connectFromField',
  'connectToField',
  'as',
  'maxDepth',
  'depthField',
  'restrictSearchWithMatch',
];

export const graphLookup: ReadStage = (operand, names) => {
  const spec = readSpec(operand);
  const start = readExpression(spec.startWith, names);
  return (documents, context) =>
    documents.map((document) => {
      const found = follow(start({ root: document, variables: context.variables }) ?? null, spec, context);
      return writeAt(document, { parts: spec.as.split('.'), make: true, change: () => found });
    });
};

interface GraphSpec {
  readonly from: string;
  readonly startWith: Value;
  readonly fromField: string;
  readonly toField: string;
  readonly as: string;
  readonly maxDepth: number;
  readonly depthField: string | undefined;
  readonly restriction: Filter | undefined;
}

function readSpec(operand: Value): GraphSpec {
  if (!isDocument(operand)) throw requestFailed('the $graphLookup stage specification must be an object');
  const unknown = Object.keys(operand).find((key) => !OPTIONS.includes(key));
  if (unknown) throw requestFailed(`Unknown argument to $graphLookup: ${unknown}`);
  const text = (name: string): string => {
    const value = operand[name];
    if (typeof value !== 'string') throw requestFailed(`$graphLookup requires '${name}' to be a string`);
    return value;
  };
  if (operand.startWith === undefined)
    throw requestFailed(
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
  return {
    from: text('from'),
    startWith: operand.startWith,
    fromField: text('connectFromField'),
    toField: text('connectToField'),
    as: text('as'),
    maxDepth: operand.maxDepth === undefined ? Infinity : (numberOf(operand.maxDepth) ?? 0),
    depthField: operand.depthField === undefined ? undefined : text('depthField'),
    restriction:
      operand.restrictSearchWithMatch === undefined ? undefined : readFilter(operand.restrictSearchWithMatch),
  };
}

function follow(start: Value, spec: GraphSpec, context: PipelineContext): Document[] {
  const found = new Map<string, Document>();
  let frontier = Array.isArray(start) ? start : [start];
  for (let depth = 0; depth <= spec.maxDepth && frontier.length > 0; depth++) {
    const next: Value[] = [];
    for (const document of connected(frontier, spec, context)) {
      const id = keyOf(document._id);
      if (found.has(id)) continue;
      found.set(id, spec.depthField === undefined ? document : { ...document, [spec.depthField]: depth });
      next.push(...referencesOf(document, spec.fromField));
    }
    frontier = next;
  }
  return [...found.values()];
}

function connected(values: Value[], spec: GraphSpec, context: PipelineContext): Document[] {
  const reached: Filter = { kind: 'field', path: spec.toField, leaf: leafFor('$in', values, {}) };
  const filters = spec.restriction ? [reached, spec.restriction] : [reached];
  return context.find(spec.from, { filter: { kind: 'and', filters } });
}

function referencesOf(document: Document, path: string): Value[] {
  const values: Value[] = [];
  eachValue(document, path, (value) => {
    if (Array.isArray(value)) values.push(...value);
    else if (value !== undefined && value !== null) values.push(value);
    return false;
  });
  return values;
}
