// A browser opens its own chooser (on a phone with the camera in it), and draws the picture anew, smaller: nothing but what one
// sees is left of it, not where it was taken.
import type { Picked, PictureBounds } from './picture';

/** Tried one after the other until it is small enough. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

const choose = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('the picture cannot be read'));
    reader.readAsDataURL(blob);
  });

export async function pickPicture({ side, bytes }: PictureBounds): Promise<Picked> {
  const file = await choose();
  if (!file) return { is: 'none' };
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return { is: 'unknown' };
  const canvas = drawn(image, side);
  for (const quality of QUALITIES) {
    const blob = await asJpeg(canvas, quality);
    if (blob && blob.size <= bytes) return { is: 'picture', base64: await base64Of(blob) };
  }
  return { is: 'large' };
}
