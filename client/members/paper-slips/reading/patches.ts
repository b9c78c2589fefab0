// Patches of dark pixels that touch each other, with what tells a filled square from anything else, however it is turned or slanted.
import type { Pixel } from './grey.ts';

/** One patch. */
export interface Patch {
  readonly middle: Pixel;
  /** Pixels. */
  readonly area: number;
  /**
   * 1 for a filled parallelogram, 1.05 for a filled ellipse, less for whatever has holes or arms: its area by that of a parallelogram
   * with the same second moments, which no affine map changes.
   */
  readonly fullness: number;
}

/** How full a filled square is: less with a pen's line across its edge, more where blur rounds it. */
const FULL = { least: 0.86, most: 1.12 };

export function isFilledSquare({ fullness }: Patch): boolean {
  return fullness > FULL.least && fullness < FULL.most;
}

/** A photograph with more runs of dark pixels is of no paper. */
const MOST_RUNS = 1 << 20;
/** Smaller ones are specks. Pixels. */
const LEAST_AREA = 60;
const SUMS = 6;

interface Runs {
  readonly count: number;
  /** Of each run: first column, the column after its last, its row. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly row: Int32Array;
}

/** Runs of dark pixels, row by row; null where there are too many. */
function listRuns(dark: Uint8Array, width: number, height: number): Runs | null {
  const [first, end, row] = [new Int32Array(MOST_RUNS), new Int32Array(MOST_RUNS), new Int32Array(MOST_RUNS)];
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (dark[y * width + x] === 0) continue;
      if (count === MOST_RUNS) return null;
      first[count] = x;
      while (x < width && dark[y * width + x] === 1) x++;
      end[count] = x;
      row[count++] = y;
    }
  return { count, first, end, row };
}

/** The run that stands for all that touch this one. */
function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let next = run; parents[next] !== root;) {
    const after = parents[next] ?? root;
    parents[next] = root;
    next = after;
  }
  return root;
}

/** Joins runs that touch, also by a corner, with those of the row above. */
function join({ count, first, end, row }: Runs): Int32Array {
  const parents = Int32Array.from({ length: count }, (_, run) => run);
  let above = 0;
  for (let run = 0; run < count; run++) {
    const y = row[run] ?? 0;
    while (above < run && ((row[above] ?? 0) < y - 1 || isBefore(above, run))) above++;
    for (let other = above; other < run && row[other] === y - 1; other++) {
      if ((first[other] ?? 0) > (end[run] ?? 0)) break;
      parents[rootOf(parents, other)] = rootOf(parents, run);
    }
  }
  return parents;

  function isBefore(other: number, run: number): boolean {
    return row[other] === (row[run] ?? 0) - 1 && (end[other] ?? 0) < (first[run] ?? 0);
  }
}

/** Adds a run to the sums of its patch: how many pixels, x, y, x², y², xy. */
function add(sums: Float64Array, at: number, first: number, end: number, y: number): void {
  const n = end - first;
  const x = (n * (first + end - 1)) / 2;
  const upTo = (k: number): number => (k * (k + 1) * (2 * k + 1)) / 6;
  const squares = upTo(end - 1) - (first > 0 ? upTo(first - 1) : 0);
  [n, x, n * y, squares, n * y * y, x * y].forEach((value, i) => {
    sums[at + i] = (sums[at + i] ?? 0) + value;
  });
}

/** Returns the patches of a photograph's dark pixels, specks left out; none where there is nothing but specks. */
export function findPatches(dark: Uint8Array, width: number, height: number): Patch[] {
  const runs = listRuns(dark, width, height);
  if (runs === null) return [];
  const parents = join(runs);
  const sums = new Float64Array(SUMS * runs.count);
  for (let run = 0; run < runs.count; run++)
    add(sums, SUMS * rootOf(parents, run), runs.first[run] ?? 0, runs.end[run] ?? 0, runs.row[run] ?? 0);
  const patches: Patch[] = [];
  for (let at = 0; at < sums.length; at += SUMS) {
    const [n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0] = sums.subarray(at, at + SUMS);
    if (n < LEAST_AREA) continue;
    const [mx, my] = [x / n, y / n];
    // A pixel is a square, not a point.
    const [cx, cy, cxy] = [xx / n - mx * mx + 1 / 12, yy / n - my * my + 1 / 12, xy / n - mx * my];
    const spread = Math.sqrt(Math.max(0, cx * cy - cxy * cxy));
    patches.push({ middle: { x: mx, y: my }, area: n, fullness: spread > 0 ? n / (12 * spread) : 0 });
  }
  return patches;
}
