// Cards and profiles: what keepers say of people, and what staff verified of them.
// Who may see or write which is the use cases'; that a profile stays its community's is asked of the write itself.
import type { BookedPerson } from '#domain/booking';
import type { Person, Profile, ProfileChange } from '#domain/person';
import type { KnownPerson, People, Profiles } from '../usecases/ports';
import { add, call, command as _, database, list, update } from './database';
import { join } from './services';

const cards = () => database.collection('people');

/** Text as a pattern that means nothing but itself. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export const people: People = {
  of: (keeper) => list<Person>(cards().where({ keeper })),

  kept: (keeper, personIds) =>
    list<Person>(
      cards()
        .where({ keeper, personId: _.in([...personIds]) })
        .limit(personIds.length),
    ),

  find(keeper, by, most) {
    const pattern =
      'name' in by
        ? { name: database.RegExp({ regexp: literally(by.name) }) }
        : { phone: database.RegExp({ regexp: `${literally(by.phoneTail)}$` }) };
    return list<Person>(
      cards()
        .where({ keeper, ...pattern })
        .orderBy('personId', 'asc')
        .limit(most),
    );
  },

  async save({ _id, ...data }) {
    await call(() => cards().doc(_id).set({ data }));
  },
};

const NAMES = { 'persons.personId': 1, 'persons.name': 1 };

async function known(communityId: string, personId: string): Promise<KnownPerson> {
  interface Found {
    readonly cards: Pick<Person, 'name' | 'born'>[];
    readonly bookings: { readonly persons: readonly Pick<BookedPerson, 'personId' | 'name'>[] }[];
    readonly profiles: Profile[];
  }
  const pipeline = database
    .collection('communities')
    .aggregate()
    .match({ _id: communityId })
    .lookup(join('people', { keeper: `desk:${communityId}`, personId }, 'cards', { name: 1, born: 1 }))
    .lookup(join('bookings', { 'persons.personId': personId, communityId }, 'bookings', NAMES))
    .lookup(join('profiles', { _id: personId }, 'profiles'));
  const found = (await call<{ list: Found[] }>(() => pipeline.end())).list[0];
  const profile = found?.profiles[0];
  const card = found?.cards[0];
  const booked = found?.bookings.flatMap(({ persons }) => persons).find((one) => one.personId === personId);
  const name = card?.name ?? booked?.name;
  return {
    known: card !== undefined || booked !== undefined,
    ...(name ? { name } : {}),
    ...(card?.born ? { born: card.born } : {}),
    ...(profile ? { profile } : {}),
  };
}

/** Fields as they are set or, where null, removed. */
const updates = (set: ProfileChange['set']): object =>
  Object.fromEntries(
    Object.entries(set).map(([field, value]) => [field, value === null ? _.remove() : _.set(value)]),
  );

const present = (set: ProfileChange['set']): object =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));

export const profiles: Profiles = {
  known,

  async verify(personId, { communityId, set, event, seen }) {
    const unseen = seen === undefined ? {} : { [`history.${seen}`]: _.exists(false) };
    const own = database
      .collection('profiles')
      .where({ _id: personId, communityId: _.or([_.eq(communityId), _.exists(false)]), ...unseen });
    const change = { ...updates(set), communityId, history: _.push([event]) };
    if ((await update(own, change)) === 1) return true;
    if (await add('profiles', { _id: personId, groups: [], ...present(set), communityId, history: [event] }))
      return true;
    // Somebody else of the community may have written the first this moment.
    return (await update(own, change)) === 1;
  },
};
