// The names on a map of points, where there is room for them: once for a phone and once for a desk.
import { GAP, type Labelled, sideLabels, type Side } from './labels.ts';
import { percent, RATIO } from './places.ts';

/** Where a point is and how large, in per cent of the map, and what stands beside it; the first choose first. */
export type Named = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** As of a circle's `r`. */
  readonly radius: number;
  /** Empty where nothing does. */
  readonly narrow: string;
  readonly wide: string;
};

/** The narrowest maps of their kind, in pixels, and how wide a letter may be there: what fits there fits on wider ones. */
const SIZES = {
  narrow: { width: 286, letter: 9 },
  wide: { width: 640, letter: 10 },
} as const;

type Size = keyof typeof SIZES;

/** What a per cent of a circle's `r` is of the width: SVG measures it by the diagonal over √2. */
const RADIUS_OF_WIDTH = Math.sqrt((1 + RATIO ** -2) / 2);

/** The map's own links say the same: the labels are only seen. */
export function MapLabels({ points }: { points: readonly Named[] }) {
  return (['narrow', 'wide'] as const).map((size) => (
    <g key={size} className={size} aria-hidden="true">
      {labelled(points, size).map(({ id, text, side, x, y }) => (
        <text key={id} className={side} x={percent(x)} y={percent(y)}>
          {text}
        </text>
      ))}
    </g>
  ));
}

/** Those that have room on a map of the size, each where its text begins, ends or has its middle. */
function labelled(points: readonly Named[], size: Size) {
  const { width, letter } = SIZES[size];
  const height = width / RATIO;
  const texts = points.map((point) => point[size]);
  const inPixels = points.map(({ x, y, radius }, at): Labelled => ({
    x: (x / 100) * width,
    y: (y / 100) * height,
    radius: (radius / 100) * RADIUS_OF_WIDTH * width,
    width: (texts[at] ?? '').length * letter,
  }));
  const sides = sideLabels(inPixels, { width, height });
  return points.flatMap((point, at) => {
    const [side, text] = [sides[at], texts[at]];
    return side ? [{ id: point.id, text, side, ...beside(point, side, width) }] : [];
  });
}

function beside({ x, y, radius }: Named, side: NonNullable<Side>, width: number) {
  const away = radius * RADIUS_OF_WIDTH + (GAP / width) * 100;
  if (side === 'right' || side === 'left') return { x: x + (side === 'right' ? away : -away), y };
  return { x, y: y + (side === 'below' ? away : -away) * RATIO };
}
