// What the server answers to a table: what would become of each row, and why one is refused.
import type { Mistakes, Point, ReadColumns } from '../../parts/imports/table.ts';

export const outcomes = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

export type Outcome = (typeof outcomes)[number];

export interface Reason {
  /** Like `category`, or `name.bg`. */
  readonly column: string;
  readonly fault: string;
  readonly detail: string | null;
}

export interface PlanRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly externalId: string;
  readonly name: string;
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  readonly reasons: readonly Reason[];
  /** Of a refused row, as they stand in the file. */
  readonly cells?: readonly string[];
}

export interface Plan {
  readonly hash: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Places that the table does not name. */
  readonly untouched: number;
  readonly columns: ReadColumns;
  readonly mistakes: Mistakes;
  /** What is to be looked at, though nothing of it is refused. */
  readonly notices: Mistakes;
  /** Where the places of the table are. */
  readonly points: readonly Point[];
  readonly titles: readonly string[];
  readonly rows: readonly PlanRow[];
}

/** Why nothing of the file can be imported. */
export interface FileRefusal {
  readonly fault: string;
  readonly line: number | null;
  readonly headings: readonly string[];
}

/** What became of a table that was sent. */
export type Sent =
  | { readonly kind: 'planned' | 'outdated' | 'imported'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };
