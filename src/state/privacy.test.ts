import Taro from '@tarojs/taro';
import { onPrivacyAsked } from '../platform/privacy.weapp';
import { usePrivacy } from './privacy';

jest.mock('@tarojs/components', () => ({ Button: () => null }));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

type Listener = Parameters<typeof Taro.onNeedPrivacyAuthorization>[0];

/** WeChat as far as it holds interfaces back: `hold` calls one, and says what it was answered. */
function weChat() {
  let listener: Listener | undefined;
  Object.assign(Taro, { onNeedPrivacyAuthorization: (told: Listener) => (listener = told) });
  return {
    hold(referrer: string) {
      const answers: unknown[] = [];
      listener?.((answer) => answers.push(answer), { referrer });
      return answers;
    },
  };
}

const shown = () => usePrivacy.getState().asks[0]?.about;
const SHOWN = { event: 'exposureAuthorization' };
let wx: ReturnType<typeof weChat>;

beforeEach(() => {
  usePrivacy.setState({ asks: [] });
  wx = weChat();
  onPrivacyAsked(usePrivacy.getState().ask);
});

describe('what WeChat holds back waits for an answer', () => {
  it('given a map that is held back, then one is asked about it, and nothing is answered yet', () => {
    const answers = wx.hold('chooseLocation');
    expect(shown()).toBe('chooseLocation');
    expect(answers).toEqual([SHOWN]);
  });

  it('given that somebody agrees, then WeChat is told by which button, and nobody is asked any more', () => {
    const answers = wx.hold('chooseLocation');
    usePrivacy.getState().agree();
    expect(answers).toEqual([SHOWN, { event: 'agree', buttonId: 'agree-to-privacy' }]);
    expect(shown()).toBeUndefined();
  });

  it('given that somebody refuses, then what was held back is told so, and fails instead of waiting for ever', () => {
    const answers = wx.hold('chooseLocation');
    usePrivacy.getState().refuse();
    expect(answers).toEqual([SHOWN, { event: 'disagree' }]);
    expect(shown()).toBeUndefined();
  });

  it('given two at once, then one answer is for both', () => {
    const all = [wx.hold('chooseLocation'), wx.hold('setClipboardData')];
    usePrivacy.getState().refuse();
    expect(all.map((answers) => answers.at(-1))).toEqual([{ event: 'disagree' }, { event: 'disagree' }]);
  });

  it('given something that is held back again after a refusal, then it is asked anew', () => {
    wx.hold('chooseLocation');
    usePrivacy.getState().refuse();
    wx.hold('addPhoneCalendar');
    expect(shown()).toBe('addPhoneCalendar');
  });

  it('given a WeChat too old to hold anything back, then nothing happens', () => {
    Object.assign(Taro, { onNeedPrivacyAuthorization: undefined });
    expect(() => onPrivacyAsked(usePrivacy.getState().ask)).not.toThrow();
  });
});
