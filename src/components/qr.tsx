// A QR code, drawn as one picture of a few hundred bytes; light enough for the mini-program and sharp at any size.
import { View } from '@tarojs/components';
import { encode } from 'uqr';
import { pathOf } from './qr-path';

const QUIET_ZONE = 4;

function pictureOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${pathOf(data)}'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

export const Qr = ({ text, label }: { text: string; label: string }) => (
  <View className="qr" ariaRole="img" ariaLabel={label} style={{ backgroundImage: pictureOf(text) }} />
);
