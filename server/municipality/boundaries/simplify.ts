// Leaves of areas as many corners as a page may carry: those first go that change the least of what is enclosed.

export type Corner = readonly [longitude: number, latitude: number];
/** Closed: the last corner is the first one. */
export type Ring = readonly Corner[];
/** What is around, then what is cut out of it. */
export type Polygon = readonly Ring[];

/** Fewer enclose nothing. */
export const FEWEST = 4;
/** What a corner must change at the least, in degrees by degrees: 900 square metres, and more with each round. */
const LEAST_AREA = 1e-7;
const MORE = 1.3;

/** At most so many corners altogether: small areas are left out, the largest one never is. */
export function simplify(polygons: readonly Polygon[], most: number): Polygon[] {
  const largest = polygons.reduce<Polygon>((a, b) => (areaOf(b[0]) > areaOf(a[0]) ? b : a), []);
  let kept = [...polygons];
  for (let area = LEAST_AREA; cornersIn(kept) > most && area < areaOf(largest[0]); area *= MORE) {
    const simpler = kept.flatMap((polygon): Polygon[] => {
      const [outer, ...holes] = polygon.map((ring) => withoutLeast(ring, area));
      return outer && isSeen(outer, area) ? [[outer, ...holes.filter((hole) => isSeen(hole, area))]] : [];
    });
    if (simpler.length === 0) break;
    kept = simpler;
  }
  return cornersIn(kept) > most ? [[everyNth(largest[0] ?? [], most)]] : kept;
}

const isSeen = (ring: Ring, area: number): boolean => ring.length >= FEWEST && areaOf(ring) >= area;

/** Without the corners that change less than so much of the area, seen from the last one that stays. */
function withoutLeast(ring: Ring, area: number): Ring {
  const [first] = ring;
  if (!first) return ring;
  const kept = [first];
  for (let at = 1; at < ring.length - 1; at++) {
    const [before, corner, after] = [kept.at(-1), ring[at], ring[at + 1]];
    if (before && corner && after && triangle(before, corner, after) >= area) kept.push(corner);
  }
  return [...kept, first];
}

/** Millions of times for the largest file: nothing is made for it. */
function triangle(a: Corner, b: Corner, c: Corner): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;
}

/** What is left of a line of which no corner says more than another. */
function everyNth(ring: Ring, most: number): Ring {
  const step = Math.ceil(ring.length / (most - 1));
  const kept = ring.slice(0, -1).filter((_, at) => at % step === 0);
  return [...kept, ...kept.slice(0, 1)];
}

const cornersIn = (polygons: readonly Polygon[]): number =>
  polygons.flat().reduce((sum, { length }) => sum + length, 0);

/** What a ring encloses, in degrees by degrees. */
export function areaOf(ring: Ring = []): number {
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [[ax, ay], [bx, by]] = [ring[at] ?? [0, 0], ring[at + 1] ?? [0, 0]];
    sum += (bx - ax) * (by + ay);
  }
  return Math.abs(sum) / 2;
}
