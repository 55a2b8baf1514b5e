// $lookup: joins documents of another collection, by equal fields, by a pipeline of its own, or both.
import { isDocument, typeName } from '../../bson/value';
import type { Document, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { writeAt } from '../../update/path';
import { eachValue } from '../../path';
import type { Filter } from '../../query/filter';
import { leafFor } from '../../query/operators';
import { readExpression } from '../expression/evaluate';
import type { Variables } from '../expression/evaluate';
import { readPipeline, stageSpecs } from '../pipeline';
import type { PipelineContext, ReadStage } from '../pipeline';

export const lookup: ReadStage = (operand, names) => {
  const spec = readSpec(operand);
  const join = spec.pipeline === undefined ? equalityJoin(spec) : pipelineJoin(spec, names);
  const parts = spec.as.split('.');
  return (documents, context) =>
    documents.map((document) => {
      const joined = join(document, context);
      return writeAt(document, { parts, make: true, change: () => joined });
    });
};

interface LookupSpec {
  readonly from: string;
  readonly as: string;
  readonly localField: string | undefined;
  readonly foreignField: string | undefined;
  readonly pipeline: Value | undefined;
  readonly variables: Document;
}

const OPTIONS = ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'];

function readSpec(operand: Value): LookupSpec {
  if (!isDocument(operand))
    throw requestFailed(`the $lookup specification must be an Object, but found ${typeName(operand)}`);
  const unknown = Object.keys(operand).find((key) => !OPTIONS.includes(key));
  if (unknown) throw requestFailed(`unknown argument to $lookup: ${unknown}`);
  const { pipeline, let: variables = {} } = operand;
  const text = (name: string): string | undefined => {
    const value = operand[name];
    if (value !== undefined && typeof value !== 'string')
      throw requestFailed(`$lookup argument '${name}' must be a string, found type ${typeName(value)}`);
    return value;
  };
  const [from, as, localField, foreignField] = [
    text('from'),
    text('as'),
    text('localField'),
    text('foreignField'),
  ];
  if (from === undefined) throw requestFailed("missing 'from' option to $lookup stage specification");
  if (as === undefined) throw requestFailed("must specify 'as' field for a $lookup");
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (pipeline === undefined && localField === undefined)
  )
    throw requestFailed(
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  if (!isDocument(variables))
    throw requestFailed(`$lookup argument 'let' must be an object, is type ${typeName(variables)}`);
  return { from, as, localField, foreignField, pipeline, variables };
}

type Join = (document: Document, context: PipelineContext) => Document[];

function equalityJoin(spec: LookupSpec): Join {
  return (document, context) => context.find(spec.from, { filter: equalTo(document, spec) });
}

// An array joins by each of its elements; a missing field joins with null and missing ones.
function equalTo(document: Document, { localField = '', foreignField = '' }: LookupSpec): Filter {
  const values: Value[] = [];
  eachValue(document, localField, (value) => {
    if (Array.isArray(value)) values.push(...value);
    else values.push(value ?? null);
    return false;
  });
  const [only] = values;
  const leaf =
    values.length === 1 && only !== undefined ? leafFor('$eq', only, {}) : leafFor('$in', values, {});
  return { kind: 'field', path: foreignField, leaf };
}

function pipelineJoin(spec: LookupSpec, names: string[]): Join {
  const own = Object.keys(spec.variables);
  const bad = own.find((name) => !/^[a-z\u0080-\uffff]/.test(name));
  if (bad !== undefined)
    throw requestFailed(`'${bad}' starts with an invalid character for a user variable name`);
  const values = own.map((name) => readExpression(spec.variables[name] as Value, names));
  const byEquality = equalityJoin(spec);
  const pipeline = readPipeline(stageSpecs(spec.pipeline as Value, '$lookup'), [...names, ...own]);
  return (document, context) => {
    const environment = { root: document, variables: context.variables };
    const variables: Variables = new Map([
      ...context.variables,
      ...own.map((name, at) => [name, values[at]?.(environment)] as const),
    ]);
    const inner = { ...context, collection: spec.from, variables };
    return spec.localField === undefined
      ? pipeline.run(inner)
      : pipeline.over(byEquality(document, context), inner);
  };
}
