// Whether a photograph shows corner marks that belong to none of the slips that were read: then one was missed.
import { MARK, MARKS, SLIP, type Point } from '../../../../sign-generator/slips/geometry.ts';
import type { Pixel } from './grey.ts';
import { pixelsPerSquare, project, type Homography } from './homography.ts';
import { isFilledSquare, type Patch } from './patches.ts';

/** A mark of another slip is as large as those of the slips that were read, by these factors. */
const AREA = { least: 0.6, most: 1.6 };
/** Of the four marks of a slip three are filled: so many are no chance. */
const LEAST = 2;

/** The corners of the paper, around. */
const CORNERS: readonly Point[] = [
  { x: 0, y: 0 },
  { x: SLIP.width, y: 0 },
  { x: SLIP.width, y: SLIP.height },
  { x: 0, y: SLIP.height },
];

/** Whether a place lies within four corners: on the same side of each edge. */
function isWithin({ x, y }: Pixel, corners: readonly Pixel[]): boolean {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;
  });
  return sides.every((side) => side === sides[0]);
}

/** Returns whether a slip was missed beside those that lie there; with none there, nothing can be said. */
export function isOneMissed(patches: readonly Patch[], read: readonly Homography[]): boolean {
  const [first] = read;
  if (first === undefined) return false;
  const papers = read.map((map) => CORNERS.map((corner) => project(map, corner)));
  const area = MARK.side ** 2 * pixelsPerSquare(first, MARKS[0]);
  const others = patches.filter(
    (patch) =>
      isFilledSquare(patch) &&
      patch.area > AREA.least * area &&
      patch.area < AREA.most * area &&
      !papers.some((corners) => isWithin(patch.middle, corners)),
  );
  return others.length >= LEAST;
}
