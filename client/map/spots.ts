// Spots of a plane in boxes within boxes: the least of them by some measure is found without a look at each.

export type Spot = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Twice the area of the triangle: above 0 where `c` lies to the left of the way from `a` to `b`. */
export const turn = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** What is looked for the least of: of a spot, Infinity where it is out of the question; of a box, no more than of any spot in it. */
export interface Measure {
  readonly of: (spot: Spot, at: number) => number;
  readonly below: (box: Box) => number;
}

interface Boxed {
  readonly box: Box;
  /** Where its spots stand in the list. */
  readonly at?: readonly number[];
  readonly halves?: readonly [Boxed, Boxed];
}

export interface Spots {
  readonly list: readonly Spot[];
  readonly all: Boxed | null;
}

const IN_A_BOX = 8;

/** Puts the spots into boxes: two sorts, and halves of what they gave. */
export function boxSpots(list: readonly Spot[]): Spots {
  const by = (axis: 0 | 1) => (a: number, b: number) => (list[a]?.[axis] ?? 0) - (list[b]?.[axis] ?? 0);
  const across = list.map((_, at) => at).toSorted(by(0));
  const slice = Math.ceil(Math.sqrt(list.length * IN_A_BOX));
  const ordered: number[] = [];
  for (let from = 0; from < across.length; from += slice)
    ordered.push(...across.slice(from, from + slice).toSorted(by(1)));
  return { list, all: ordered.length === 0 ? null : boxed(list, ordered) };
}

function boxed(list: readonly Spot[], at: readonly number[]): Boxed {
  if (at.length <= IN_A_BOX) {
    const spots = at.map((index) => list[index] ?? [0, 0]);
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    return { at, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
  }
  const middle = Math.floor(at.length / 2);
  const [a, b] = [boxed(list, at.slice(0, middle)), boxed(list, at.slice(middle))];
  const [left, top] = [Math.min(a.box[0], b.box[0]), Math.min(a.box[1], b.box[1])];
  return { halves: [a, b], box: [left, top, Math.max(a.box[2], b.box[2]), Math.max(a.box[3], b.box[3])] };
}

/** The spot of the least measure, of equal ones that which stands first in the list; undefined where each is out of the question. */
export function leastOf({ list, all }: Spots, measure: Measure): { spot: Spot; least: number } | undefined {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  const look = ({ at, halves }: Boxed): void => {
    for (const index of at ?? []) {
      const spot = list[index];
      const value = spot ? measure.of(spot, index) : Number.POSITIVE_INFINITY;
      if (value < least || (value === least && index < found)) [found, least] = [index, value];
    }
    if (!halves) return;
    const near = halves.map((half) => ({ half, below: measure.below(half.box) }));
    if ((near[0]?.below ?? 0) > (near[1]?.below ?? 0)) near.reverse();
    for (const { half, below } of near) if (below <= least && below < Number.POSITIVE_INFINITY) look(half);
  };
  if (all) look(all);
  const spot = list[found];
  return spot && { spot, least };
}
