// What is wrong with a table, or to be looked at, told once for each kind of mistake and value: with its rows, and never more than somebody reads.
import type { Column } from './columns.ts';
import type { Notice, Reason, RowFault } from './rules.ts';
import { shown } from './shown-text.ts';
import type { Heading } from './table-heading.ts';

/** One mistake, however many rows have it. */
export interface Mistake {
  readonly column: Column;
  /** What the file calls the column; null where it has none. */
  readonly title: string | null;
  readonly fault: RowFault | Notice;
  readonly detail: string | null;
  /** What stands in the cell, as it can be shown; null where the mistake is not about it. */
  readonly value: string | null;
  /** The first rows that have it. */
  readonly lines: readonly number[];
  readonly count: number;
}

/** What somebody may write into a column: the first names, and how many more there are. */
export interface Choices {
  readonly names: readonly string[];
  readonly more: number;
}

export interface MistakesTold {
  /** Those that most rows have stand first. */
  readonly list: readonly Mistake[];
  /** Rows with others that are not in the list. */
  readonly more: number;
  /** Of the columns in which something stands that is not known. */
  readonly choices: Partial<Readonly<Record<Column, Choices>>>;
}

/** Kinds of mistakes that are told, and that are told apart while they are counted. */
export const MOST_MISTAKES = 100;
const MOST_KEPT = 5_000;
const MOST_LINES = 8;
const MOST_CHOICES = 100;

/** What is wrong with a cell by not being there, or with more than it. */
const WITHOUT_VALUE: ReadonlySet<RowFault | Notice> = new Set([
  'REQUIRED',
  'NO_COLUMN',
  'A_TABLET',
  'SWAPPED',
  'ABROAD',
  'NO_POSITIONS',
  'FAR',
]);

type Kept = Mistake & { lines: number[]; count: number };

/** Gathers mistakes as the rows are read. */
export class Mistakes {
  readonly #kept = new Map<string, Kept>();
  readonly #heading: Heading;
  #more = 0;

  constructor(heading: Heading) {
    this.#heading = heading;
  }

  /** The row has the mistake. */
  add(
    line: number,
    cells: readonly string[],
    { column, fault, detail }: Pick<Mistake, 'fault'> & Omit<Reason, 'fault'>,
  ): void {
    const at = this.#heading.places.get(column);
    const value = at === undefined || WITHOUT_VALUE.has(fault) ? null : shown(cells[at] ?? '');
    const key = JSON.stringify([column, fault, detail, value]);
    const known = this.#kept.get(key);
    if (known !== undefined) {
      known.count += 1;
      if (known.lines.length < MOST_LINES) known.lines.push(line);
    } else if (this.#kept.size < MOST_KEPT) {
      const title = at === undefined ? null : shown(this.#heading.titles[at] ?? '');
      this.#kept.set(key, {
        column,
        title,
        fault,
        detail: detail && shown(detail),
        value,
        lines: [line],
        count: 1,
      });
    } else this.#more += 1;
  }

  /** All of them; `namesFor` knows what may stand in a column. */
  told(namesFor: (column: Column) => readonly string[] | null): MistakesTold {
    const all = [...this.#kept.values()].toSorted((a, b) => b.count - a.count);
    const list = all.slice(0, MOST_MISTAKES);
    const rest = all.slice(MOST_MISTAKES).reduce((sum, { count }) => sum + count, this.#more);
    const unknown = new Set(list.filter(({ fault }) => fault === 'NOT_KNOWN').map(({ column }) => column));
    const choices = [...unknown].flatMap((column) => {
      const names = namesFor(column);
      return names === null ? [] : [[column, choicesOf(names)] as const];
    });
    return { list, more: rest, choices: Object.fromEntries(choices) };
  }
}

function choicesOf(names: readonly string[]): Choices {
  const some = names.slice(0, MOST_CHOICES);
  return { names: some.map(shown), more: names.length - some.length };
}
