// The leading $match, $sort, $skip and $limit of a pipeline as one query, so that indexes serve them.
import { numberOf } from '../bson/value';
import type { Document } from '../bson/value';
import type { Sort } from '../plan/order';
import { readFilter } from '../query/filter';
import type { Filter } from '../query/filter';
import type { Variables } from './expression/evaluate';
import type { PipelineContext, StageSpec } from './pipeline';
import { equalitiesIn } from './sargable';
import { reachOf } from './stages/geo-near';
import { sortSpec } from './stages/select';

export interface Head {
  /** How many stages it stands for. */
  readonly length: number;
  find(context: PipelineContext): Document[];
}

export function readHead(specs: StageSpec[], names: string[]): Head {
  let at = 0;
  const filters: Filter[] = [];
  for (; specs[at]?.name === '$match'; at++)
    filters.push(readFilter((specs[at] as StageSpec).operand, names));
  const sort: Sort = specs[at]?.name === '$sort' ? sortSpec((specs[at++] as StageSpec).operand) : [];
  const skip = specs[at]?.name === '$skip' ? countOf(specs[at]) : undefined;
  if (skip !== undefined) at++;
  const limit = specs[at]?.name === '$limit' ? countOf(specs[at]) : undefined;
  if (limit !== undefined) at++;
  const geo = specs[0]?.name === '$geoNear' ? specs[0].operand : null;
  return {
    length: at,
    find: (context) =>
      context.find(context.collection, {
        filter: withEqualities([...filters, ...reachOf(geo, context)], context.variables),
        sort,
        variables: context.variables,
        ...(skip === undefined ? {} : { skip }),
        ...(limit === undefined ? {} : { limit }),
      }),
  };
}

// Ill-typed counts are left to the stages, which refuse them in MongoDB's words.
function countOf(spec: StageSpec | undefined): number | undefined {
  const count = numberOf(spec?.operand);
  return count !== undefined && Number.isInteger(count) && count > 0 ? count : undefined;
}

function withEqualities(filters: Filter[], variables: Variables): Filter {
  return {
    kind: 'and',
    filters: [...filters, ...filters.flatMap((filter) => equalitiesIn(filter, variables))],
  };
}
