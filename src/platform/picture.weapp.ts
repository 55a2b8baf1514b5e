// WeChat's own sheet offers camera and album (wx.chooseMedia, base library 2.10.0); compressImage makes it smaller, to a side since
// 2.26.0. It is an interface of WeChat's privacy guideline ("selected photos or videos", the camera): it asks before the first time.
import Taro from '@tarojs/taro';
import type { Picked, PictureBounds } from './picture';

/** Of JPEG, in percent; tried one after the other until it is small enough. */
const QUALITIES = [80, 60, 40, 20];

const saysOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';

const bytesIn = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

const readAsBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });

/** The side that is too long, if one is: the other follows. */
async function boundOf(src: string, side: number) {
  const { width, height } = await Taro.getImageInfo({ src });
  if (Math.max(width, height) <= side) return {};
  return width >= height ? { compressedWidth: side } : { compressedHeight: side };
}

async function shrunk(src: string, { side, bytes }: PictureBounds): Promise<Picked> {
  const bound = await boundOf(src, side);
  for (const quality of QUALITIES) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, ...bound });
    const base64 = await readAsBase64(tempFilePath);
    if (bytesIn(base64) <= bytes) return { is: 'picture', base64 };
  }
  return { is: 'large' };
}

export async function pickPicture(bounds: PictureBounds): Promise<Picked> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      ...{ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] },
    });
    const [chosen] = tempFiles;
    return chosen ? await shrunk(chosen.tempFilePath, bounds) : { is: 'none' };
  } catch (error) {
    const says = saysOf(error);
    if (/cancel/i.test(says)) return { is: 'none' };
    return { is: /privacy|auth|den(y|ied)/i.test(says) ? 'denied' : 'unknown' };
  }
}
