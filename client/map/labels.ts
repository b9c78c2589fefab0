// Which points of a map have room for their label: none may cover another label or a larger point.

/** A point in pixels, with its radius and the width of its label. */
export type Labelled = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
};

/** On which side of its point a label stands; null where there is no room. */
export type Side = 'right' | 'left' | null;

type Box = readonly [left: number, top: number, right: number, bottom: number];

const LINE = 16;
const GAP = 4;

function boxOf({ x, y, radius, width }: Labelled, side: 'right' | 'left'): Box {
  const [left, right] =
    side === 'right' ? [x + radius, x + radius + GAP + width] : [x - radius - GAP - width, x - radius];
  return [left, y - LINE / 2, right, y + LINE / 2];
}

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The side of each label on a map so many pixels wide. The points that come first choose first. */
export function sideLabels(points: readonly Labelled[], mapWidth: number): Side[] {
  const taken: Box[] = points.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
  return points.map((point, at) => {
    const fits = (side: 'right' | 'left') => {
      const box = boxOf(point, side);
      return box[0] >= 0 && box[2] <= mapWidth && !taken.some((other, of) => of !== at && meets(box, other));
    };
    const side = fits('right') ? 'right' : fits('left') ? 'left' : null;
    if (side) taken.push(boxOf(point, side));
    return side;
  });
}
