// The sides of a line in the cells of a grid: whether a way crosses one of them is asked of those near to it alone.
import { type Spot, turn } from './spots.ts';

export interface Sides {
  readonly add: (from: Spot, to: Spot) => void;
  readonly remove: (from: Spot, to: Spot) => void;
  /** Whether one of them crosses the way, other than at its ends. */
  readonly isCrossed: (from: Spot, to: Spot) => boolean;
}

/** A side that ends on an edge of a cell belongs to both. */
const EDGE = 1e-6;

/** None yet. From each spot at most one side leads. */
export function gridOfSides(cell: number): Sides {
  const ends = new Map<Spot, Spot>();
  const cells = new Map<string, Set<Spot>>();
  return {
    add(from, to) {
      ends.set(from, to);
      for (const key of cellsOf(from, to, cell)) cells.set(key, (cells.get(key) ?? new Set()).add(from));
    },
    remove(from, to) {
      ends.delete(from);
      for (const key of cellsOf(from, to, cell)) cells.get(key)?.delete(from);
    },
    isCrossed(from, to) {
      for (const key of cellsOf(from, to, cell))
        for (const a of cells.get(key) ?? []) {
          const b = ends.get(a) ?? a;
          if (a === from || a === to || b === from || b === to) continue;
          if (turn(a, b, from) * turn(a, b, to) < 0 && turn(from, to, a) * turn(from, to, b) < 0) return true;
        }
      return false;
    },
  };
}

/** The cells that a way goes through, column by column. */
function* cellsOf([ax, ay]: Spot, [bx, by]: Spot, cell: number): Generator<string> {
  const heightAt = (x: number): number => ay + Math.min(Math.max((x - ax) / (bx - ax), 0), 1) * (by - ay);
  for (const column of between(ax, bx, cell)) {
    const [here, there] = ax === bx ? [ay, by] : [heightAt(column * cell), heightAt((column + 1) * cell)];
    for (const row of between(here, there, cell)) yield `${column} ${row}`;
  }
}

function* between(a: number, b: number, cell: number): Generator<number> {
  const last = Math.floor(Math.max(a, b) / cell + EDGE);
  for (let at = Math.floor(Math.min(a, b) / cell - EDGE); at <= last; at++) yield at;
}
