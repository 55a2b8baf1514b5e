// In a browser a canvas of its own is drawn on, with a finger, a pen or a mouse (pointer events).
import { useState, type PointerEvent } from 'react';
import { newPen, type Sheet } from './pen';
import type { SignaturePadProps } from './signature';

const INK = '#1c1f26';

/** The canvas as it stands on the page; its dots are the screen's own, so that a line is sharp. */
function sheetOf(canvas: HTMLCanvasElement): Sheet {
  const { clientWidth: width, clientHeight: height } = canvas;
  const dots = globalThis.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * dots)) {
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
  }
  return {
    width,
    height,
    line: (fromX, fromY, toX, toY) => {
      const ink = canvas.getContext('2d');
      if (!ink) return;
      ink.setTransform(dots, 0, 0, dots, 0, 0);
      ink.strokeStyle = INK;
      ink.lineWidth = 3;
      ink.lineCap = 'round';
      ink.beginPath();
      ink.moveTo(fromX, fromY);
      ink.lineTo(toX, toY);
      ink.stroke();
    },
  };
}

export function SignaturePad({ label, onDrawn }: SignaturePadProps) {
  const [pen] = useState(() => newPen(onDrawn));
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left, clientY - top, sheetOf(currentTarget)] as const;
  };
  return (
    <canvas
      className="signature"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pen.down(...at(event));
      }}
      onPointerMove={(event) => pen.move(...at(event))}
      onPointerUp={() => pen.up()}
      onPointerCancel={() => pen.up()}
    />
  );
}
