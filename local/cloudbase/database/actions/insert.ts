// database.insertDocument: one or several documents in their order, up to the first that is refused, as MongoDB's ordered
// insert does. Within a transaction a refusal takes all back.
import type { Actions } from '../../action';
import { CloudbaseError } from '../../error';
import { fromJson, parseEjson } from '../bson/ejson';
import { ObjectId } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { newId } from '../ids';
import { invalidParam } from '../refusal';
import { idKey } from '../store/collection';
import type { Write } from '../store/collection';
import { storableDocument } from '../update/storable';
import type { Engine, Scope } from './engine';
import { documentOf } from './params';
import type { Params } from './params';

export const insertActions = (engine: Engine): Actions => ({
  'database.insertDocument': (params, context) =>
    engine.run('insertDocument', params, context, async (scope) => {
      const documents = documentsOf(params, context.now).map(named);
      await insertInOrder(scope, documents);
      return { data: { insertedIds: documents.map(({ _id }) => (_id instanceof ObjectId ? _id.hex : _id)) } };
    }),
});

function documentsOf(params: Params, now: number): Document[] {
  const given = Array.isArray(params.data) ? (params.data as unknown[]) : [params.data];
  if (given.length === 0) throw invalidParam('data is required.');
  return given.map((item) => {
    if (typeof item === 'string') return documentOf(parseEjson(item, now), 'data');
    return documentOf(
      fromJson(structuredClone(item ?? null) as Parameters<typeof fromJson>[0], now) as Value,
      'data',
    );
  });
}

const named = (document: Document): Document =>
  document._id === undefined ? { _id: newId(), ...document } : document;

/** The document as it will be stored, with an id of CloudBase's making if it has none. */
export const withId = (document: Document): Document => storableDocument(named(document));

// Nearly always nothing is refused, and one commit serves them all.
async function insertInOrder(scope: Scope, documents: Document[]): Promise<void> {
  const insert = (some: Document[]) =>
    scope.write(() => ({ writes: insertions(scope, some.map(storableDocument)) }));
  try {
    await insert(documents);
  } catch (error) {
    if (scope.transaction || documents.length === 1 || !(error instanceof CloudbaseError)) throw error;
    for (const document of documents) await insert([document]);
  }
}

function insertions(scope: Scope, documents: Document[]): Write[] {
  const ids = new Set<string>();
  return documents.map((after) => {
    const id = idKey(after);
    if (ids.has(id) || (scope.visible(id) && !scope.lockedByOther(id)))
      throw scope.collection.duplicateId(after);
    ids.add(id);
    return { id, before: undefined, after };
  });
}
