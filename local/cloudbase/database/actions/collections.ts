// database.addCollection, and the three actions that open and end a transaction.
import type { Actions } from '../../action';
import { collectionExists, invalidParam } from '../refusal';
import type { Engine } from './engine';
import { collectionName, transactionId } from './params';
import type { Params } from './params';

export const collectionActions = ({ store }: Engine): Actions => ({
  'database.addCollection': async (params) => {
    const name = collectionName(params);
    if (!store.createCollection(name)) throw collectionExists(name);
    await store.flushed();
    return {};
  },
});

export const transactionActions = ({ sessions, store }: Engine): Actions => ({
  'database.startTransaction': (_params, context) => ({
    transactionId: sessions.start(context.now, context.invocation?.id).id,
  }),

  'database.commitTransaction': async (params, context) => {
    sessions.commit(sessions.find(requiredId(params), context.now));
    await store.flushed();
    return {};
  },

  'database.abortTransaction': (params, context) => {
    sessions.abortById(requiredId(params), context.now);
    return {};
  },
});

function requiredId(params: Params): string {
  const id = transactionId(params);
  if (id === undefined) throw invalidParam('transactionId is required.');
  return id;
}
