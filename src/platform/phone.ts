// Calls a number, the same on both platforms. Somebody who changes their mind is not an error.
import Taro from '@tarojs/taro';

export function callNumber(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
