// What the server says of a table of places: how its columns were read, and what is wrong with it.
import type { SaidChoices, SaidMistake } from '../../text/mistakes.ts';

/** Which columns were read, and as what; which were left alone; which the table lacks. */
export interface ReadColumns {
  /** The row in which they are named. */
  readonly line: number;
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
  readonly points: readonly Point[];
}

/** A place of the table on a map of all of them, in per cent of its width and height. */
export interface Point {
  readonly line: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isFar: boolean;
}

export interface Mistakes {
  readonly list: readonly SaidMistake[];
  /** Rows with others that are not in the list. */
  readonly more: number;
  /** What may be written instead, by column. */
  readonly choices: Readonly<Record<string, SaidChoices>>;
}
