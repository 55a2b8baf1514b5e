import { asking, fresh, valueOf } from '../../../test/support/asking';
import { anEvent, aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from './cancel';
import { viewMine } from './view';

const scene = openScene();
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});

const LINE = { mode: 'promote', offerMinutes: 0, most: 9 } as const;
const counter = () =>
  scene.offers(aService({ capacity: { seats: 1 }, rules: { ...aService().rules, limits: [], line: LINE } }));
const ask = async (serviceId: string, caller = me, start = 540) => {
  const personIds = [scene.someone({ keeper: caller.openid })];
  return (await scene.booked(asking(serviceId, personIds, { start, wait: true }), caller)).id;
};
const other = () => ({ openid: fresh('resident'), now: NOW });
const mine = () => valueOf(viewMine(scene.store, me));
const positions = async () => (await mine()).upcoming.map(({ id, position }) => [id, position]);

describe('one’s own bookings say where one stands', () => {
  it('given a place and two places in lines, then each its own position, in one round trip', async () => {
    const [one, two] = [counter(), counter()];
    const held = await ask(one);
    const first = await ask(one);
    await ask(two, other());
    await ask(two, other());
    const second = await ask(two);
    expect(Object.fromEntries(await positions())).toEqual({ [held]: undefined, [first]: 1, [second]: 2 });
    expect((await tripsOf(mine)).trips).toBe(1);
  });

  it('given somebody ahead who leaves, then one moves up', async () => {
    const serviceId = counter();
    await ask(serviceId, other());
    const ahead = other();
    const aheadId = await ask(serviceId, ahead);
    const id = await ask(serviceId);
    expect(await positions()).toEqual([[id, 2]]);
    await cancel(scene.store, ahead, { bookingId: aheadId, reason: '' });
    expect(await positions()).toEqual([[id, 1]]);
  });

  it('given lots that are not drawn, then no position; nobody stands anywhere yet', async () => {
    const event = anEvent({ quotas: undefined, capacity: { seats: 2 }, lottery: { drawMinutesBefore: 120 } });
    const id = await ask(scene.offers(event), me, 840);
    expect(await positions()).toEqual([[id, undefined]]);
  });

  it('given others in the line, then nothing of them is told', async () => {
    const serviceId = counter();
    const theirs = [await ask(serviceId, other()), await ask(serviceId, other())];
    await ask(serviceId);
    const told = JSON.stringify(await mine());
    expect(theirs.filter((id) => told.includes(id))).toEqual([]);
  });
});
