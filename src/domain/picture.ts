// Decides what is a picture, by its first bytes, whatever it is called; and how large one may be that is sent from a phone.
// Where pictures are kept is the function's.

/** Of the longer side, in pixels: more than a phone shows. */
export const MOST_SIDE = 1280;
/** Loads in a second on a slow line. */
export const MOST_BYTES = 200 * 1024;

export type PictureFormat = 'jpg' | 'png' | 'webp';

const at = (bytes: Uint8Array, from: number, signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[from + i] === sign);

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

const PNG = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];

/** Undefined where it is none of those that every phone shows. JPEG: ITU-T T.81 B.1.1; PNG: RFC 2083 3.1; WebP: RFC 9649 2.4. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (at(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpg';
  if (at(bytes, 0, PNG)) return 'png';
  return at(bytes, 0, ascii('RIFF')) && at(bytes, 8, ascii('WEBP')) ? 'webp' : undefined;
}
