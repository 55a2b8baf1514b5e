// A finger that draws a signature: what it touches becomes lines of points, and each step is drawn as it is made.
// What a signature is, domain/signature.ts says; on what is drawn, and whose finger it is, signature.*.tsx.
import { extended, pointIn, thinned, type Signature, type Stroke } from '#domain/signature';

/** What is drawn on, in px. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Draws a step; a dot where both ends are the same. */
  line(fromX: number, fromY: number, toX: number, toY: number): void;
}

export interface Pen {
  down(x: number, y: number, sheet: Sheet): void;
  move(x: number, y: number, sheet: Sheet): void;
  up(): void;
}

/** Tells all lines so far each time that the finger is lifted. */
export function newPen(onDrawn: (signature: Signature) => void): Pen {
  let done: Signature = [];
  let stroke: Stroke | undefined;
  let last = { x: 0, y: 0 };
  const step = (x: number, y: number, { width, height, line }: Sheet, from = last): void => {
    const next = extended(stroke ?? [], pointIn(x, y, width, height));
    if (next === stroke) return;
    stroke = next;
    line(from.x, from.y, x, y);
    last = { x, y };
  };
  return {
    down: (x, y, sheet) => {
      stroke = undefined;
      step(x, y, sheet, { x, y });
    },
    move: (x, y, sheet) => {
      if (stroke) step(x, y, sheet);
    },
    up: () => {
      if (!stroke) return;
      done = thinned([...done, stroke]);
      stroke = undefined;
      onDrawn(done);
    },
  };
}
