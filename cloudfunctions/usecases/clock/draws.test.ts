import { verify } from '#domain/lottery';
import { aClerk, asking, fresh, valueOf } from '../../../test/support/asking';
import { anEvent, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { sha256 } from '../identity';
import { draw } from '../desk/draw';
import { drawLots } from './draws';
import { serveLines } from './lines';

const scene = openScene();
const DAY = '2026-11-24';
const AFTERNOON = NOW + (24 + 6) * 3_600_000;
/** Sign-up is over two hours before, lots are drawn an hour before. */
const OPENS = AFTERNOON - 3_600_000;
const NOTHING = { drawn: 0, broken: [] };

const aLottery = () =>
  scene.offers(
    anEvent({
      quotas: undefined,
      walkIn: 0,
      capacity: { seats: 2 },
      rules: { ...anEvent().rules, noticeMinutes: 120 },
      lottery: { drawMinutesBefore: 60 },
    }),
  );

/** A lottery that some residents have entered. */
async function entered(count = 5): Promise<{ serviceId: string; ids: string[] }> {
  const serviceId = aLottery();
  const ids = [];
  for (let i = 0; i < count; i++) {
    const openid = fresh('resident');
    const input = asking(serviceId, [scene.someone({ keeper: openid })], { start: 840 });
    ids.push((await scene.booked(input, { openid, now: NOW })).id);
  }
  return { serviceId, ids };
}
const sessionOf = (serviceId: string) => scene.session({ serviceId, date: DAY, start: 840 });
const statusesOf = (ids: readonly string[]) => ids.map((id) => scene.record(id).status);
/** Nothing of one test is due in the next. */
afterEach(() => drawLots(scene.store, OPENS));

describe('lots that staff have not drawn are drawn by the clock', () => {
  it('given they may be drawn, then they are, with the promised seed, and who is first has a place the same tick', async () => {
    const { serviceId, ids } = await entered();
    expect(await drawLots(scene.store, OPENS - 1)).toEqual(NOTHING);
    expect(await drawLots(scene.store, OPENS)).toEqual({ drawn: 1, broken: [] });
    await serveLines(scene.store, OPENS);
    const drawn = sessionOf(serviceId)?.draw;
    expect(drawn).toMatchObject({ drawnAt: OPENS });
    const { commitment = '', seed = '', order = [] } = drawn ?? {};
    expect(verify({ commitment, seed, order, entryIds: ids }, sha256)).toBe(true);
    expect(statusesOf(order.slice(0, 2))).toEqual(['confirmed', 'confirmed']);
    expect(statusesOf(order.slice(2))).toEqual(['waiting', 'waiting', 'waiting']);
    expect(await drawLots(scene.store, OPENS + 60_000)).toEqual(NOTHING);
  });

  it('given staff draw at the same moment, or ticks overlap, then it is one draw', async () => {
    const { serviceId } = await entered();
    const manager = aClerk('c1', '李站长', OPENS);
    const [first, second, byStaff] = await Promise.all([
      drawLots(scene.store, OPENS),
      drawLots(scene.store, OPENS),
      valueOf(draw(scene.store, manager, { serviceId, date: DAY, start: 840 })),
    ]);
    expect(first.drawn + second.drawn).toBeLessThanOrEqual(1);
    expect(sessionOf(serviceId)?.draw?.order).toEqual(byStaff.order);
  });

  it.each(['before', 'after'] as const)(
    'given it dies %s any of its calls, then the next draws',
    async (when) => {
      for (let at = 0; at < 4; at++) {
        const { serviceId } = await entered(3);
        await drawLots(mortal(scene.store, { at, when }).ports, OPENS).catch(() => undefined);
        await drawLots(scene.store, OPENS + 60_000);
        expect(sessionOf(serviceId)?.draw?.order).toHaveLength(3);
      }
    },
  );
});

describe('some lots are not drawn', () => {
  it('given it has begun, or it was closed, then not', async () => {
    const [late, closed] = [await entered(2), await entered(2)];
    await scene.rewrite('sessions', sessionOf(closed.serviceId)?._id ?? '', { $set: { state: 'closed' } });
    expect(await drawLots(scene.store, AFTERNOON)).toEqual(NOTHING);
    expect(sessionOf(late.serviceId)?.draw?.drawnAt).toBeUndefined();
    await drawLots(scene.store, OPENS);
    expect(sessionOf(closed.serviceId)?.draw?.drawnAt).toBeUndefined();
  });

  it('given the kept seed is not the promised one, then nothing is drawn with it, others are, and it is said', async () => {
    const [broken, sound] = [await entered(2), await entered(2)];
    const sessionId = sessionOf(broken.serviceId)?._id ?? '';
    await scene.rewrite('draws', sessionId, { $set: { seed: 'another' } });
    expect(await drawLots(scene.store, OPENS)).toEqual({ drawn: 1, broken: [sessionId] });
    expect(sessionOf(broken.serviceId)?.draw?.drawnAt).toBeUndefined();
    expect(sessionOf(sound.serviceId)?.draw?.drawnAt).toBe(OPENS);
    await scene.rewrite('sessions', sessionId, { $set: { state: 'closed' } });
  });
});

describe('drawing costs little', () => {
  it('given nothing to draw, then 1; given two, then a look, their sessions, and two each', async () => {
    const far = NOW - 86_400_000;
    expect((await tripsOf(() => drawLots(scene.store, far))).trips).toBe(1);
    await drawLots(scene.store, OPENS);
    await entered(2);
    await entered(2);
    const { trips, value } = await tripsOf(() => drawLots(scene.store, OPENS));
    expect(value.drawn).toBe(2);
    expect(trips).toBe(2 + 2 * 2);
  });
});
