// Which columns of a table were read, and as what, which were left alone, and which it lacks: as people are told it.
import type { Column } from './columns.ts';
import type { MistakesTold } from './mistakes.ts';
import type { TablePoint } from './notices.ts';
import type { Heading } from './table-heading.ts';
import { shown } from './shown-text.ts';

export interface ToldColumns {
  /** The row in which they are named. */
  readonly line: number;
  /** In the order of the file. */
  readonly read: readonly { readonly title: string; readonly column: Column; readonly isGuessed: boolean }[];
  readonly ignored: readonly string[];
  readonly missing: readonly Column[];
}

/** How a table was read. */
export interface ToldTable {
  readonly columns: ToldColumns;
  /** What is to be looked at; null where the rows could not be compared with anything. */
  readonly notices: MistakesTold | null;
  /** What is wrong with it; null likewise. */
  readonly mistakes: MistakesTold | null;
  /** Where its places are. */
  readonly points: readonly TablePoint[];
}

/** All columns of the heading. */
export function columnsTold({ line, titles, places, guessed, ignored, missing }: Heading): ToldColumns {
  const read = [...places]
    .toSorted(([, a], [, b]) => a - b)
    .map(([column, at]) => ({
      title: shown(titles[at] ?? ''),
      column,
      isGuessed: guessed.some((guess) => guess.column === column),
    }));
  return { line, read, ignored: ignored.map(shown), missing };
}
