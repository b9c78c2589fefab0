// The designs as data: which blocks stand in which order on which shape of sign, and how large its code is.
import type { Row } from './area.ts';

export const DESIGNS = ['classic', 'large', 'vehicle'] as const;
export type Design = (typeof DESIGNS)[number];

/** A format by its sides: A sizes are upright, the strip is tall, stickers are square. */
export type Shape = 'upright' | 'tall' | 'square' | 'wide';

/**
 * `plate` is the place's name in a frame, `scale` the track with its numbers and words, `track` the track alone,
 * `line` the three promises in one line, `aside` what stands beside the code.
 */
export type Block =
  | 'header'
  | 'question'
  | 'code'
  | 'place'
  | 'plate'
  | 'scale'
  | 'track'
  | 'line'
  | 'foot'
  | 'promise';

/** Heights of rows are in millimetres on A5, and grow and shrink with the format; a code's own row and quiet zone follow from it. */
export interface DesignRules {
  /** The width of the code, as a share of the sign's shorter side. */
  readonly code: number;
  /** In the middle of its row, at the left of it with blocks beside it, or in a column of its own left of all rows. */
  readonly codeAt: 'centre' | 'left' | 'column';
  readonly rows: readonly Row<Block>[];
  /** Beside the code. */
  readonly aside: readonly Row<Block>[];
  /** The aside reads from below upwards. */
  readonly isTurned?: boolean;
}

const HEADER: Row<Block> = ['header', 12];
const PROMISE: readonly Row<Block>[] = [['promise', 20, 1]];
const NONE: readonly Row<Block>[] = [];
const FOOT: Row<Block> = ['foot', 17];
const TALL_FOOT: Row<Block> = ['foot', 25];
const QUESTION_ON_STICKER: Row<Block> = ['question', 26, 1];

export const DESIGN_RULES: Readonly<Record<Design, Readonly<Record<Shape, DesignRules>>>> = {
  classic: {
    upright: {
      code: 58 / 148,
      codeAt: 'left',
      aside: PROMISE,
      rows: [
        HEADER,
        [null, 5],
        ['question', 31, 1],
        ['code', 0],
        ['scale', 21.6],
        [null, 3.5],
        ['place', 14.5, 0.4],
        [null, 1.5],
        FOOT,
      ],
    },
    tall: {
      code: 0.6,
      codeAt: 'centre',
      aside: NONE,
      rows: [
        HEADER,
        [null, 4],
        ['question', 40, 1],
        ['code', 0],
        ['scale', 21],
        [null, 4],
        ['place', 16],
        [null, 1.5],
        TALL_FOOT,
        [null, 3.5],
        ['line', 9],
      ],
    },
    square: {
      code: 0.41,
      codeAt: 'left',
      rows: [QUESTION_ON_STICKER, ['code', 0], ['track', 11], [null, 4], FOOT],
      aside: [
        ['header', 18],
        [null, 4],
        ['place', 20, 1],
      ],
    },
    wide: {
      code: 0.42,
      codeAt: 'column',
      aside: NONE,
      rows: [
        HEADER,
        [null, 4],
        ['question', 32, 1],
        [null, 4],
        ['scale', 21.6],
        [null, 3],
        ['place', 14.5],
        [null, 1.5],
        FOOT,
      ],
    },
  },
  large: {
    upright: {
      code: 74 / 148,
      codeAt: 'centre',
      aside: NONE,
      rows: [
        ['header', 10],
        [null, 4],
        ['question', 26, 1],
        ['code', 0],
        ['place', 13],
        [null, 1],
        ['track', 9],
        [null, 3],
        FOOT,
      ],
    },
    tall: {
      code: 0.68,
      codeAt: 'centre',
      aside: NONE,
      rows: [
        ['header', 10],
        [null, 4],
        ['question', 42, 1],
        ['code', 0],
        ['place', 15],
        ['track', 10],
        [null, 4],
        TALL_FOOT,
      ],
    },
    square: {
      code: 0.5,
      codeAt: 'left',
      isTurned: true,
      rows: [
        ['question', 27, 1],
        [null, 2],
        ['place', 14.5],
        ['code', 0],
      ],
      aside: [['header', 11], [null, 1, 1], TALL_FOOT],
    },
    wide: {
      code: 0.62,
      codeAt: 'column',
      aside: NONE,
      rows: [
        ['header', 10],
        [null, 4],
        ['question', 26, 1],
        [null, 4],
        ['place', 14.5],
        ['track', 9],
        [null, 3],
        TALL_FOOT,
      ],
    },
  },
  vehicle: {
    upright: {
      code: 54 / 148,
      codeAt: 'left',
      aside: PROMISE,
      rows: [
        HEADER,
        [null, 4],
        ['plate', 20],
        [null, 5],
        ['question', 33, 1],
        ['code', 0],
        ['scale', 21.6],
        [null, 3],
        FOOT,
      ],
    },
    tall: {
      code: 0.6,
      codeAt: 'centre',
      aside: NONE,
      rows: [
        HEADER,
        [null, 4],
        ['plate', 20],
        [null, 5],
        ['question', 40, 1],
        ['code', 0],
        ['scale', 21],
        [null, 3],
        TALL_FOOT,
      ],
    },
    square: {
      code: 0.36,
      codeAt: 'left',
      rows: [['plate', 19], [null, 5], QUESTION_ON_STICKER, ['code', 0], FOOT],
      aside: [
        ['header', 18],
        [null, 4],
        ['promise', 20, 1],
      ],
    },
    wide: {
      code: 0.42,
      codeAt: 'column',
      aside: NONE,
      rows: [
        ['header', 10],
        [null, 3],
        ['plate', 20],
        [null, 4],
        ['question', 32, 1],
        [null, 4],
        ['track', 11],
        [null, 3],
        FOOT,
      ],
    },
  },
};

/** Whether a word of the command line names a design. */
export function isDesign(word: string): word is Design {
  return DESIGNS.some((each) => each === word);
}

/** Returns which shape a format has. */
export function shapeOf({ width, height }: { readonly width: number; readonly height: number }): Shape {
  const ratio = height / width;
  if (ratio >= 1.75) return 'tall';
  if (ratio >= 1.2) return 'upright';
  return ratio > 0.83 ? 'square' : 'wide';
}
