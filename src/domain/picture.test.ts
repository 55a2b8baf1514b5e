import { pictureFormat } from './picture';

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

describe('a picture is known by its first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpg'],
    ['\x89PNG\r\n\x1a\n\0\0', 'png'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ])('given %j, then it is a %s', (text, format) => expect(pictureFormat(bytes(text))).toBe(format));

  it.each([
    '',
    'GIF89a',
    '<svg xmlns="x"/>',
    'RIFF\0\0\0\0WAVE',
    '\xff\xd8',
    '\x89PNG',
    '%PDF-1.7',
    'PK\x03\x04',
  ])('given %j, then it is none that is shown', (text) => expect(pictureFormat(bytes(text))).toBeUndefined());
});
