// database.getDocument and database.calculateDocument.
import type { Actions } from '../../action';
import { toEjson } from '../bson/ejson';
import type { Project } from '../projection';
import type { Hit } from '../plan/select';
import type { Engine } from './engine';
import { filterOf, limitOf, projectionOf, skipOf, sortOf } from './params';

export const readActions = (engine: Engine): Actions => ({
  'database.getDocument': (params, context) =>
    engine.run('getDocument', params, context, (scope) => {
      const filter = filterOf(params, context);
      const project = projectionOf(params, filter, context);
      const hits = scope.find({
        filter,
        sort: sortOf(params, context),
        skip: skipOf(params),
        limit: limitOf(params),
      });
      scope.operation.nreturned = hits.length;
      return { data: { list: hits.map((hit) => answerText(hit, project)) } };
    }),

  'database.calculateDocument': (params, context) =>
    engine.run('calculateDocument', params, context, (scope) => {
      const filter = filterOf(params, context);
      const counted = filter.kind === 'and' && filter.filters.length === 0 && !scope.transaction;
      const total = counted ? scope.collection.rows.size : scope.find({ filter }).length;
      scope.operation.nreturned = total;
      return { data: { total } };
    }),
});

/** A stored text is answered as it is, unless it holds ObjectIds, which production answers as bare hex. */
function answerText(hit: Hit, project: Project | undefined): string {
  if (project) return toEjson(project(hit.document), 'answered');
  const stored = hit.row?.text;
  return stored !== undefined && !stored.includes('"$oid"') ? stored : toEjson(hit.document, 'answered');
}
