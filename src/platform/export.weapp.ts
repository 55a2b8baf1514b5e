// In the mini-program a text becomes a file that can be sent to a chat of one's own choice (wx.shareFileMessage, 2.16.1);
// where that cannot be, it is put on the clipboard. The file is taken away again: nothing of it stays on the phone.
import Taro from '@tarojs/taro';
import { copyText } from './clipboard';
import type { Exported } from './export';

const isCancel = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg));

const write = (filePath: string, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'utf8',
      success: () => resolve(),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

const remove = (filePath: string): void =>
  Taro.getFileSystemManager().unlink({ filePath, success: () => undefined, fail: () => undefined });

export async function exportText(name: string, text: string): Promise<Exported> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  try {
    await write(filePath, text);
    await Taro.shareFileMessage({ filePath, fileName: name });
    return 'shared';
  } catch (error) {
    if (isCancel(error)) return 'cancelled';
    return (await copyText(text)) ? 'copied' : 'failed';
  } finally {
    remove(filePath);
  }
}
