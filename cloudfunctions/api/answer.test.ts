import type { Store } from '../usecases/ports';
import { answer } from './answer';
import { newPace, OF_ANYONE, OF_STAFF } from './pace';

const NOW = 1_800_000_000_000;

/** A store in which every look is counted, and finds nothing. */
function countingStore() {
  const looks: string[] = [];
  const port = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, method) => () => {
          looks.push(`${name}.${String(method)}`);
          return Promise.resolve(undefined);
        },
      },
    );
  return { looks, store: new Proxy({}, { get: (_, name) => port(String(name)) }) as Store };
}

describe('who calls too often is told when to come again', () => {
  it('given one call more than the budget, then TOO_MANY_CALLS, and nothing was read for it', async () => {
    const { looks, store } = countingStore();
    const context = { store, openid: 'resident-a', now: NOW, pace: newPace() };
    const event = { path: 'booking.get', input: { bookingId: 'b1' } };
    for (let call = 0; call < OF_ANYONE.calls; call++)
      expect(await answer(event, context, 'id-0')).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const looked = looks.length;
    expect(looked).toBe(OF_ANYONE.calls);
    const refusal = { code: 'TOO_MANY_CALLS', detail: { until: NOW + 60_000 } };
    expect(await answer(event, context, 'id-1')).toEqual({
      ok: false,
      requestId: 'id-1',
      kind: 'refused',
      refusal,
    });
    expect(looks).toHaveLength(looked);
    expect(await answer(event, { ...context, openid: 'resident-b' }, 'id-2')).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('given a mutation, then the smaller budget of changes counts', async () => {
    const { store } = countingStore();
    const context = { store, openid: 'resident-a', now: NOW, pace: newPace() };
    const event = { path: 'booking.cancel', input: { bookingId: 'b1' } };
    for (let call = 0; call < OF_ANYONE.changes; call++) await answer(event, context, 'id-0');
    expect(await answer(event, context, 'id-1')).toMatchObject({ refusal: { code: 'TOO_MANY_CALLS' } });
    const look = { path: 'booking.get', input: { bookingId: 'b1' } };
    expect(await answer(look, context, 'id-2')).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  it('given a desk’s procedure, then it has the desk’s budget, whatever the caller did elsewhere', async () => {
    const { store } = countingStore();
    const context = { store, openid: 'clerk-a', now: NOW, pace: newPace() };
    const look = { path: 'booking.get', input: { bookingId: 'b1' } };
    for (let call = 0; call <= OF_ANYONE.calls; call++) await answer(look, context, 'id-0');
    const confirm = { path: 'desk.confirm', input: { bookingId: 'b1' } };
    for (let call = 0; call < OF_STAFF.changes; call++)
      expect(await answer(confirm, context, 'id-1')).toMatchObject({ kind: 'denied' });
    expect(await answer(confirm, context, 'id-2')).toMatchObject({ refusal: { code: 'TOO_MANY_CALLS' } });
  });
});
