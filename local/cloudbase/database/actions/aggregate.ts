// database.aggregateDocuments: a pipeline given stage by stage.
import type { ActionContext, Actions } from '../../action';
import { AGGREGATE_LIMIT_DEFAULT } from '../limits';
import { parseEjson, toEjson } from '../bson/ejson';
import { isGeo } from '../index/spec';
import { readPipeline } from '../aggregate/pipeline';
import type { PipelineContext, StageSpec } from '../aggregate/pipeline';
import { invalidParam } from '../refusal';
import type { Engine, Scope } from './engine';
import type { Params } from './params';

export const aggregateActions = (engine: Engine): Actions => ({
  'database.aggregateDocuments': (params, context) =>
    engine.run('aggregateDocuments', params, context, (scope) => {
      const specs = stagesOf(params, context);
      const documents = readPipeline(limited(specs)).run(contextFor(scope));
      scope.operation.nreturned = documents.length;
      return { data: { list: documents.map((document) => toEjson(document, 'answered')) } };
    }),
});

function stagesOf(params: Params, context: ActionContext): StageSpec[] {
  if (!Array.isArray(params.stages)) throw invalidParam('stages must be an array.');
  return (params.stages as unknown[]).map((stage) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParam('A stage needs stageKey and stageValue.');
    return { name: stageKey, operand: parseEjson(stageValue, context.now, stageKey) };
  });
}

// The product answers few documents unless the pipeline says how many.
const limited = (specs: StageSpec[]): StageSpec[] =>
  specs.some(({ name }) => name === '$limit')
    ? specs
    : [...specs, { name: '$limit', operand: AGGREGATE_LIMIT_DEFAULT }];

function contextFor(scope: Scope): PipelineContext {
  return {
    collection: scope.collection.name,
    variables: new Map([['NOW', new Date(scope.context.now)]]),
    find(name, selection) {
      const collection = scope.other(name);
      return collection ? scope.find(selection, collection).map(({ document }) => document) : [];
    },
    geoField(name) {
      const specs =
        scope
          .other(name)
          ?.indexes.map((index) => index.spec)
          .filter(isGeo) ?? [];
      return specs.length === 1
        ? specs[0]?.keys.find(([, direction]) => direction === '2dsphere')?.[0]
        : undefined;
    },
  };
}
