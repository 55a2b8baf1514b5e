// In WeChat a Canvas 2D (type="2d", base library 2.9.0) is drawn on; its node and its size are asked of the page once it has drawn it.
// Touches on a canvas say where in it they are (x, y), not where on the screen.
import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { newPen, type Sheet } from './pen';
import type { SignaturePadProps } from './signature';

const ID = 'signature-pad';
const INK = '#1c1f26';

interface Touched {
  readonly touches?: readonly { readonly x?: number; readonly y?: number }[];
}

interface Asked {
  readonly node?: HTMLCanvasElement;
  readonly width?: number;
  readonly height?: number;
}

/** Nothing while the page has no such canvas yet. */
const askSheet = (): Promise<Sheet | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true, size: true })
      .exec((found: readonly (Asked | null)[]) => resolve(sheetOf(found[0])));
  });

function sheetOf(found: Asked | null | undefined): Sheet | undefined {
  const { node, width = 0, height = 0 } = found ?? {};
  const ink = node?.getContext('2d');
  if (!node || !ink || width === 0) return undefined;
  const dots = Taro.getWindowInfo().pixelRatio;
  node.width = width * dots;
  node.height = height * dots;
  ink.scale(dots, dots);
  ink.strokeStyle = INK;
  ink.lineWidth = 3;
  ink.lineCap = 'round';
  return {
    width,
    height,
    line: (fromX, fromY, toX, toY) => {
      ink.beginPath();
      ink.moveTo(fromX, fromY);
      ink.lineTo(toX, toY);
      ink.stroke();
    },
  };
}

/** The field: the pen on it, and its canvas once the page has drawn it. */
function newField(onDrawn: SignaturePadProps['onDrawn']) {
  const pen = newPen(onDrawn);
  let sheet: Sheet | undefined;
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    void askSheet().then((one) => {
      sheet = one;
      asked = one !== undefined;
    });
  };
  const touch = (what: 'down' | 'move') => (event: unknown) => {
    const { x, y } = (event as Touched).touches?.[0] ?? {};
    // Not drawn yet when it was asked: the first touch asks again, and the next draws.
    if (!sheet) return ask();
    if (x !== undefined && y !== undefined) pen[what](x, y, sheet);
  };
  return { ask, down: touch('down'), move: touch('move'), up: () => pen.up() };
}

export function SignaturePad({ label, onDrawn }: SignaturePadProps) {
  const [field] = useState(() => newField(onDrawn));
  useEffect(() => Taro.nextTick(field.ask), [field]);
  const aria = { ariaRole: 'img', ariaLabel: label };
  return (
    <Canvas
      type="2d"
      id={ID}
      className="signature"
      {...aria}
      disableScroll
      onTouchStart={field.down}
      onTouchMove={field.move}
      onTouchEnd={field.up}
      onTouchCancel={field.up}
    />
  );
}
