// Where points lie on a map with ground below them: the city's boundary, or an outline around them, which fills the map.
import { geoMercator } from 'd3-geo';
import { linesOf } from './boundary.ts';
import { outlineOf } from './outline.ts';
import { frameOf, type Position, RATIO } from './places.ts';
import type { Spot } from './spots.ts';

/**
 * `ground` is a path in a square of 100 by 100, which is stretched over the map; the places are in per cent of it, those beside
 * the ground last. `frame`: what of the earth the map shows (places.ts).
 */
export type Grounded = {
  readonly places: readonly { x: number; y: number }[];
  readonly ground: string;
  readonly frame: string | undefined;
};

/** What lies below the points of a map. */
export type Land = {
  /** The city's, as GeoJSON; null: an outline is drawn around the points. */
  readonly boundary: string | null;
  /** The points are of a part of the city alone: they fill the map, and the boundary is seen where it comes near. */
  readonly isPart: boolean;
};

/** Between what is drawn and the frame, in per cent of the height; a pin beside the ground is as high as that. */
const EDGE = 4;
const EDGE_OF_PARTS = 8;
const EDGE_FOR_PINS = 16;
/** So many outlines are kept: a city is drawn again and again, and its outline is the dearest part of that. */
const KEPT = 100;
const kept = new Map<string, readonly Spot[]>();

function outlineAround(spots: readonly Spot[]): readonly Spot[] {
  const key = spots.join(' ');
  const found = kept.get(key);
  if (found) return found;
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= KEPT) kept.delete(oldest);
  const line = outlineOf(spots);
  kept.set(key, line);
  return line;
}

/** North up, the same scale in both directions. The outline goes around the positions; what lies beside them is on the map too. */
export function placeOnGround(
  positions: readonly Position[],
  { boundary, isPart }: Land,
  beside: readonly Position[] = [],
): Grounded {
  const project = geoMercator();
  const spotOf = ({ longitude, latitude }: Position): Spot => project([longitude, latitude]) ?? [0, 0];
  const spots = [...positions, ...beside].map(spotOf);
  const lines =
    boundary === null
      ? [outlineAround(spots.slice(0, positions.length))]
      : linesOf(boundary).map((line) => line.map(spotOf));
  const isBeyond = boundary !== null && isPart;
  const edge = beside.length > 0 ? EDGE_FOR_PINS : isBeyond ? EDGE_OF_PARTS : EDGE;
  const fit = fitOf(isBeyond ? spots : [...lines.flat(), ...spots], edge);
  const paths = lines
    .filter(({ length }) => length > 0)
    .map((line) => line.map(fit.to).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`))
    .map((corners) => `M${corners.join('L')}Z`);
  const [northWest, southEast] = [fit.back(0, 0), fit.back(100, 100)].map((spot) => project.invert?.(spot));
  const frame = northWest && southEast ? frameOf(northWest, southEast) : undefined;
  return { places: spots.map(fit.to), ground: paths.join(''), frame };
}

/** From the plane of the spots to per cent of a map that they fill, and back. */
function fitOf(spots: readonly Spot[], edge: number) {
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: 100 * RATIO - 2 * edge, height: 100 - 2 * edge };
  const scale = Math.min(room.width / (right - left || 1), room.height / (bottom - top || 1));
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return {
    to: ([x, y]: Spot) => ({
      x: 50 + ((x - middle.x) * scale) / RATIO,
      y: 50 + (y - middle.y) * scale,
    }),
    back: (x: number, y: number): [number, number] => [
      middle.x + ((x - 50) * RATIO) / scale,
      middle.y + (y - 50) / scale,
    ],
  };
}
