// Which cell a code or a city belongs to, where several installations are one country: told by the map alone, without asking anybody.
import type { SignCode } from '../../foundation/sign-code.ts';

/** A whole installation: its own cluster, servers, counter and keys. */
export interface Cell {
  readonly name: string;
  /** The origin that its citizens reach it at: its PUBLIC_URL. */
  readonly address: string;
  /** The slugs of its municipalities. */
  readonly municipalities: readonly string[];
  /** What its codes begin with: one to seven digits, or a whole code. */
  readonly codes: readonly string[];
}

export interface Cells {
  /** This one; null where there is no map, and this one is all there is. */
  readonly own: Cell | null;
  readonly others: readonly Cell[];
  /** A hash of the map: cells with another one have another map. */
  readonly hash: string;
  /** The other cell that a sign with this code is in, whether or not there is one; null: none but this one. */
  readonly otherOfCode: (code: SignCode) => Cell | null;
  /** The other cell that the municipality is in; null: none that the map names. */
  readonly otherOfSlug: (slug: string) => Cell | null;
  /** What codes that are drawn here begin with, each up to seven digits: some of what begins so may be another cell's. */
  readonly beginnings: readonly string[];
}

const EVERY_CODE = [''];
const SEVEN = 7;

/** One installation by itself. */
export const ALONE: Cells = {
  own: null,
  others: [],
  hash: '',
  otherOfCode: () => null,
  otherOfSlug: () => null,
  beginnings: EVERY_CODE,
};

/** All cells of a map, as `own` sees them. The first has every code that no beginning names; of several beginnings the longest decides. */
export function createCells(all: readonly [Cell, ...Cell[]], own: Cell, hash: string): Cells {
  const byBeginning = new Map(all.flatMap((cell) => cell.codes.map((codes) => [codes, cell] as const)));
  const bySlug = new Map(all.flatMap((cell) => cell.municipalities.map((slug) => [slug, cell] as const)));
  const lengths = [...new Set([...byBeginning.keys()].map(({ length }) => length))].toSorted((a, b) => b - a);
  const unlessOwn = (cell: Cell | undefined): Cell | null => (cell === own ? null : (cell ?? null));
  const cellOf = (code: SignCode): Cell => {
    for (const length of lengths) {
      const cell = byBeginning.get(code.slice(0, length));
      if (cell !== undefined) return cell;
    }
    return all[0];
  };
  const named = own.codes.filter(({ length }) => length <= SEVEN);
  return {
    own,
    others: all.filter((cell) => cell !== own),
    hash,
    otherOfCode: (code) => unlessOwn(cellOf(code)),
    otherOfSlug: (slug) => unlessOwn(bySlug.get(slug)),
    beginnings: own === all[0] ? EVERY_CODE : named,
  };
}

declare module '../../api/context.ts' {
  interface House {
    /** The installations that are one country with this one. */
    readonly cells: Cells;
  }
}
