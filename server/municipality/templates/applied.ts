// What became of the rows of templates, and how the journal tells it.
import type { Changed, Json } from '../../access/journal/rules.ts';
import type { Content, Outcome } from './rules.ts';

/** What became of a row of a template. */
export interface AppliedRow {
  readonly sort: 'category' | 'question' | 'option';
  /** kindergartens/problem/food. */
  readonly path: string;
  readonly name: string;
  readonly outcome: Outcome;
}

/** What was done, row by row, for people and for the journal. */
export interface Applied {
  readonly rows: readonly AppliedRow[];
  readonly audit: readonly Changed[];
}

/** The key under which a row is remembered. */
export const keyOf = ({ sort, path }: Pick<AppliedRow, 'sort' | 'path'>): string => `${sort}/${path}`;

/** Whether the template wrote the row now. */
export function isWritten(outcome: Outcome): boolean {
  return outcome === 'CREATED' || outcome === 'CHANGED';
}

/** The change as the journal tells it. */
export function toldOf(
  subject: 'Category' | 'Question',
  id: bigint,
  { name }: AppliedRow,
  before: Content | null,
  after: { readonly [field: string]: Json },
): Changed {
  return { subject, subjectId: String(id), subjectName: name, before, after };
}
