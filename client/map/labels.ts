// Which points of a map have room for their label, and where: none covers another label or another point.

/** A point in pixels, with its radius and the width of its label: 0 where it has none. */
export type Labelled = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
};

const SIDES = ['right', 'left', 'below', 'above'] as const;
/** On which side of its point a label stands; null where there is no room. */
export type Side = (typeof SIDES)[number] | null;

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Size = { readonly width: number; readonly height: number };

const LINE = 18;
/** Between a point and its label. */
export const GAP = 3;

function boxOf({ x, y, radius, width }: Labelled, side: (typeof SIDES)[number]): Box {
  const away = radius + GAP;
  if (side === 'right') return [x + radius, y - LINE / 2, x + away + width, y + LINE / 2];
  if (side === 'left') return [x - away - width, y - LINE / 2, x - radius, y + LINE / 2];
  const [top, bottom] = side === 'below' ? [y + radius, y + away + LINE] : [y - away - LINE, y - radius];
  return [x - width / 2, top, x + width / 2, bottom];
}

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * The side of each label on a map of so many pixels. The points that come first choose first; the very first may lie upon
 * other points, upon as few as can be, since a map on which nobody finds the city says little.
 */
export function sideLabels(points: readonly Labelled[], { width, height }: Size): Side[] {
  const circles = points.map(({ x, y, radius }): Box => [x - radius, y - radius, x + radius, y + radius]);
  const cells = cellsWith(circles);
  const taken: Box[] = [];
  const fits = (box: Box): boolean =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= width &&
    box[3] <= height &&
    !taken.some((other) => meets(box, other));
  return points.map((point, at) => {
    if (point.width === 0) return null;
    const covers = (side: (typeof SIDES)[number]): number => {
      const box = boxOf(point, side);
      const near = new Set(cellsOf(box).flatMap((cell) => cells.get(cell) ?? []));
      return [...near].filter((circle) => circle !== circles[at] && meets(box, circle)).length;
    };
    const [side] = SIDES.filter((each) => fits(boxOf(point, each)))
      .map((each) => ({ each, covered: covers(each) }))
      .filter(({ covered }) => covered === 0 || at === 0)
      .toSorted((a, b) => a.covered - b.covered);
    if (side) taken.push(boxOf(point, side.each));
    return side?.each ?? null;
  });
}

/** As high as a label: of thousands of circles few lie in the cells of one. */
const CELL = LINE;

/** The circles in each cell of a grid. */
function cellsWith(circles: readonly Box[]): ReadonlyMap<string, readonly Box[]> {
  const cells = new Map<string, Box[]>();
  for (const circle of circles)
    for (const cell of cellsOf(circle)) {
      const there = cells.get(cell);
      if (there) there.push(circle);
      else cells.set(cell, [circle]);
    }
  return cells;
}

function cellsOf([left, top, right, bottom]: Box): string[] {
  const along = (from: number, to: number): number[] =>
    Array.from(
      { length: Math.floor(to / CELL) - Math.floor(from / CELL) + 1 },
      (_, at) => Math.floor(from / CELL) + at,
    );
  return along(top, bottom).flatMap((row) => along(left, right).map((column) => `${row} ${column}`));
}
