import type { AskView } from '#contract/message';
import { call } from '../platform/call';
import { askConsent } from '../platform/subscribe';
import { useConsent } from './consent';
import { useRead } from './read';

// No page is drawn here: a hook's memory is an object that stays.
jest.mock('react', () => ({ useRef: (current: unknown) => ({ current }) }));
jest.mock('../platform/subscribe', () => ({ canAskConsent: true, askConsent: jest.fn() }));
jest.mock('../platform/call', () => ({ call: jest.fn() }));
jest.mock('./read', () => ({ useRead: jest.fn(), refresh: jest.fn() }));

const asked = askConsent as jest.MockedFunction<typeof askConsent>;
const told = call as unknown as jest.Mock;
const read = useRead as unknown as jest.Mock;

const asks: AskView[] = [
  { name: 'result', templateId: 't-result', left: 0 },
  { name: 'reminder', templateId: 't-reminder', left: 1 },
];
const onPage = (upcoming: readonly { id: string }[] = [], bookingId?: string) => {
  read.mockImplementation((path: string) => ({ value: path === 'message.asks' ? asks : { upcoming } }));
  return useConsent(bookingId);
};

beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset().mockResolvedValue({});
  told.mockReset().mockResolvedValue({ ok: true });
});
afterEach(() => jest.useRealTimers());

describe('consent at a tap', () => {
  it('given something none is left of, then WeChat is asked within the tap, and the answers are told', async () => {
    asked.mockResolvedValue({ 't-result': 'accept' });
    const tapped = onPage()('book');
    expect(asked).toHaveBeenCalledWith(['t-result']);
    await tapped;
    expect(told).toHaveBeenCalledWith('message.consent', {
      answers: [{ name: 'result', answer: 'accept' }],
    });
  });

  it('given a booking that will use the only reminder up, then for another one; not for the booking itself', async () => {
    await onPage([{ id: 'b-1' }])('book');
    expect(asked).toHaveBeenLastCalledWith(['t-result', 't-reminder']);
    asked.mockClear();
    await onPage([{ id: 'b-1' }], 'b-1')('accept');
    expect(asked).not.toHaveBeenCalled();
  });

  it('given a second tap on the same page, then nobody is asked again', async () => {
    const ask = onPage();
    await ask('book');
    await ask('book');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('given that nobody was asked after all, then nothing is told', async () => {
    await onPage()('book');
    expect(told).not.toHaveBeenCalled();
  });

  it('given a sheet of which WeChat never says that it was closed, then one goes on after a minute', async () => {
    asked.mockReturnValue(new Promise(() => undefined));
    const tapped = onPage()('book');
    jest.advanceTimersByTime(60_000);
    await expect(tapped).resolves.toBeUndefined();
  });
});
