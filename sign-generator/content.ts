// Reads the content of a PDF page just far enough to find QR codes: paths of many rectangles, filled at once.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FilledRectangles {
  /** In the path's own units. */
  readonly rectangles: readonly Rectangle[];
  /** Points in one of those units, along x and y. */
  readonly scale: readonly [x: number, y: number];
  readonly colour: string;
}

/** A code of version 2 has well over a hundred runs of modules; no ornament comes near. */
const AT_LEAST = 60;

/** Returns every path of at least 60 rectangles in a content stream (ISO 32000-1, annex A: q Q cm k re m f). */
export function findFilledRectangles(content: string): FilledRectangles[] {
  const found: FilledRectangles[] = [];
  const saved: { scale: readonly [number, number]; colour: string }[] = [];
  let state: { scale: readonly [number, number]; colour: string } = { scale: [1, 1], colour: '' };
  let path: Rectangle[] = [];
  let operands: string[] = [];
  const number = (back: number): number => Number(operands.at(-back));
  for (const token of content.split(/\s+/)) {
    switch (token) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        // A sign may lie turned on its sheet.
        state = {
          ...state,
          scale: [
            state.scale[0] * Math.hypot(number(6), number(5)),
            state.scale[1] * Math.hypot(number(4), number(3)),
          ],
        };
        break;
      case 'k':
        state = { ...state, colour: operands.slice(-4).join(' ') };
        break;
      case 're':
        path.push({ x: number(4), y: number(3), width: number(2), height: number(1) });
        break;
      case 'f':
        if (path.length >= AT_LEAST) found.push({ rectangles: path, ...state });
        path = [];
        break;
      default:
        operands.push(token);
        continue;
    }
    operands = [];
  }
  return found;
}
