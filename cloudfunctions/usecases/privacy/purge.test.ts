import { addDays, instantOf } from '#domain/calendar';
import { ERASED } from '#domain/redaction';
import { retention } from '#domain/retention';
import type { Booking } from '#domain/booking';
import { asking, fresh } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { purge, SLICE } from './forget';

const scene = openScene();
/** The first moment at which Tuesday's nine o'clock has been kept long enough. */
const OVER = instantOf(addDays('2026-11-24', retention.booking.days), 540) + 1;

async function booked(count = 1): Promise<Booking[]> {
  const openid = fresh('resident');
  const personId = scene.someone({ keeper: openid, name: '张敏' });
  const input = asking(scene.offers(aService()), [personId], { note: '留言' });
  const { id } = await scene.booked(input, { openid, now: NOW });
  const first = scene.record(id);
  const more = Array.from({ length: count - 1 }, (_, i) => ({
    ...first,
    _id: `${id}-${i}`,
    limitKeys: [`own:${id}-${i}`],
  }));
  if (more.length > 0) scene.cloud.given('bookings', ...more);
  return [first, ...more];
}

describe('what has been kept long enough loses what is personal', () => {
  it('given half a year, then until its moment nothing, then names, note and who booked are gone; nothing to do is one round trip', async () => {
    const [booking] = await booked();
    expect(await purge(scene.store, OVER - 1)).toEqual({ redacted: 0, more: false });
    expect(await purge(scene.store, OVER)).toEqual({ redacted: 1, more: false });
    const left = scene.record(booking?._id ?? '');
    expect(left).toMatchObject({ bookedBy: ERASED, note: '', persons: [{ name: '', phone: '' }] });
    const { value, trips } = await tripsOf(() => purge(scene.store, OVER));
    expect([value, trips]).toEqual([{ redacted: 0, more: false }, 1]);
  });

  it('given more than a slice, then it is done in slices, and two at once do it once', async () => {
    const all = await booked(SLICE + 20);
    expect(await purge(scene.store, OVER)).toEqual({ redacted: SLICE, more: true });
    await Promise.all([purge(scene.store, OVER), purge(scene.store, OVER)]);
    const left = all.map(({ _id }) => scene.record(_id));
    expect(left.every(({ persons, redactedAt }) => persons[0]?.name === '' && redactedAt === OVER)).toBe(
      true,
    );
  });

  it('given a desk’s booking, then the desk stays and the person goes', async () => {
    const [booking] = await booked();
    await scene.rewrite('bookings', booking?._id ?? '', { $set: { bookedBy: 'desk:c1' } });
    await purge(scene.store, OVER);
    expect(scene.record(booking?._id ?? '')).toMatchObject({ bookedBy: 'desk:c1', persons: [{ name: '' }] });
  });
});

it('given many that were purged before and many that are kept, then only what is due is looked at', async () => {
  const [booking] = await booked();
  const copy = (i: number, change: Partial<Booking>) => {
    const _id = `${booking?._id}-x${i}`;
    return { ...booking, _id, limitKeys: [`own:${_id}`], ...change };
  };
  const gone = Array.from({ length: 300 }, (_, i) => copy(i, { redactedAt: OVER, bookedBy: ERASED }));
  const kept = Array.from({ length: 300 }, (_, i) => copy(i + 300, { startsAt: OVER }));
  scene.cloud.given('bookings', ...gone, ...kept);
  const { profile } = scene.cloud.cloudbase.database;
  profile.reset();
  expect((await purge(scene.store, OVER)).redacted).toBeGreaterThan(0);
  const { docsExamined, nfound } = profile.totals();
  const scans = profile
    .operations()
    .filter(({ reads }) => reads.some(({ plan }) => plan.includes('COLLSCAN')));
  expect([docsExamined <= 2 * nfound, scans.map(({ collection }) => collection)]).toEqual([true, []]);
});
