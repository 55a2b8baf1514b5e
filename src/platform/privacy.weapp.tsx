// WeChat's privacy authorisation (wx.onNeedPrivacyAuthorization, since base library 2.32.3, obligatory since 2023-10-17):
// an interface that collects something waits until a button of ours with agreePrivacyAuthorization was pressed, or not.
import { Button } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PrivacyAsk } from './privacy';

/** WeChat wants to know which button it was. */
const BUTTON = 'agree-to-privacy';

export function onPrivacyAsked(tell: (ask: PrivacyAsk) => void): void {
  // Older base libraries have none of it, and hold nothing back.
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return;
  Taro.onNeedPrivacyAuthorization((resolve, info) => {
    resolve({ event: 'exposureAuthorization' });
    tell({
      about: info?.referrer ?? '',
      agree: () => resolve({ event: 'agree', buttonId: BUTTON }),
      refuse: () => resolve({ event: 'disagree' }),
    });
  });
}

export function openPrivacyContract(): void {
  Taro.openPrivacyContract({ fail: () => undefined });
}

export const AgreeButton = ({ words, onAgree }: { words: string; onAgree: () => void }) => (
  <Button
    id={BUTTON}
    className="press action action--main"
    openType="agreePrivacyAuthorization"
    onAgreePrivacyAuthorization={onAgree}
  >
    {words}
  </Button>
);
