// What a content stream has set when it draws: where and how large, with which pen and ink (ISO 32000-1, 8.4). Pure.
import type { Operand, Operation } from './tokens.ts';

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The first, and then the second. */
export function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** How much larger a matrix makes a length; of different sides their mean. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export function matrixOf(operands: readonly Operand[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

/** How much ink a colour is, 0 to 4; null where it is no process colour, or not known. */
type Ink = number | null;

export interface Graphics {
  readonly place: Matrix;
  readonly text: Matrix;
  readonly lineWidth: number;
  readonly fontSize: number;
  /** 3: text that is not seen. */
  readonly textMode: number;
  readonly fill: Ink;
  readonly stroke: Ink;
  /** The plate that is no ink, as of a cut or of varnish, on which fills and lines stand; null: they are printed. */
  readonly fillPlate: string | null;
  readonly strokePlate: string | null;
  /** What is under it stays, of fills and of lines. */
  readonly fillsOver: boolean;
  readonly strokesOver: boolean;
}

/** How a page begins: black, and a line of one point. */
export const AT_FIRST: Graphics = {
  place: IDENTITY,
  text: IDENTITY,
  lineWidth: 1,
  fontSize: 0,
  textMode: 0,
  fill: 1,
  stroke: 1,
  fillPlate: null,
  strokePlate: null,
  fillsOver: false,
  strokesOver: false,
};

const sum = (operands: readonly Operand[]): number =>
  operands.reduce<number>((all, each) => all + Number(each), 0);

/** The state behind an operation that sets something; the state before it where it sets nothing that a rule asks for. */
export function after({ operator, operands }: Operation, state: Graphics): Graphics {
  const [first = 0] = operands;
  switch (operator) {
    case 'cm':
      return { ...state, place: times(matrixOf(operands), state.place) };
    case 'BT':
      return { ...state, text: IDENTITY };
    case 'Tm':
      return { ...state, text: matrixOf(operands) };
    case 'Tf':
      return { ...state, fontSize: Number(operands.at(-1)) };
    case 'Tr':
      return { ...state, textMode: Number(first) };
    case 'w':
      return { ...state, lineWidth: Number(first) };
    case 'k':
      return { ...state, fill: sum(operands), fillPlate: null };
    case 'K':
      return { ...state, stroke: sum(operands), strokePlate: null };
    case 'g':
      return { ...state, fill: 1 - Number(first), fillPlate: null };
    case 'G':
      return { ...state, stroke: 1 - Number(first), strokePlate: null };
    case 'rg':
    case 'cs':
      return { ...state, fill: null, fillPlate: null };
    case 'sc':
    case 'scn':
      return { ...state, fill: null };
    case 'RG':
    case 'CS':
      return { ...state, stroke: null, strokePlate: null };
    case 'SC':
    case 'SCN':
      return { ...state, stroke: null };
    default:
      return state;
  }
}
