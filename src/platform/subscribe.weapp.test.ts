import Taro from '@tarojs/taro';
import { askConsent } from './subscribe.weapp';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: jest.fn() },
}));
const asked = Taro.requestSubscribeMessage as jest.Mock;

describe('WeChat is asked inside the tap', () => {
  beforeEach(() => asked.mockReset());

  it('given two templates, then it is asked before anything is waited for', () => {
    asked.mockResolvedValue({ errMsg: 'ok' });
    void askConsent(['t-1', 't-2']);
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['t-1', 't-2'] }));
  });

  it('given answers, then those alone, without what stands beside them', async () => {
    asked.mockResolvedValue({
      errMsg: 'requestSubscribeMessage:ok',
      't-1': 'accept',
      't-2': 'reject',
      't-3': '?',
    });
    expect(await askConsent(['t-1', 't-2', 't-3'])).toEqual({ 't-1': 'accept', 't-2': 'reject' });
  });

  it.each([
    ['WeChat says no', () => Promise.reject(new Error('20004'))],
    [
      'WeChat is too old to know of it',
      () => {
        throw new TypeError('not a function');
      },
    ],
  ])('given that %s, then it is as if nobody was asked', async (_, act) => {
    asked.mockImplementation(act);
    expect(await askConsent(['t-1'])).toEqual({});
  });
});
