// Counts tries within windows of time, in memory whose size is fixed: whoever sends of however many names and networks, the counts
// neither grow nor are pushed out.
import { createHash, randomBytes } from 'node:crypto';

/** Cells of a row. A key has one in each of two rows, and its count is the smaller: another key must share both to be counted along. */
const CELLS = 1 << 17;
/** The bytes of a cell: until when it counts, and how many. */
const CELL_BYTES = 6;
const MOST = 0xffff;

/** The bytes of all that one `createCounts` keeps, however much is counted. */
export const COUNTS_BYTES = 2 * CELLS * CELL_BYTES;

export interface Counts {
  /** How many were taken under the key within its window. */
  readonly count: (key: string, now: Date) => number;
  /** For how many seconds the key's window goes on; 0: nothing is counted under it. */
  readonly seconds: (key: string, now: Date) => number;
  readonly take: (key: string, now: Date) => void;
  /** Counts one no more. */
  readonly giveBack: (key: string, now: Date) => void;
}

/** Counts with nothing counted yet; a key's window begins with the first try. */
export function createCounts(windowSeconds: number): Counts {
  const ends = new Uint32Array(2 * CELLS);
  const counts = new Uint16Array(2 * CELLS);
  // Nobody can choose keys that share cells with another's.
  const salt = randomBytes(16);
  const cellsOf = (key: string): readonly [number, number] => {
    const hash = createHash('sha256').update(salt).update(key).digest();
    return [hash.readUInt32LE(0) % CELLS, CELLS + (hash.readUInt32LE(4) % CELLS)];
  };
  const secondsOf = (now: Date): number => Math.floor(now.getTime() / 1_000);
  const countOf = (cell: number, at: number): number => ((ends[cell] ?? 0) > at ? (counts[cell] ?? 0) : 0);
  return {
    count: (key, now) => Math.min(...cellsOf(key).map((cell) => countOf(cell, secondsOf(now)))),
    seconds: (key, now) => {
      const at = secondsOf(now);
      return Math.min(...cellsOf(key).map((cell) => (countOf(cell, at) > 0 ? (ends[cell] ?? 0) - at : 0)));
    },
    take: (key, now) => {
      const at = secondsOf(now);
      for (const cell of cellsOf(key)) {
        const before = countOf(cell, at);
        if (before === 0) ends[cell] = at + windowSeconds;
        counts[cell] = Math.min(MOST, before + 1);
      }
    },
    giveBack: (key, now) => {
      const at = secondsOf(now);
      for (const cell of cellsOf(key)) counts[cell] = Math.max(0, countOf(cell, at) - 1);
    },
  };
}
