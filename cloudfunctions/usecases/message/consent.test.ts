import type { ConsentInput } from '#contract/message';
import { fresh, valueOf } from '../../../test/support/asking';
import { NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { answer } from '../../api/answer';
import { noteConsent, viewAsks } from './consent';

const scene = openScene();
beforeAll(() =>
  scene.cloud.given(
    'templates',
    { _id: 'result', templateId: 'tpl-result', fields: { thing1: 'title', phrase2: 'status' } },
    { _id: 'reminder', templateId: 'tpl-reminder', fields: { thing1: 'title', time2: 'time' } },
    { _id: 'place', templateId: '', fields: { thing1: 'title', time2: 'time' } },
    { _id: 'message', templateId: 'tpl-message', fields: { thing1: 'title', number2: 'place' } },
  ),
);

let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});
const answered = (...answers: [string, string][]) =>
  noteConsent(scene.store, me, {
    answers: answers.map(([name, answer]) => ({ name, answer })),
  } as ConsentInput);
const askOf = async (name: string) =>
  (await valueOf(viewAsks(scene.store, me))).find((one) => one.name === name);

describe('what somebody may be asked for', () => {
  it('given templates without an id or that cannot be filled, then they are not asked for, in one round trip', async () => {
    const { value, trips } = await tripsOf(() => valueOf(viewAsks(scene.store, me)));
    expect(value).toEqual([
      { name: 'result', templateId: 'tpl-result', left: 0 },
      { name: 'reminder', templateId: 'tpl-reminder', left: 0 },
    ]);
    expect(trips).toBe(1);
  });

  it('given what others answered, then it is not told', async () => {
    await answered(['result', 'accept']);
    me = { ...me, openid: fresh('resident') };
    expect(await askOf('result')).toMatchObject({ left: 0 });
  });
});

describe('an answer is remembered', () => {
  it('given accepted twice, then two messages may be sent; the first answer costs two round trips, the next one', async () => {
    const first = await tripsOf(() => answered(['result', 'accept'], ['reminder', 'accept']));
    const next = await tripsOf(() => answered(['result', 'acceptWithAudio']));
    expect([first.trips, next.trips]).toEqual([2, 1]);
    expect([(await askOf('result'))?.left, (await askOf('reminder'))?.left]).toEqual([2, 1]);
  });

  it('given refused, then it says when, and what was accepted before is still there', async () => {
    await answered(['result', 'accept']);
    await answered(['result', 'reject']);
    expect(await askOf('result')).toEqual({
      name: 'result',
      templateId: 'tpl-result',
      left: 1,
      refusedAt: NOW,
    });
  });

  it('given refused first and accepted later, then the refusal is forgotten', async () => {
    await answered(['result', 'reject']);
    await answered(['result', 'accept']);
    expect(await askOf('result')).toEqual({ name: 'result', templateId: 'tpl-result', left: 1 });
  });

  it('given the template was banned, then nothing is left', async () => {
    await answered(['result', 'accept']);
    await answered(['result', 'ban']);
    expect(await askOf('result')).toMatchObject({ left: 0, refusedAt: NOW });
  });

  it('given WeChat did not ask, then nothing is written', async () => {
    expect((await tripsOf(() => answered(['result', 'filter']))).trips).toBe(0);
  });

  it('given two taps at the same moment, the first ever, then both count', async () => {
    await Promise.all([answered(['result', 'accept']), answered(['result', 'accept'])]);
    expect(await askOf('result')).toMatchObject({ left: 2 });
  });
});

describe('the procedures', () => {
  const call = (path: string, input?: unknown) =>
    answer({ path, input }, { store: scene.store, ...me }, fresh('request'));

  it('given an accept through the api, then asks tell it', async () => {
    expect(await call('message.consent', { answers: [{ name: 'result', answer: 'accept' }] })).toMatchObject({
      ok: true,
    });
    expect(await call('message.asks')).toMatchObject({ ok: true, value: [{ name: 'result', left: 1 }, {}] });
  });

  it.each([
    ['a template there is not', [{ name: 'spam', answer: 'accept' }]],
    ['an answer there is not', [{ name: 'result', answer: 'always' }]],
    ['more than WeChat asks at once', Array(4).fill({ name: 'result', answer: 'accept' })],
    ['an operator', [{ name: { $gt: '' }, answer: 'accept' }]],
  ])('given %s, then it is invalid', async (_case, answers) =>
    expect(await call('message.consent', { answers })).toMatchObject({ ok: false, kind: 'invalid' }),
  );
});
