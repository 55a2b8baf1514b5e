import { call } from './call';
import { send } from './send';

jest.mock('./send', () => ({ send: jest.fn() }));
const sent = send as jest.MockedFunction<typeof send>;

describe('whatever happens to a call becomes an answer', () => {
  beforeEach(() => sent.mockReset());

  it('given a reply, then that reply', async () => {
    sent.mockResolvedValue({ ok: true, value: [], requestId: 'r-1' });
    expect(await call('person.mine', undefined)).toEqual({ ok: true, value: [], requestId: 'r-1' });
  });

  it('given a lost network, then offline, under the id it was asked with', async () => {
    sent.mockRejectedValue(new Error('request:fail'));
    expect(await call('person.mine', undefined, { requestId: 'r-2' })).toEqual({
      ok: false,
      kind: 'offline',
      requestId: 'r-2',
    });
  });

  it('given silence, then offline', async () => {
    sent.mockReturnValue(new Promise(() => undefined));
    expect(await call('person.mine', undefined, { timeoutMs: 1 })).toMatchObject({ kind: 'offline' });
  });

  it.each([['<html>'], [null], [{ ok: 'yes' }], [{ error: 'x' }]])(
    'given %j, which is no reply, then a fault',
    async (answer) => {
      sent.mockResolvedValue(answer);
      expect(await call('person.mine', undefined)).toMatchObject({ ok: false, kind: 'fault' });
    },
  );

  it('given no id, then each call makes up another that the contract accepts', async () => {
    sent.mockResolvedValue({ ok: true, value: [], requestId: 'r-3' });
    await call('person.mine', undefined);
    await call('person.mine', undefined);
    const ids = sent.mock.calls.map(([request]) => request.requestId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z-]{8,64}$/);
  });
});
