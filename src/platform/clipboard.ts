// Puts text where one can paste it from, the same on both platforms; false when the phone does not let us.
import Taro from '@tarojs/taro';

export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  );
