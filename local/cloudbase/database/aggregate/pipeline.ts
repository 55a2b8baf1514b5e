// Reads an aggregation pipeline and runs it: the leading stages as one indexed query, the rest over its documents.
// What each stage does is in stages/; this knows their names and their order.
import { isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import type { Selection } from '../plan/select';
import { requestFailed } from '../refusal';
import type { Variables } from './expression/evaluate';
import { readHead } from './head';
import { bucket } from './stages/bucket';
import { bucketAuto } from './stages/bucket-auto';
import { addFields, project, replaceRoot, replaceWith, unsetFields } from './stages/shape';
import { facet, unionWith } from './stages/branches';
import { geoNear } from './stages/geo-near';
import { graphLookup } from './stages/graph-lookup';
import { count, group, sortByCount } from './stages/group';
import { lookup } from './stages/lookup';
import { limit, match, sample, skip, sort } from './stages/select';
import { redact } from './stages/redact';
import { unwind } from './stages/unwind';

/** What a running pipeline may reach: other collections, and the variables defined around it. */
export interface PipelineContext {
  /** A collection that does not exist is empty. */
  find(collection: string, selection: Selection): Document[];
  /** The field of the collection's only 2dsphere index, if it has one. */
  geoField(collection: string): string | undefined;
  readonly collection: string;
  readonly variables: Variables;
}

export type Stage = (documents: Document[], context: PipelineContext) => Document[];

export interface StageSpec {
  readonly name: string;
  readonly operand: Value;
}

/** `names` are the variables a pipeline inside `$lookup` may use. */
export type ReadStage = (operand: Value, names: string[]) => Stage;

const STAGES: Record<string, ReadStage> = {
  $addFields: addFields('$addFields'),
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $facet: facet,
  $geoNear: geoNear,
  $graphLookup: graphLookup,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $redact: redact,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $sample: sample,
  $set: addFields('$set'),
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unionWith: unionWith,
  $unset: unsetFields,
  $unwind: unwind,
};

export interface Pipeline {
  /** Starts from the collection itself. */
  run(context: PipelineContext): Document[];
  /** Starts from documents that are there already. */
  over(documents: Document[], context: PipelineContext): Document[];
}

// These give exactly one document for each, so a cut after them may as well come before them.
const ONE_TO_ONE = new Set([
  '$addFields',
  '$set',
  '$project',
  '$unset',
  '$lookup',
  '$graphLookup',
  '$replaceRoot',
  '$replaceWith',
]);
const CUTS = new Set(['$limit', '$skip']);

/** Cuts come before the stages that work on each document, so that nothing is joined or computed for nobody. */
function cutEarly(specs: StageSpec[]): StageSpec[] {
  const ordered: StageSpec[] = [];
  for (const spec of specs) {
    let at = ordered.length;
    if (CUTS.has(spec.name)) while (at > 0 && ONE_TO_ONE.has(ordered[at - 1]?.name ?? '')) at--;
    ordered.splice(at, 0, spec);
  }
  return ordered;
}

export function readPipeline(written: StageSpec[], names: string[] = []): Pipeline {
  const specs = cutEarly(written);
  const late = specs.findIndex(({ name }, at) => name === '$geoNear' && at > 0);
  if (late > 0) throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
  const head = readHead(specs, names);
  const stages = specs.map((spec) => readStage(spec, names));
  const through = (documents: Document[], rest: Stage[], context: PipelineContext): Document[] =>
    rest.reduce((current, stage) => stage(current, context), documents);
  return {
    run: (context) => through(head.find(context), stages.slice(head.length), context),
    over: (documents, context) => through(documents, stages, context),
  };
}

function readStage({ name, operand }: StageSpec, names: string[]): Stage {
  const read = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (!read) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`);
  return read(operand, names);
}

/** `[{$match: …}, …]`, as sub-pipelines are written. */
export function stageSpecs(pipeline: Value, where: string): StageSpec[] {
  if (!Array.isArray(pipeline)) throw requestFailed(`${where}: the pipeline must be an array`);
  return pipeline.map((stage) => {
    const [name, ...others] = isDocument(stage) ? Object.keys(stage) : [];
    if (!isDocument(stage) || name === undefined || others.length > 0)
      throw requestFailed('A pipeline stage specification object must contain exactly one field.');
    return { name, operand: stage[name] as Value };
  });
}
