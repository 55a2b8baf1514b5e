// WeChat reads codes with its own camera page (wx.scanCode); it needs no permission of ours.
import Taro from '@tarojs/taro';

export const canScan = true;

export async function scanCode(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return undefined;
  }
}
