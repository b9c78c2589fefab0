// What the server says of a table of places: how its columns were read, and what is wrong with it.
import type { SaidChoices, SaidMistake } from '../../text/mistakes.ts';

/** Which columns were read, and as what; which were left alone; which the table lacks. */
export interface ReadColumns {
  readonly read: readonly { readonly title: string; readonly column: string; readonly isGuessed: boolean }[];
  readonly ignored: readonly string[];
  readonly missing: readonly string[];
}

/** How a table was read. */
export interface ReadTable {
  readonly columns: ReadColumns;
  /** What is to be looked at; null where the rows could not be compared with anything. */
  readonly notices: Mistakes | null;
  /** What is wrong with it; null likewise. */
  readonly mistakes: Mistakes | null;
}

export interface Mistakes {
  readonly list: readonly SaidMistake[];
  /** Rows with others that are not in the list. */
  readonly more: number;
  /** What may be written instead, by column. */
  readonly choices: Readonly<Record<string, SaidChoices>>;
}
