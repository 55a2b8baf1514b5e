// Decides how a desk finds a person it keeps: by a part of the name, the last digits of the phone, or a booking's six digits.
import { MOST_FOUND, type DeskPerson } from '#contract/desk-people';
import { personIdsOf } from '#domain/booking';
import { deskOf, type Person } from '#domain/person';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskPerson } from '../views';
import { grantFor } from './own';

/** One round trip besides the look at who calls; three for six digits, which may be a phone's or a booking's. */
export async function findDeskPeople(
  store: Store,
  caller: StaffCaller,
  { communityId, query }: { communityId: string; query: string },
): Promise<Outcome<DeskPerson[]>> {
  grantFor(caller, communityId);
  const keeper = deskOf(communityId);
  const by = /^\d+$/.test(query) ? { phoneTail: query } : { name: query };
  const [found, coded] = await Promise.all([
    store.people.find(keeper, by, MOST_FOUND),
    /^\d{6}$/.test(query) ? bookedAs(store, communityId, keeper, query) : [],
  ]);
  const all = new Map([...coded, ...found].map((one) => [one.personId, one]));
  return done([...all.values()].slice(0, MOST_FOUND).map(deskPerson));
}

/** Those of the desk's people in its bookings with a code, the latest booking first. */
async function bookedAs(store: Store, communityId: string, keeper: string, code: string): Promise<Person[]> {
  const bookings = await store.desk.coded(communityId, code);
  const own = bookings.filter((one) => one.bookedBy === keeper);
  const ids = [...new Set(own.flatMap(personIdsOf))];
  return ids.length > 0 ? store.people.kept(keeper, ids) : [];
}
