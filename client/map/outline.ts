// The outline around points: as tight as a border would be, with a margin around each of them. It is no border.

type Spot = readonly [x: number, y: number];

/** Corners of the margin around each point. */
const CORNERS = 10;
/** Half of the room that each place would have, were all spread evenly; a bay narrower than so many margins is closed. */
const MARGIN = 0.5;
const BAY = 3;

/** The corners of a closed line around all the points, in one plane; none for fewer than two places. */
export function outlineOf(points: readonly Spot[]): Spot[] {
  const places = [...new Map(points.map((point) => [point.join(), point])).values()];
  if (places.length < 2) return [];
  const margin = Math.max(roomOf(places), middle(places.map((place) => nearest(place, places))));
  const around = places.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, at): Spot => {
      const angle = (2 * Math.PI * at) / CORNERS;
      return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
    }),
  );
  return dig(hullOf(around), around, BAY * margin);
}

const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Of places that stand close together in quarters, which are far from each other, neighbours alone say too little. */
const roomOf = (places: readonly Spot[]): number =>
  MARGIN * Math.sqrt((spread(places.map(([x]) => x)) * spread(places.map(([, y]) => y))) / places.length);
const nearest = (place: Spot, places: readonly Spot[]): number =>
  Math.min(...places.filter((other) => other !== place).map((other) => distance(place, other)));

/** Twice the area of the triangle: above 0 where `c` lies to the left of the way from `a` to `b`. */
const turn = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The convex hull, the inside to the left (Andrew's monotone chain). */
function hullOf(points: readonly Spot[]): Spot[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (half: Spot[], point: Spot): Spot[] => {
    const kept = [...half];
    for (let [a, b] = kept.slice(-2); a && b && turn(a, b, point) <= 0; [a, b] = kept.slice(-2)) kept.pop();
    return [...kept, point];
  };
  const [lower, upper] = [sorted.reduce(half, []), sorted.toReversed().reduce(half, [])];
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Takes bays out of the hull: each long side goes by the point that is nearest to it, as long as the line crosses itself nowhere. */
function dig(hull: readonly Spot[], points: readonly Spot[], longest: number): Spot[] {
  const line = [...hull];
  const used = new Set(hull);
  for (let at = 0; at < line.length;) {
    const [a, b] = [line[at], line[(at + 1) % line.length]];
    const inner = a && b && distance(a, b) > longest ? bayOf(a, b, points, used) : undefined;
    if (a && b && inner && !isCrossed(line, a, inner) && !isCrossed(line, inner, b)) {
      line.splice(at + 1, 0, inner);
      used.add(inner);
    } else at++;
  }
  return line;
}

/** Of the points beside the side, none of which is a corner, the nearest to it: no other one lies between. */
function bayOf(a: Spot, b: Spot, points: readonly Spot[], used: ReadonlySet<Spot>): Spot | undefined {
  const length = distance(a, b);
  let found: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    if (used.has(point)) continue;
    const depth = turn(a, b, point) / length;
    const along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length;
    if (depth > 0 && depth < least && along > 0 && along < length) [found, least] = [point, depth];
  }
  return found;
}

/** Whether a side of the line crosses the way, other than at its ends. */
function isCrossed(line: readonly Spot[], from: Spot, to: Spot): boolean {
  return line.some((a, at) => {
    const b = line[(at + 1) % line.length] ?? a;
    if ([a, b].some((end) => end === from || end === to)) return false;
    return turn(a, b, from) * turn(a, b, to) < 0 && turn(from, to, a) * turn(from, to, b) < 0;
  });
}
