import type { Signature } from '#domain/signature';
import { newPen } from './pen';

/** A sheet twice as wide as high, and the steps that were drawn on it. */
function paper() {
  const steps: number[][] = [];
  const drawn: Signature[] = [];
  const sheet = { width: 200, height: 100, line: (...step: number[]) => void steps.push(step) };
  return { steps, drawn, sheet, pen: newPen((signature) => void drawn.push(signature)) };
}

describe('a finger draws', () => {
  it('given it is put down, moved and lifted, then each step is drawn, and the line told once it is lifted', () => {
    const { steps, drawn, sheet, pen } = paper();
    pen.down(20, 10, sheet);
    pen.move(40, 30, sheet);
    expect(drawn).toEqual([]);
    pen.up();
    expect(steps).toEqual([
      [20, 10, 20, 10],
      [20, 10, 40, 30],
    ]);
    expect(drawn).toEqual([[[100, 50, 200, 150]]]);
  });

  it('given a second line, then both are told', () => {
    const { drawn, sheet, pen } = paper();
    for (const x of [0, 100]) {
      pen.down(x, 0, sheet);
      pen.move(x + 50, 50, sheet);
      pen.up();
    }
    expect(drawn.at(-1)).toEqual([
      [0, 0, 250, 250],
      [500, 0, 750, 250],
    ]);
  });

  it('given it only moves over the field, or rests, then nothing is drawn, and nothing is told twice', () => {
    const { steps, drawn, sheet, pen } = paper();
    pen.move(50, 50, sheet);
    pen.up();
    pen.down(50, 50, sheet);
    pen.move(50, 50, sheet);
    pen.up();
    pen.up();
    expect(steps).toHaveLength(1);
    expect(drawn).toHaveLength(1);
  });
});
