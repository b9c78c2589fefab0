// What is wrong between a map of cells and what an installation holds. Pure.
import type { Cell, Cells } from './cells.ts';
import type { HeldCode } from './store.ts';

/** A code that the map gives to another cell than the one that its city is in. */
export interface Misplaced {
  readonly code: string;
  /** The cell on whose list the whole code belongs. */
  readonly cell: string;
}

/** The codes that must stand on the map as a whole, or their signs lead to the wrong cell. */
export function misplacedIn(held: readonly HeldCode[], cells: Cells & { readonly own: Cell }): Misplaced[] {
  const whole = new Set(cells.others.flatMap(({ codes }) => codes));
  return held.flatMap(({ code, slug }) => {
    const given = cells.otherOfCode(code)?.name ?? cells.own.name;
    // Whose a code was that is erased here nobody knows: listed as a whole it moved, else nobody else may draw it.
    const isMoved = slug === null && whole.has(code);
    const city = slug === null ? null : cells.otherOfSlug(slug);
    const cell = city?.name ?? cells.own.name;
    return given === cell || isMoved ? [] : [{ code, cell }];
  });
}
