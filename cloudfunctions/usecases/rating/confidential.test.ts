import { instantOf } from '#domain/calendar';
import { aClerk, asking, fresh, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { answer } from '../../api/answer';
import { arrive } from '../desk/arrive';
import { rate } from './give';

const scene = openScene();
const AFTER = instantOf('2026-11-24', 600);

/** Somebody of the desk who may call everything that a clerk may. */
function clerkOf(communityId: string): string {
  const _id = fresh('clerk');
  const grants = [{ role: 'clerk', communityId, communityName: '荷花社区' }];
  scene.cloud.given('staff', { _id, name: '王主任', state: 'active', grants });
  return _id;
}

it('given a bad rating, when its clerk asks the desk for everything it answers, then nothing tells that or what was rated', async () => {
  const me = { openid: fresh('rater'), now: AFTER };
  const serviceId = scene.offers(aService({ confirmation: 'automatic' }));
  const personId = scene.someone({ keeper: me.openid, name: '张敏', phone: '13800138000' });
  const { id: bookingId, code } = await scene.booked(asking(serviceId, [personId]), { ...me, now: NOW });
  await valueOf(arrive(scene.store, aClerk('c1', '王主任', AFTER), { bookingId }));
  await valueOf(
    rate(scene.store, me, { bookingId, level: 1, aspects: ['attitude'], text: '窗口没有人理我' }),
  );

  const openid = clerkOf('c1');
  const questions: readonly (readonly [path: string, input: object])[] = [
    ['desk.queue', { communityId: 'c1' }],
    ['desk.findPeople', { communityId: 'c1', phoneTail: '8000' }],
    ['desk.arrive', { bookingId }],
    ['desk.arrive', { communityId: 'c1', code }],
    ['desk.excuse', { bookingId, reason: '下雨' }],
    ['desk.miss', { bookingId }],
    ['desk.kitchenDay', { communityId: 'c1', date: '2026-11-24' }],
    ['desk.standing.list', { communityId: 'c1' }],
  ];
  for (const [path, input] of questions) {
    const reply = await answer({ path, input }, { store: scene.store, openid, now: AFTER }, 'request-1');
    expect(JSON.stringify(reply)).not.toMatch(/没有人理|rat(ed|ing|e")|mayRate|attitude|level/i);
  }
  // The clerk does see the booking itself: the answers above were not all empty.
  const seen = await answer(
    { path: 'desk.arrive', input: { bookingId } },
    { store: scene.store, openid, now: AFTER },
    'request-2',
  );
  expect(seen).toMatchObject({ ok: true, value: { status: 'arrived' } });
});
