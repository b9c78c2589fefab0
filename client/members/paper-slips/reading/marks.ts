// Finds the four corner marks of a slip, from where its code lies: the nearest first, each of which makes sure of the next.
import { CODE, MARK, MARKS, type Point } from '../../../../sign-generator/slips/geometry.ts';
import type { Pixel } from './grey.ts';
import { fitHomography, pixelsPerSquare, project, type Homography, type Pair } from './homography.ts';
import { isFilledSquare, type Patch } from './patches.ts';

/** Upper left, upper right, lower right, lower left, as the slip is read and not as the photograph lies. */
export type Corners = readonly [Pixel, Pixel, Pixel, Pixel];

/** The same corners of the code, on the slip. */
const CODE_CORNERS: readonly Point[] = [
  { x: CODE.x, y: CODE.y },
  { x: CODE.x + CODE.width, y: CODE.y },
  { x: CODE.x + CODE.width, y: CODE.y + CODE.width },
  { x: CODE.x, y: CODE.y + CODE.width },
];

const CODE_MIDDLE = { x: CODE.x + CODE.width / 2, y: CODE.y + CODE.width / 2 };
/** A mark is looked for so far from where it should be: millimetres. That of the next slip is farther away. */
const REACH = 6;
/** A mark is as large as it should be by these factors: blur and the threshold take of it, or add. */
const AREA = { least: 0.55, most: 1.6 };
/** How full a square with a hole is, that blur may close. */
const HOLLOW = { least: 0.55, most: 1.12 };
/** The code's corners and the marks must mean the same paper: millimetres. */
const MOST_APART = 1.5;

const HOLED = 2;
/** The marks by how near they are to the code. */
const ORDER = MARKS.map((on, index) => ({ on, index })).toSorted(
  (a, b) =>
    Math.hypot(a.on.x - CODE_MIDDLE.x, a.on.y - CODE_MIDDLE.y) -
    Math.hypot(b.on.x - CODE_MIDDLE.x, b.on.y - CODE_MIDDLE.y),
);

/** Whether a patch may be this mark of the paper. */
function isMark(patch: Patch, index: number, on: Point, map: Homography): boolean {
  const area = MARK.side ** 2 - (index === HOLED ? MARK.hole ** 2 : 0);
  const share = patch.area / (area * pixelsPerSquare(map, on));
  const isHollow = patch.fullness > HOLLOW.least && patch.fullness < HOLLOW.most;
  return share > AREA.least && share < AREA.most && (index === HOLED ? isHollow : isFilledSquare(patch));
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * Returns the map that the four marks around a code make; null where one is hidden, or they and the code do not lie on one
 * flat paper.
 */
export function findMarks(code: Corners, patches: readonly Patch[]): Homography | null {
  const ofCode = code.flatMap((at, i): Pair[] => {
    const on = CODE_CORNERS[i];
    return on ? [{ on, at }] : [];
  });
  const found: Pair[] = [];
  for (const { on, index } of ORDER) {
    const map = fitHomography([...ofCode, ...found]);
    if (map === null) return null;
    const expected = project(map, on);
    const scale = Math.sqrt(pixelsPerSquare(map, on));
    const nearest = patches
      .filter((patch) => distance(patch.middle, expected) < REACH * scale && isMark(patch, index, on, map))
      .toSorted((a, b) => distance(a.middle, expected) - distance(b.middle, expected))[0];
    if (nearest === undefined) return null;
    found.push({ on, at: nearest.middle });
  }
  const map = fitHomography(found);
  if (map === null) return null;
  const isOnePaper = ofCode.every(
    ({ on, at }) => distance(project(map, on), at) < MOST_APART * Math.sqrt(pixelsPerSquare(map, on)),
  );
  return isOnePaper ? map : null;
}
