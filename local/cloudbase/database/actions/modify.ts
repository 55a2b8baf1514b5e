// database.modifyDocument (update, set) and database.modifyAndReturnDoc.
import type { ActionContext, Actions } from '../../action';
import { toEjson } from '../bson/ejson';
import { equal } from '../bson/compare';
import { ObjectId } from '../bson/value';
import type { Document } from '../bson/value';
import { invalidParam } from '../refusal';
import type { Filter } from '../query/filter';
import type { Hit } from '../plan/select';
import { idKey } from '../store/collection';
import type { Write } from '../store/collection';
import { storable } from '../update/storable';
import { applyUpdate, readUpdate } from '../update/update';
import { upsertSeed } from '../update/upsert';
import type { Engine, Scope } from './engine';
import { withId } from './insert';
import { documentOf, ejson, filterOf } from './params';
import type { Params } from './params';

export const modifyActions = (engine: Engine): Actions => ({
  'database.modifyDocument': (params, context) =>
    engine.run('modifyDocument', params, context, async (scope) => {
      const change = readChange(params, context);
      const { hits, upserted } = await scope.write(() => plan(scope, change));
      scope.operation.nreturned = hits.length;
      return upserted
        ? {
            data: {
              updated: 0,
              upsert_id: upserted._id instanceof ObjectId ? upserted._id.hex : upserted._id,
            },
          }
        : { data: { updated: hits.length } };
    }),

  'database.modifyAndReturnDoc': (params, context) =>
    engine.run('modifyAndReturnDoc', params, context, async (scope) => {
      const change = { ...readChange({ ...params, merge: true }, context), multi: false, upsert: false };
      const { hits, writes } = await scope.write(() => plan(scope, change));
      scope.operation.nreturned = hits.length;
      const document = writes[0]?.after ?? hits[0]?.document;
      return { data: { updated: hits.length, doc: document ? toEjson(document, 'answered') : null } };
    }),
});

interface ChangeRequest {
  readonly filter: Filter;
  readonly multi: boolean;
  readonly upsert: boolean;
  /** The document after the change; the same object when nothing changes. */
  readonly change: (document: Document, inserting: boolean) => Document;
}

interface Planned {
  /** What the query found; production counts these as updated even where nothing changes. */
  readonly hits: Hit[];
  readonly writes: Write[];
  readonly upserted?: Document;
}

function readChange(params: Params, context: ActionContext): ChangeRequest {
  const filter = filterOf(params, context);
  const data = documentOf(ejson(params, 'data', context), 'data');
  const merge = params.merge !== false;
  return {
    filter,
    multi: params.multi === true && merge,
    upsert: params.upsert === true,
    change: merge ? updating(data, filter, context.now) : replacing(data),
  };
}

function updating(data: Document, filter: Filter, now: number): ChangeRequest['change'] {
  // CloudBase wraps plain fields itself; an update of nothing is therefore refused as an empty $set.
  const update = readUpdate(Object.keys(data).some((key) => key.startsWith('$')) ? data : { $set: data });
  return (document, inserting) => applyUpdate(update, document, filter, now, inserting);
}

function replacing(data: Document): ChangeRequest['change'] {
  storable(data, '');
  const { _id, ...fields } = data;
  return (document) => {
    if (_id !== undefined && document._id !== undefined && !equal(_id, document._id))
      throw invalidParam('_id cannot be changed.');
    const id = document._id ?? _id;
    const replaced: Document = id === undefined ? fields : { _id: id, ...fields };
    return equal(replaced, document) ? document : replaced;
  };
}

function plan(scope: Scope, request: ChangeRequest): Planned {
  const hits = scope.find({ filter: request.filter, ...(request.multi ? {} : { limit: 1 }) });
  if (hits.length === 0 && request.upsert) return planUpsert(scope, request);
  const writes: Write[] = [];
  for (const hit of hits) {
    const after = request.change(hit.document, false);
    if (after !== hit.document) writes.push({ id: hit.id, before: hit.document, after });
  }
  return { hits, writes };
}

function planUpsert(scope: Scope, request: ChangeRequest): Planned {
  const after = withId(request.change(upsertSeed(request.filter), true));
  const id = idKey(after);
  if (scope.visible(id) && !scope.lockedByOther(id)) throw scope.collection.duplicateId(after);
  return { hits: [], writes: [{ id, before: undefined, after }], upserted: after };
}
