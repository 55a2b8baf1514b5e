import type { AskView } from '#contract/message';
import { call } from '../platform/call';
import { askConsent } from '../platform/subscribe';
import { askOnce } from './consent';

jest.mock('../platform/subscribe', () => ({ canAskConsent: true, askConsent: jest.fn() }));
jest.mock('../platform/call', () => ({ call: jest.fn() }));
jest.mock('./read', () => ({ refresh: jest.fn() }));

const asked = askConsent as jest.MockedFunction<typeof askConsent>;
const told = call as unknown as jest.Mock;

const asks: AskView[] = [
  { name: 'result', templateId: 't-result', left: 0 },
  { name: 'reminder', templateId: 't-reminder', left: 1 },
];
/** A page as it is first drawn. */
const page = (owed = 0): Parameters<typeof askOnce>[1] => ({ asks, owed, asked: { current: [] } });

beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset().mockResolvedValue({});
  told.mockReset().mockResolvedValue({ ok: true });
});
afterEach(() => jest.useRealTimers());

describe('consent at a tap', () => {
  it('given something none is left of, then WeChat is asked within the tap, and the answers are told', async () => {
    asked.mockResolvedValue({ 't-result': 'accept' });
    const tapped = askOnce('book', page());
    expect(asked).toHaveBeenCalledWith(['t-result']);
    await tapped;
    expect(told).toHaveBeenCalledWith('message.consent', {
      answers: [{ name: 'result', answer: 'accept' }],
    });
  });

  it('given a booking that will use the only reminder up, then for another reminder too', async () => {
    await askOnce('book', page(1));
    expect(asked).toHaveBeenCalledWith(['t-result', 't-reminder']);
  });

  it('given a second tap on the same page, then nobody is asked again', async () => {
    const here = page();
    await askOnce('book', here);
    await askOnce('book', here);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('given that nobody was asked after all, then nothing is told', async () => {
    await askOnce('book', page());
    expect(told).not.toHaveBeenCalled();
  });

  it('given a sheet of which WeChat never says that it was closed, then one goes on after a minute', async () => {
    asked.mockReturnValue(new Promise(() => undefined));
    const tapped = askOnce('book', page());
    jest.advanceTimersByTime(60_000);
    await expect(tapped).resolves.toBeUndefined();
  });
});
