// Stages that run other pipelines beside the main one: $facet and $unionWith.
import { isDocument } from '../../bson/value';
import type { Document, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readPipeline, stageSpecs } from '../pipeline';
import type { ReadStage } from '../pipeline';

// MongoDB manual, $facet: stages that cannot stand inside.
const NOT_IN_FACET = new Set(['$facet', '$geoNear', '$out', '$merge', '$collStats', '$indexStats']);

export const facet: ReadStage = (operand, names) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw requestFailed('the $facet specification must be a non-empty object');
  const pipelines = Object.entries(operand).map(([field, value]) => {
    const specs = stageSpecs(value, '$facet');
    const bad = specs.find(({ name }) => NOT_IN_FACET.has(name));
    if (bad) throw requestFailed(`${bad.name} is not allowed to be used within a $facet stage`);
    return [field, readPipeline(specs, names)] as const;
  });
  return (documents, context) => {
    const answer: Document = {};
    for (const [field, pipeline] of pipelines) answer[field] = pipeline.over(documents, context);
    return [answer];
  };
};

export const unionWith: ReadStage = (operand, names) => {
  const collection = isDocument(operand) ? operand.coll : operand;
  if (typeof collection !== 'string')
    throw requestFailed(
      "the $unionWith stage specification must be an object or string naming a collection ('coll')",
    );
  const stages: Value = isDocument(operand) ? (operand.pipeline ?? []) : [];
  const pipeline = readPipeline(stageSpecs(stages, '$unionWith'), names);
  return (documents, context) => [...documents, ...pipeline.run({ ...context, collection })];
};
