// database.removeDocument.
import type { Actions } from '../../action';
import type { Engine } from './engine';
import { filterOf } from './params';

export const removeActions = (engine: Engine): Actions => ({
  'database.removeDocument': (params, context) =>
    engine.run('removeDocument', params, context, async (scope) => {
      const filter = filterOf(params, context);
      const limit = params.multi === true ? {} : { limit: 1 };
      const { writes } = await scope.write(() => ({
        writes: scope
          .find({ filter, ...limit })
          .map(({ id, document }) => ({ id, before: document, after: undefined })),
      }));
      scope.operation.nreturned = writes.length;
      return { data: { deleted: writes.length } };
    }),
});
