// A stage for one file of specifications: its own database in an ordinary year, and what to say of it in a line each.
import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import type { Person, Profile } from '#domain/person';
import type { Refusal } from '#domain/refusal';
import type { Service } from '#domain/service';
import { sessionIdOf, type Session } from '#domain/session';
import { place } from '../../cloudfunctions/usecases/booking/place';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { fresh, refusalOf, valueOf } from './asking';
import { startCloud, type Cloud } from './cloud';
import { aPerson, NOW } from './given';

/** Residents A and B, on a Monday morning. */
export const asA = { openid: 'resident-a', now: NOW };
export const asB = { openid: 'resident-b', now: NOW };

export class Scene {
  cloud!: Cloud;
  /** The service that was offered last. */
  lastOffered = '';

  get store(): Store {
    return this.cloud.store;
  }

  /** Offers a service under an id of its own, and tells it. */
  offers(service: Service): string {
    const _id = fresh(service._id);
    this.cloud.given('services', { ...service, _id });
    this.lastOffered = _id;
    return _id;
  }

  /** A person whom a resident keeps, with what staff verified; tells the person's id. */
  someone(card: Partial<Person> = {}, profile?: Partial<Profile>): string {
    const personId = card.personId ?? fresh('p');
    const keeper = card.keeper ?? 'resident-a';
    this.cloud.given('people', aPerson({ ...card, _id: `${keeper}-${personId}`, personId, keeper }));
    if (profile) this.cloud.given('profiles', { _id: personId, groups: [], ...profile });
    return personId;
  }

  booked(input: PlaceInput, caller = asA) {
    return valueOf(place(this.store, caller, input));
  }

  refused(input: PlaceInput, caller = asA): Promise<Refusal | undefined> {
    return refusalOf(place(this.store, caller, input));
  }

  record(bookingId: string): Booking {
    const [booking] = this.cloud.all<Booking>('bookings', { _id: bookingId });
    if (!booking) throw new Error(`no booking ${bookingId}`);
    return booking;
  }

  /** Changes a document past the use cases: what staff, or time, have done to it. */
  async rewrite(collection: string, _id: string, change: object): Promise<void> {
    await this.cloud.cloudbase.call('database.modifyDocument', {
      collectionName: collection,
      queryType: 'WHERE',
      query: JSON.stringify({ _id }),
      data: JSON.stringify(change),
      merge: true,
      upsert: false,
      multi: true,
    });
  }

  /** The session's document, once somebody has booked it. */
  session({ serviceId, date, start }: Pick<PlaceInput, 'serviceId' | 'date' | 'start'>): Session | undefined {
    return this.cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, date, start) })[0];
  }
}

/** Opens before the file's specifications and closes after them. */
export function openScene(): Scene {
  const scene = new Scene();
  beforeAll(async () => {
    scene.cloud = await startCloud();
    scene.cloud.given('calendar', { _id: '2026', days: [] });
  });
  afterAll(() => scene.cloud.close());
  return scene;
}
