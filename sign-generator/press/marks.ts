// What stands outside the bleed for whoever cuts and prints: crop marks, a line of words, a bar of the inks.
import { INK } from '../colour.ts';
import type { Cmyk } from '../colour.ts';
import { roundedBox } from '../shapes.ts';
import type { Item } from '../shapes.ts';
import type { Sheet } from './sheet.ts';

/** Millimetres from the bleed to a mark, and its length. */
const AWAY = 1;
const LENGTH = 4.5;
/** A hairline of a quarter of a point. */
const HAIR = 0.09;
const DASHES = 3;
const PATCH = 4;
const SLUG_POINTS = 6;

/** The inks alone, the pairs that show whether they lie upon each other, and half of each. */
const PATCHES: readonly Cmyk[] = [
  [100, 0, 0, 0],
  [0, 100, 0, 0],
  [0, 0, 100, 0],
  [0, 0, 0, 100],
  [100, 100, 0, 0],
  [100, 0, 100, 0],
  [0, 100, 100, 0],
  [50, 0, 0, 0],
  [0, 50, 0, 0],
  [0, 0, 50, 0],
  [0, 0, 0, 50],
];

/** Hairlines at every cut, above, below, left and right of the bleed; printed with all inks, so that each plate has them. */
function cropMarks({ bleed, cuts }: Sheet): Item[] {
  const [right, bottom] = [bleed.x + bleed.width, bleed.y + bleed.height];
  const down = (x: number, y: number): Item => ({
    kind: 'mark',
    x: x - HAIR / 2,
    y,
    width: HAIR,
    height: LENGTH,
  });
  const across = (x: number, y: number): Item => ({
    kind: 'mark',
    x,
    y: y - HAIR / 2,
    width: LENGTH,
    height: HAIR,
  });
  return [
    ...cuts.x.flatMap((x) => [down(x, bleed.y - AWAY - LENGTH), down(x, bottom + AWAY)]),
    ...cuts.y.flatMap((y) => [across(bleed.x - AWAY - LENGTH, y), across(right + AWAY, y)]),
  ];
}

/** Dashes where it is folded, as long as the marks of a cut, on either side. */
function foldMarks({ bleed, folds }: Sheet): Item[] {
  const [right, bottom] = [bleed.x + bleed.width, bleed.y + bleed.height];
  const dashes = Array.from({ length: DASHES }, (_, i) => (i * LENGTH) / (DASHES - 0.5));
  const dash = LENGTH / (2 * DASHES - 1);
  const [before, after] = [AWAY + LENGTH, AWAY];
  const mark = { kind: 'mark' } as const;
  return dashes.flatMap((along): Item[] => [
    ...folds.y.flatMap((y) =>
      [bleed.x - before, right + after].map((x) => ({
        ...mark,
        x: x + along,
        y: y - HAIR / 2,
        width: dash,
        height: HAIR,
      })),
    ),
    ...folds.x.flatMap((x) =>
      [bleed.y - before, bottom + after].map((y) => ({
        ...mark,
        x: x - HAIR / 2,
        y: y + along,
        width: HAIR,
        height: dash,
      })),
    ),
  ]);
}

/** Returns the marks that all pages of a file have in common. They need 60 mm of width. */
export function drawMarks(sheet: Sheet): Item[] {
  const { bleed, cuts } = sheet;
  const left = (cuts.x[0] ?? bleed.x) + 1.5;
  const y = bleed.y - AWAY - PATCH;
  const room = ((cuts.x[1] ?? left) - 1.5 - left) / PATCHES.length;
  const side = Math.min(PATCH, room);
  return [
    ...cropMarks(sheet),
    ...foldMarks(sheet),
    ...PATCHES.map((colour, i) => roundedBox(left + i * side, y, side, PATCH, 0, colour)),
  ];
}

/** Returns the line of words below the bleed that says what a page is. */
export function drawSlug(sheet: Sheet, words: string): Item {
  const { bleed, cuts } = sheet;
  const x = (cuts.x[0] ?? bleed.x) + 1.5;
  const baseline = bleed.y + bleed.height + AWAY + 3;
  return {
    kind: 'text',
    text: words,
    x,
    baseline,
    size: SLUG_POINTS,
    weight: 'regular',
    colour: INK,
    align: 'left',
    turned: 0,
  };
}
