import type { Reply } from '#contract/reply';
import { openScene } from '../../test/support/scene';
import { NOW } from '../../test/support/given';
import { answer } from './answer';

const scene = openScene();
beforeAll(() => scene.cloud.given('communities', { _id: 'c1', name: '荷花社区' }));

const ask = (path: string, input: unknown, openid?: string): Promise<Reply<unknown>> =>
  answer({ path, input }, { store: scene.store, openid, now: NOW }, 'request-1');
const rating = (change: object) => ({ bookingId: 'b1', level: 5, aspects: [], text: '', ...change });

describe('nobody but a caller in WeChat may see, erase or rate', () => {
  it.each([
    ['privacy.mine', {}],
    ['privacy.erase', { requestId: 'request-1' }],
    ['rating.give', rating({})],
  ])('given %s without an OPENID, then denied', async (path, input) => {
    expect(await ask(path, input)).toMatchObject({ ok: false, kind: 'denied' });
  });
});

describe('what is not a rating is not looked at', () => {
  it.each([
    ['a level there is not', { level: 6 }, 'level'],
    ['a level as text', { level: '5' }, 'level'],
    ['no level', { level: undefined }, 'level'],
    ['an aspect there is not', { aspects: ['looks'] }, 'aspects.0'],
    ['201 characters', { text: '很'.repeat(201) }, 'text'],
    ['an operator for a booking', { bookingId: { $ne: '' } }, 'bookingId'],
    ['somebody else as the rater', { by: 'resident-b' }, 'by'],
  ])('given %s, then the field is named', async (_, change, field) => {
    const reply = await ask('rating.give', rating(change), 'resident-a');
    expect(reply).toMatchObject({ ok: false, kind: 'invalid', fields: [{ field }] });
  });

  it('given 200 emoji and a direction character, then it gets as far as the booking that is not there', async () => {
    const text = `\u202e${'🙂'.repeat(200)}`;
    expect(await ask('rating.give', rating({ text }), 'resident-a')).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});

describe('a place in the list is a place', () => {
  it.each([
    ['an operator', { startsAt: { $gt: 0 }, bookingId: 'b1' }],
    ['half a millisecond', { startsAt: 0.5, bookingId: 'b1' }],
    ['an id with a dollar', { startsAt: 1, bookingId: '$b' }],
  ])('given %s, then invalid', async (_, after) => {
    expect(await ask('privacy.mine', { after }, 'resident-a')).toMatchObject({ kind: 'invalid' });
  });

  it('given a stranger’s booking as the place, then only one’s own follow', async () => {
    const reply = await ask('privacy.mine', { after: { startsAt: NOW, bookingId: 'b1' } }, 'resident-z');
    expect(reply).toMatchObject({ ok: true, value: { bookings: [] } });
  });
});
