// The call lists of the communities: lines are added once, and closed once.
// What is on them, and who may see which, is the use cases'.
import type { Call, CallReason } from '#domain/call';
import type { Calls } from '../usecases/ports';
import { add, addMany, call, command as _, database, first, list, update } from './database';

const calls = () => database.collection('calls');

export const callLists: Calls = {
  // Those that are there already refuse the rest of the batch: then each is added by itself.
  async add(lines) {
    if (await addMany('calls', lines)) return;
    for (const line of lines) await add('calls', line);
  },

  open: (communityId, reasons, most) =>
    list<Call>(
      calls()
        .where({ communityId, state: 'open', reason: _.in([...reasons] as CallReason[]) })
        .orderBy('dueAt', 'asc')
        .limit(most),
    ),

  read: (callId, communityId, reasons) =>
    first<Call>(calls().where({ _id: callId, communityId, reason: _.in([...reasons] as CallReason[]) })),

  async tryLater(callId, communityId, reasons, tried, dueAt) {
    const own = { _id: callId, communityId, state: 'open', reason: _.in([...reasons] as CallReason[]) };
    const untried = calls().where({ ...own, 'tried.id': _.neq(tried.id) });
    if ((await update(untried, { tried: _.push([tried]), dueAt })) === 1) return true;
    const noted = calls().where({ ...own, 'tried.id': tried.id });
    return (await call<{ total: number }>(() => noted.count())).total === 1;
  },

  async close(callId, communityId, reasons, result) {
    const own = { _id: callId, communityId, reason: _.in([...reasons] as CallReason[]) };
    const again = { ...own, state: 'done', 'result.by': result.by, 'result.text': result.text };
    const query = calls().where(_.or([{ ...own, state: 'open' }, again]));
    return (await update(query, { state: 'done', result: _.set({ ...result }) })) === 1;
  },

  async settle(communityId, callIds, at) {
    const result = _.set({ text: '', by: '', name: '', at });
    await update(calls().where({ _id: _.in([...callIds]), communityId, state: 'open' }), {
      state: 'done',
      result,
    });
  },
};
