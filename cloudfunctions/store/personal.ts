// What is kept about one person across the collections: read whole for them, and taken away when it is erased or purged.
// What goes and what stays of a booking is domain/redaction.ts's.
import type { Booking } from '#domain/booking';
import type { Escalation } from '#domain/escalation';
import { holdsPlace, OPEN } from '#domain/lifecycle';
import type { Rating } from '#domain/rating';
import { ERASED, type Redaction } from '#domain/redaction';
import type { Kept, PersonalData } from '../usecases/privacy/ports';
import { add, call, command as _, database, list, update } from './database';
import { join } from './services';

const bookings = () => database.collection('bookings');

interface KeptFound {
  readonly people: Kept['people'];
  readonly standing: Kept['standing'];
  readonly consents: readonly NonNullable<Kept['consents']>[];
  readonly staff: readonly NonNullable<Kept['member']>[];
}

const remove = async (collection: string, query: object): Promise<void> => {
  await call(() => database.collection(collection).where(query).remove());
};

/** What the ledger kept to write a lost record again (session.ts, Details), and who booked. */
async function redactHolds(booking: Booking, { bookedBy }: Redaction): Promise<void> {
  const ids = booking.persons.map(({ personId }) => personId);
  const held = Object.fromEntries(ids.map((id) => [`holders.${id}.booking`, booking._id]));
  const data = Object.fromEntries(
    ids.flatMap((id) => [
      [`holders.${id}.details`, _.remove()],
      [`holders.${id}.by`, bookedBy],
    ]),
  );
  await update(database.collection('sessions').where({ _id: booking.sessionId, ...held }), data);
}

/** Only onto the state that was read. */
async function redactRecord(
  { _id, sessionId, status }: Booking,
  { linkedUntil, choice, serving, persons, history, limitKeys, ...plain }: Redaction,
): Promise<boolean> {
  const data = {
    ...plain,
    persons: _.set(persons),
    history: _.set(history),
    limitKeys: _.set(limitKeys),
    ...(choice ? { choice: _.set(choice) } : {}),
    ...(serving ? { serving: _.set(serving) } : {}),
    answers: _.remove(),
    wentHome: _.remove(),
    called: _.remove(),
    came: _.remove(),
    noticeAt: _.remove(),
    linkedUntil: linkedUntil === undefined ? _.remove() : linkedUntil,
  };
  return (await update(bookings().where({ _id, sessionId, status }), data)) === 1;
}

export const personalData: PersonalData = {
  async kept(openid) {
    // Any community: only to have all that is looked up come in one answer.
    const look = database
      .collection('communities')
      .aggregate()
      .limit(1)
      .project({ _id: 1 })
      .lookup(join('people', { keeper: openid }, 'people'))
      .lookup(join('standing', { by: openid }, 'standing'))
      .lookup(join('consents', { _id: openid }, 'consents'))
      .lookup(join('staff', { _id: openid }, 'staff'));
    const found = (await call<{ list: KeptFound[] }>(() => look.end())).list[0];
    if (!found) throw new Error('there is no community: the database has not been set up');
    const { people, standing, consents, staff } = found;
    return {
      people,
      standing,
      ...(consents[0] ? { consents: consents[0] } : {}),
      ...(staff[0] ? { member: staff[0] } : {}),
    };
  },

  async bookings(openid, after, most) {
    const own = { bookedBy: openid };
    const from = after && [
      { ...own, startsAt: _.lt(after.startsAt) },
      { ...own, startsAt: after.startsAt, _id: _.lt(after.bookingId) },
    ];
    const look = bookings()
      .aggregate()
      .match(from ? _.or(from) : own)
      .sort({ startsAt: -1, _id: -1 })
      .limit(most)
      .lookup({ from: 'ratings', localField: '_id', foreignField: '_id', as: 'ratings' })
      .lookup({ from: 'escalations', localField: '_id', foreignField: 'bookingId', as: 'raised' });
    const found = await call<{ list: (Booking & { ratings: Rating[]; raised: Escalation[] })[] }>(() =>
      look.end(),
    );
    return found.list.map(({ ratings: [rating], ...booking }) => ({
      ...booking,
      ...(rating ? { rating } : {}),
    }));
  },

  ahead: (openid, now, most) =>
    list<Booking>(
      bookings()
        .where({ bookedBy: openid, status: _.in([...OPEN]), endsAt: _.gt(now) })
        .orderBy('startsAt', 'asc')
        .limit(most),
    ),

  over(openid, now, most) {
    const own = { bookedBy: openid, redactedAt: _.eq(null) };
    const either = [
      { ...own, status: _.nin([...OPEN]) },
      { ...own, endsAt: _.lte(now) },
    ];
    return list<Booking>(bookings().where(_.or(either)).limit(most));
  },

  due: (now, before, most) =>
    list<Booking>(
      bookings()
        .where(_.or([{ linkedUntil: _.lte(now) }, { redactedAt: _.eq(null), startsAt: _.lt(before) }]))
        .limit(most),
    ),

  async dropTexts(bookingIds, now) {
    const ids = _.in([...bookingIds]);
    await update(database.collection('ratings').where({ _id: ids }), { text: '', by: _.remove() });
    const calls = () => database.collection('calls');
    const closed = { text: '', by: ERASED, name: '', at: now };
    await update(calls().where({ bookingId: ids, state: 'open' }), { state: 'done', result: _.set(closed) });
    await update(calls().where({ bookingId: ids }), { name: '', phone: '', about: '', 'result.text': '' });
  },

  async redact(booking, redaction) {
    if (holdsPlace(booking.status)) await redactHolds(booking, redaction);
    return redactRecord(booking, redaction);
  },

  dropStanding: (openid) => remove('standing', { by: openid }),
  dropConsents: (openid) => remove('consents', { _id: openid }),
  dropPeople: (openid) => remove('people', { keeper: openid }),

  async audit(event) {
    await add('audit', event);
  },
};
