// The cells of one row, by column, with what is wrong with them gathered as they are read.
import type { Column } from './columns.ts';
import type { Heading } from './table-heading.ts';
import type { Reason, RowFault } from './rules.ts';

/** Characters that a cell may have to mean anything: a week's hours take some hundred. */
const LONGEST_CELL = 1_000;

/** A row that is being read. */
export class RowCells {
  readonly reasons: Reason[] = [];
  readonly #cells: readonly string[];
  readonly #places: Heading['places'];

  constructor(cells: readonly string[], { places }: Heading) {
    this.#cells = cells;
    this.#places = places;
  }

  /** What the cell of the column means; `otherwise` where the table has no such column, or the cell is too long to be read. */
  read<T>(column: Column, otherwise: T, meaning: (text: string) => T): T {
    const at = this.#places.get(column);
    if (at === undefined) return otherwise;
    const text = (this.#cells[at] ?? '').trim();
    if (text.length <= LONGEST_CELL) return meaning(text);
    this.refuse(column, 'TOO_LONG');
    return otherwise;
  }

  /** The cell as it is; null where it is empty. */
  text(column: Column, otherwise: string | null): string | null {
    return this.read(column, otherwise, (text) => text || null);
  }

  /** Gathers what is wrong with the cell. */
  refuse(column: Column, fault: RowFault, detail: string | null = null): void {
    this.reasons.push({ column, fault, detail });
  }
}
