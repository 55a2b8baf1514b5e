// What is remembered on this phone, small things only: what cannot be kept is lost silently, so nothing here is the only copy.
import Taro from '@tarojs/taro';

const attempt = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

export const storage = {
  getItem: (key: string): string | null =>
    attempt(() => {
      const kept: unknown = Taro.getStorageSync(key);
      return typeof kept === 'string' && kept !== '' ? kept : null;
    }, null),
  setItem: (key: string, value: string): void => attempt(() => Taro.setStorageSync(key, value), undefined),
  removeItem: (key: string): void => attempt(() => Taro.removeStorageSync(key), undefined),
};
