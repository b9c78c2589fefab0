// Reads the content of a PDF page just far enough to find QR codes: paths of many rectangles, filled at once.

export interface FilledRectangles {
  /** x, y, width and height of each in turn, in the path's own units: an object for each would be a burden. */
  readonly rectangles: readonly number[];
  /** Points in one of those units, along x and y. */
  readonly scale: readonly [x: number, y: number];
  readonly colour: string;
}

/** A code of version 2 has well over a hundred runs of modules; no ornament comes near. */
const AT_LEAST = 60;

interface State {
  readonly scale: readonly [x: number, y: number];
  readonly colour: string;
}

const [SPACE, NINE, ZERO, POINT, MINUS] = [32, 57, 48, 46, 45];

/** Whether a character ends a word: white space, or what begins a string, an array or a name. */
const endsWord = (code: number): boolean => code <= SPACE || code === 0x5b || code === 0x5d || code === 0x3c;

/**
 * Calls `onWord` with each operator and `onNumber` with each number. By character codes: a file has tens of millions of
 * words, and a string for each of them is more work for the collector than all else.
 */
function scan(content: string, onNumber: (value: number) => void, onWord: (word: string) => void): void {
  let at = 0;
  while (at < content.length) {
    const first = content.charCodeAt(at);
    if (endsWord(first)) {
      // The hexadecimal string of a text: nothing in it is a number.
      at = first === 0x3c ? content.indexOf('>', at) + 1 || content.length : at + 1;
      continue;
    }
    let end = at;
    let [whole, share] = [0, 0];
    let isNumber = true;
    for (let code = first; end < content.length && !endsWord(code); code = content.charCodeAt(++end)) {
      if (code >= ZERO && code <= NINE) {
        whole = whole * 10 + code - ZERO;
        share *= 10;
      } else if (code === POINT) share = 1;
      else if (code !== MINUS || end > at) isNumber = false;
    }
    const size = whole / (share || 1);
    if (isNumber) onNumber(first === MINUS ? -size : size);
    else onWord(content.slice(at, end));
    at = end;
  }
}

/** Returns every path of at least 60 rectangles in a content stream (ISO 32000-1, annex A: q Q cm k re f n). */
export function findFilledRectangles(content: string): FilledRectangles[] {
  const found: FilledRectangles[] = [];
  const saved: State[] = [];
  let state: State = { scale: [1, 1], colour: '' };
  let path: number[] = [];
  const operands: number[] = [];
  const operand = (back: number): number => operands.at(-back) ?? NaN;
  const onWord = (word: string): void => {
    switch (word) {
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
            state.scale[0] * Math.hypot(operand(6), operand(5)),
            state.scale[1] * Math.hypot(operand(4), operand(3)),
          ],
        };
        break;
      case 'k':
        state = { ...state, colour: operands.slice(-4).join(' ') };
        break;
      case 're':
        path.push(operand(4), operand(3), operand(2), operand(1));
        break;
      case 'f':
        if (path.length >= 4 * AT_LEAST) found.push({ rectangles: path, ...state });
        path = [];
        break;
      case 'n':
        // What only clips.
        path = [];
        break;
      default:
        break;
    }
    operands.length = 0;
  };
  scan(content, (value) => void operands.push(value), onWord);
  return found;
}
