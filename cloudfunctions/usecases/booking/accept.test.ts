import { asking, fresh, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { serveLines } from '../clock/lines';
import { accept } from './accept';
import { cancel } from './cancel';

const scene = openScene();

/** A place offered to the second in line of a service, then accepted; what was told of it. */
async function acceptedAt(confirmation: 'staff' | 'automatic') {
  const me = { openid: fresh('resident'), now: NOW };
  const line = { mode: 'offer', offerMinutes: 30, most: 9 } as const;
  const rules = { ...aService().rules, limits: [], line };
  const serviceId = scene.offers(aService({ capacity: { seats: 1 }, rules, confirmation }));
  const ask = () => asking(serviceId, [scene.someone({ keeper: me.openid })], { wait: true });
  const { id: first } = await scene.booked(ask(), me);
  const { id: bookingId } = await scene.booked(ask(), me);
  await valueOf(cancel(scene.store, me, { bookingId: first, reason: '' }));
  await serveLines(scene.store, NOW);
  const { status } = await valueOf(accept(scene.store, { ...me, now: NOW + 60_000 }, { bookingId }));
  return { status, told: scene.record(bookingId).outbox.map(({ kind }) => kind) };
}

describe('nobody is told of a place as booked before it is', () => {
  it('given a service that staff confirm, when an offer is accepted, then it is received, not confirmed', async () => {
    expect(await acceptedAt('staff')).toEqual({
      status: 'pending',
      told: ['booking-waiting', 'booking-offered', 'booking-received'],
    });
  });

  it('given one that nobody confirms, then it is confirmed', async () => {
    expect(await acceptedAt('automatic')).toEqual({
      status: 'confirmed',
      told: ['booking-waiting', 'booking-offered', 'booking-confirmed'],
    });
  });
});
