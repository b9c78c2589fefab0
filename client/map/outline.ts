// The outline around points: as tight as a border would be, with a margin around each of them. It is no border.

import { gridOfSides } from './sides.ts';
import { type Box, boxSpots, leastOf, type Spot, type Spots, turn } from './spots.ts';

/** Corners of the margin around each point. */
const CORNERS = 10;
/** Half of the room that each place would have, were all spread evenly; a bay narrower than so many margins is closed. */
const MARGIN = 0.5;
const BAY = 3;
/** By what share of a side's length a depth that is summed up in another order may be another. */
const ROUNDING = 1e-9;

/** The corners of a closed line around all the points, in one plane; none for fewer than two places. */
export function outlineOf(points: readonly Spot[]): Spot[] {
  const places = [...new Map(points.map((point) => [point.join(), point])).values()];
  if (places.length < 2) return [];
  const boxes = boxSpots(places);
  const margin = Math.max(roomOf(places), middle(places.map((place) => nearest(place, boxes))));
  const around = places.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, at): Spot => {
      const angle = (2 * Math.PI * at) / CORNERS;
      return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
    }),
  );
  return dig(hullOf(around), boxSpots(around), BAY * margin);
}

const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Of places that stand close together in quarters, which are far from each other, neighbours alone say too little. */
const roomOf = (places: readonly Spot[]): number =>
  MARGIN * Math.sqrt((spread(places.map(([x]) => x)) * spread(places.map(([, y]) => y))) / places.length);

const nearest = (place: Spot, places: Spots): number =>
  leastOf(places, {
    of: (other) => (other === place ? Number.POSITIVE_INFINITY : distance(place, other)),
    below: ([left, top, right, bottom]) =>
      distance(place, [Math.min(Math.max(place[0], left), right), Math.min(Math.max(place[1], top), bottom)]),
  })?.least ?? 0;

/** The convex hull, the inside to the left (Andrew's monotone chain). */
function hullOf(points: readonly Spot[]): Spot[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (kept: Spot[], point: Spot): Spot[] => {
    for (let [a, b] = kept.slice(-2); a && b && turn(a, b, point) <= 0; [a, b] = kept.slice(-2)) kept.pop();
    kept.push(point);
    return kept;
  };
  const [lower, upper] = [sorted.reduce(half, []), sorted.reduceRight(half, [])];
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Takes bays out of the hull: each long side goes by the point that is nearest to it, as long as the line crosses itself nowhere. */
function dig(hull: readonly Spot[], points: Spots, longest: number): Spot[] {
  const used = new Set(hull);
  const sides = gridOfSides(Math.max(longest, widthOf(hull) / Math.sqrt(points.list.length)));
  for (const [at, corner] of hull.entries()) sides.add(corner, hull[at + 1] ?? hull[0] ?? corner);
  const dug: Spot[] = [];
  // What is yet to be gone around, the next corner last.
  const ahead = [...hull.slice(0, 1), ...hull.toReversed()];
  for (let a = ahead.pop(), b = ahead.at(-1); a && b; b = ahead.at(-1)) {
    const inner = distance(a, b) > longest ? bayOf(a, b, points, used) : undefined;
    if (inner && !sides.isCrossed(a, inner) && !sides.isCrossed(inner, b)) {
      sides.remove(a, b);
      sides.add(a, inner);
      sides.add(inner, b);
      used.add(inner);
      ahead.push(inner);
    } else {
      dug.push(a);
      a = ahead.pop();
    }
  }
  return dug;
}

const widthOf = (spots: readonly Spot[]): number =>
  Math.max(spread(spots.map(([x]) => x)), spread(spots.map(([, y]) => y)));

/** Of the points beside the side, none of which is a corner, the nearest to it: no other one lies between. */
function bayOf(a: Spot, b: Spot, points: Spots, used: ReadonlySet<Spot>): Spot | undefined {
  const length = distance(a, b);
  const depthOf = (point: Spot): number => turn(a, b, point) / length;
  const alongOf = ([x, y]: Spot): number =>
    ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / length;
  return leastOf(points, {
    of: (point) => {
      if (used.has(point)) return Number.POSITIVE_INFINITY;
      const [depth, along] = [depthOf(point), alongOf(point)];
      return depth > 0 && along > 0 && along < length ? depth : Number.POSITIVE_INFINITY;
    },
    below: (box) => {
      const [depths, alongs] = [rangeIn(box, depthOf), rangeIn(box, alongOf)];
      const isBeside = depths.most > 0 && alongs.most > 0 && alongs.least < length;
      return isBeside ? depths.least - length * ROUNDING : Number.POSITIVE_INFINITY;
    },
  })?.spot;
}

/** Between which values something is in a box that grows evenly to one side: those of its corners. */
function rangeIn([left, top, right, bottom]: Box, valueOf: (spot: Spot) => number) {
  const [a, b] = [valueOf([left, top]), valueOf([right, top])];
  const [c, d] = [valueOf([left, bottom]), valueOf([right, bottom])];
  return { least: Math.min(a, b, c, d), most: Math.max(a, b, c, d) };
}
