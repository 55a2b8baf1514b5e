import { deskOf } from '#domain/person';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { edit } from '../../../test/support/edit';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { bookForDesk } from './book';
import { keepBooked } from './keep-booked';
import { findBookings } from './queue';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const rules = { ...aService().rules, limits: [{ per: 'open', of: 'service', most: 1 } as const] };

/** Somebody who booked by herself at a counter where one booking of hers may be open. */
async function herself() {
  const { communityId, serviceId } = aDesk(cloud, (at) => aService({ ...at, rules }));
  const [openid = ''] = residents(cloud);
  const { id: bookingId } = await valueOf(
    place(cloud.store, { openid, now: NOW }, asking(serviceId, [openid])),
  );
  return { communityId, serviceId, bookingId, personId: openid };
}

type Her = Awaited<ReturnType<typeof herself>>;

const keep = ({ communityId, bookingId, personId }: Omit<Her, 'serviceId'>, by = aClerk(communityId)) =>
  keepBooked(cloud.store, by, { communityId, bookingId, personId, consent: true });

const cardsOf = (communityId: string) => cloud.all('people', { keeper: deskOf(communityId) });

describe('somebody who booked by herself asks the desk for another matter', () => {
  it('given her booking is found, then it says who she is, and she becomes the desk’s with her consent, the phone masked, in three round trips', async () => {
    const her = await herself();
    const { communityId, personId } = her;
    const name = `居民${personId}`;
    const [row] = await valueOf(
      findBookings(cloud.store, aClerk(communityId), { communityId, query: personId }),
    );
    expect(row?.persons).toEqual([{ personId, name, phone: '138****8000' }]);
    const { value, trips } = await tripsOf(() => valueOf(keep(her)));
    expect(value).toEqual({ id: personId, name, phone: '138****8000' });
    expect(trips).toBe(3);
    expect(cardsOf(communityId)).toMatchObject([
      { personId, name, phone: '13800138000', relation: 'resident', consentAt: NOW },
    ]);
  });

  it('given that the desk books for her, then she is the same human: her limit counts what she booked by herself', async () => {
    const her = await herself();
    const { id } = await valueOf(keep(her));
    const { communityId, serviceId } = her;
    const input = { ...asking(serviceId, [id], { start: 570 }), communityId, walkIn: false };
    const refusal = await refusalOf(bookForDesk(cloud.store, aClerk(communityId), input));
    expect(refusal).toMatchObject({ code: 'LIMIT_REACHED' });
  });

  it('given two desks’ clerks at once, and once more, then it is one card; given a card that is kept, then it stays as it is', async () => {
    const her = await herself();
    const two = await Promise.all([valueOf(keep(her)), valueOf(keep(her))]);
    expect(two[0]).toEqual(two[1]);
    const [card] = cardsOf(her.communityId) as { _id: string }[];
    await edit({ cloudbase: cloud.cloudbase }, 'people', card?._id ?? '', { born: '1940-02-01' });
    const { value, trips } = await tripsOf(() => valueOf(keep(her)));
    expect([value.born, trips]).toEqual(['1940-02-01', 2]);
    expect(cardsOf(her.communityId)).toHaveLength(1);
  });
});

describe('what is not a desk’s own makes no card', () => {
  it('given another community’s booking, also to staff of both, or none, then there is no such thing', async () => {
    const [mine, foreign] = [await herself(), await herself()];
    const { communityId } = mine;
    const ofBoth = {
      ...aClerk(communityId),
      grants: [mine, foreign].flatMap((one) => aClerk(one.communityId).grants),
    };
    for (const by of [aClerk(communityId), ofBoth])
      expect(await refusalOf(keep({ ...foreign, communityId }, by))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(keep({ ...mine, bookingId: fresh('no') }))).toMatchObject({ code: 'NOT_FOUND' });
    await expect(keep(foreign, aClerk(communityId))).rejects.toThrow(Denied);
    expect([...cardsOf(communityId), ...cardsOf(foreign.communityId)]).toEqual([]);
  });

  it('given a kind that one does not run, then there is no such thing', async () => {
    const her = await herself();
    const clerk = aClerk(her.communityId);
    const cook = { ...clerk, grants: clerk.grants.map((one) => ({ ...one, role: 'canteen' as const })) };
    expect(await refusalOf(keep(her, cook))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('given somebody who is not of the booking, or one whose names are gone, then there is no such thing', async () => {
    const her = await herself();
    const other = fresh('person');
    cloud.given('people', aPerson({ _id: other }));
    expect(await refusalOf(keep({ ...her, personId: other }))).toMatchObject({ code: 'NOT_FOUND' });
    await edit({ cloudbase: cloud.cloudbase }, 'bookings', her.bookingId, { redactedAt: NOW });
    expect(await refusalOf(keep(her))).toMatchObject({ code: 'NOT_FOUND' });
    expect(cardsOf(her.communityId)).toEqual([]);
  });
});
