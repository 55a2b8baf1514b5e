const asked: unknown[] = [];
let network = true;
let refusing = false;

jest.mock('../../platform/storage', () => ({
  storage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
}));
jest.mock('../../platform/call', () => ({
  call: (_path: string, input: unknown, options: { requestId: string }) => {
    asked.push([input, options.requestId]);
    if (!network) return Promise.resolve({ ok: false, kind: 'offline', requestId: options.requestId });
    return Promise.resolve(
      refusing
        ? { ok: false, kind: 'refused', refusal: { code: 'NOT_FOUND', detail: { what: 'booking' } } }
        : { ok: true, value: {} },
    );
  },
}));

import { settle, useTicks } from './ticks';

const tick = (bookingId: string) => useTicks.getState().add({ input: { bookingId }, who: '张敏', roll: 'r' });
const left = () => useTicks.getState().ticks;

beforeEach(() => {
  asked.length = 0;
  [network, refusing] = [true, false];
  useTicks.setState({ ticks: [] });
});

describe('a door without a network', () => {
  it('given somebody ticked twice, then once; given no network, then it stays', async () => {
    network = false;
    tick('b1');
    tick('b1');
    await settle();
    expect(left()).toHaveLength(1);
  });

  it('given the network is back, then each is sent with the id it had from the beginning, and gone', async () => {
    network = false;
    tick('b1');
    tick('b2');
    await settle();
    const ids = left().map(({ requestId }) => requestId);
    network = true;
    asked.length = 0;
    expect(await settle()).toBe(2);
    expect(asked).toEqual([
      [{ bookingId: 'b1' }, ids[0]],
      [{ bookingId: 'b2' }, ids[1]],
    ]);
    expect(left()).toEqual([]);
  });

  it('given two who send at the same moment, then each tick goes once', async () => {
    tick('b1');
    await Promise.all([settle(), settle()]);
    expect(asked).toHaveLength(1);
  });

  it('given a "no", then it is kept to be read, and not asked again', async () => {
    refusing = true;
    tick('b1');
    await settle();
    expect(left()).toMatchObject([{ refused: { code: 'NOT_FOUND' } }]);
    await settle();
    expect(asked).toHaveLength(1);
  });
});
