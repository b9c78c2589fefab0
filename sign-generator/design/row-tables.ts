// The designs as data: which blocks stand in which order on which shape of sign, and how large its code is.
import type { Row } from './area.ts';

export const DESIGNS = ['classic', 'large', 'vehicle'] as const;
export type Design = (typeof DESIGNS)[number];

/** A format by its sides: A sizes are upright, the strip is tall, stickers are square. */
export type Shape = 'upright' | 'tall' | 'square' | 'wide';

/**
 * `plate` is the place's name in a frame, `scale` the track with its numbers and words, `track` the track alone,
 * `scan` what to do, `line` the three promises in one line, `braille` what fingers read.
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
  | 'scan'
  | 'promise'
  | 'braille';

/** Heights of rows are in millimetres on A5, and grow and shrink with the format; a code's own row and quiet zone follow from it. */
export interface DesignRules {
  /** The width of the code, as a share of the sign's shorter side. */
  readonly code: number;
  /** In the middle of its row, at the left of it with blocks beside it, or in a column of its own left of all rows. */
  readonly codeAt: 'centre' | 'left' | 'column';
  readonly rows: readonly Row<Block>[];
  /** Beside the code; below it, where the code has a column of its own. */
  readonly aside: readonly Row<Block>[];
}

const HEADER: Row<Block> = ['header', 12];
const FOOT: Row<Block> = ['foot', 17];
const TALL_FOOT: Row<Block> = ['foot', 25];
const SCAN: Row<Block> = ['scan', 12];
/** In the column of the code, which leaves it what it does not need. */
const SCAN_BELOW: readonly Row<Block>[] = [['scan', 10, 1]];
const SCAN_BESIDE: readonly Row<Block>[] = [
  ['scan', 23],
  [null, 3, 1],
  ['promise', 25.5],
];
const QUESTION_ON_STICKER: Row<Block> = ['question', 26, 1];
const ON_STICKER: readonly Row<Block>[] = [
  ['header', 14],
  [null, 3],
  ['scan', 21],
  [null, 3],
];

export const DESIGN_RULES: Readonly<Record<Design, Readonly<Record<Shape, DesignRules>>>> = {
  classic: {
    upright: {
      code: 58 / 148,
      codeAt: 'left',
      aside: SCAN_BESIDE,
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
      code: 0.51,
      codeAt: 'centre',
      aside: [],
      rows: [
        HEADER,
        [null, 4],
        ['question', 40, 1],
        ['code', 0],
        SCAN,
        [null, 3],
        ['scale', 21],
        [null, 3],
        ['place', 16],
        [null, 1.5],
        TALL_FOOT,
        [null, 3],
        ['line', 9],
      ],
    },
    square: {
      code: 0.41,
      codeAt: 'left',
      rows: [QUESTION_ON_STICKER, ['code', 0], ['track', 11], [null, 4], FOOT],
      aside: [...ON_STICKER, ['place', 20, 1]],
    },
    wide: {
      code: 0.42,
      codeAt: 'column',
      aside: SCAN_BELOW,
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
      codeAt: 'left',
      aside: [
        ['scan', 38],
        [null, 3, 1],
        ['promise', 27],
      ],
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
      code: 0.66,
      codeAt: 'centre',
      aside: [],
      rows: [
        ['header', 10],
        [null, 4],
        ['question', 42, 1],
        ['code', 0],
        SCAN,
        [null, 3],
        ['place', 15],
        ['track', 10],
        [null, 4],
        TALL_FOOT,
      ],
    },
    square: {
      code: 0.45,
      codeAt: 'left',
      rows: [QUESTION_ON_STICKER, ['code', 0], FOOT],
      aside: [...ON_STICKER, ['place', 20, 1]],
    },
    wide: {
      code: 0.52,
      codeAt: 'column',
      aside: SCAN_BELOW,
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
      aside: SCAN_BESIDE,
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
      code: 0.54,
      codeAt: 'centre',
      aside: [],
      rows: [
        HEADER,
        [null, 4],
        ['plate', 20],
        [null, 5],
        ['question', 40, 1],
        ['code', 0],
        SCAN,
        [null, 3],
        ['scale', 21],
        [null, 3],
        TALL_FOOT,
      ],
    },
    square: {
      code: 0.36,
      codeAt: 'left',
      rows: [['plate', 19], [null, 4], QUESTION_ON_STICKER, ['code', 0], FOOT],
      aside: [...ON_STICKER, ['promise', 21, 1]],
    },
    wide: {
      code: 0.42,
      codeAt: 'column',
      aside: SCAN_BELOW,
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
