// The ledger of consents: one document a person, added to by taps and spent by sending.
// What an answer means is domain/consent.ts's.
import type { ConsentChange, ConsentsOfPerson } from '#domain/consent';
import type { Template } from '#domain/template';
import type { ConsentLedger } from '../usecases/notice/ports';
import { add, call, command as _, database, update } from './database';
import { join } from './services';

const consents = () => database.collection('consents');

type AskedTemplate = Template & { readonly consents: readonly ConsentsOfPerson[] };

const updateOf = ({ left, refusedAt }: ConsentChange) => ({
  left: left === 'none' ? _.set(0) : _.inc(left),
  refusedAt: refusedAt === null ? _.remove() : _.set(refusedAt),
});

const firstOf = ({ left, refusedAt }: ConsentChange) => ({
  left: left === 'none' ? 0 : left,
  ...(refusedAt === null ? {} : { refusedAt }),
});

const byName = (changes: readonly ConsentChange[], to: (change: ConsentChange) => object) =>
  Object.fromEntries(changes.map((change) => [change.name, to(change)]));

export const consentLedger: ConsentLedger = {
  async asks(openid) {
    const look = database
      .collection('templates')
      .aggregate()
      .lookup(join('consents', { _id: openid }, 'consents'));
    const found = (await call<{ list: AskedTemplate[] }>(() => look.end())).list;
    const own = found[0]?.consents[0];
    const templates = found.map(({ consents: _consents, ...template }) => template);
    return { templates, ...(own ? { consents: own } : {}) };
  },

  async answer(openid, changes) {
    const change = { templates: byName(changes, updateOf) };
    if ((await update(consents().where({ _id: openid }), change)) === 1) return;
    if (await add('consents', { _id: openid, templates: byName(changes, firstOf) })) return;
    // The person's other phone wrote the first this moment.
    await update(consents().where({ _id: openid }), change);
  },
  async spend(name, openids) {
    const given = consents().where({ _id: _.in([...openids]), [`templates.${name}.left`]: _.gt(0) });
    await update(given, { templates: { [name]: { left: _.inc(-1) } } });
  },

  async exhaust(name, openids) {
    await update(consents().where({ _id: _.in([...openids]) }), { templates: { [name]: { left: 0 } } });
  },
};
