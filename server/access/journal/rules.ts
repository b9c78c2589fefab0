// What is true of the journal: what an entry says, and that it never speaks of citizens.
import type { Action } from '../grants/actions.ts';
import { isTexts } from '../../foundation/texts/per-language.ts';

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What was changed. */
export interface Changed {
  /** The kind of thing, as the schema names it: Location, Question, Member. */
  readonly subject: string;
  readonly subjectId: string;
  /** What it is called, in Bulgarian, where it has a name: who reads the journal later may not find it any more. */
  readonly subjectName?: string | null;
  /** What it was; null: there was none. Only fields that changed. */
  readonly before: { readonly [key: string]: Json } | null;
  readonly after: { readonly [key: string]: Json } | null;
}

/** A line of the journal. */
export interface AuditEntry extends Omit<Changed, 'subjectName'> {
  readonly id: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subjectName: string | null;
}

/** What is to be written: who did what. */
export interface Deed extends Changed {
  readonly at: Date;
  readonly actorId: bigint | null;
  readonly actor: string;
  readonly action: Action;
}

/** What a thing is called, in Bulgarian, where what the journal tells of it has a name or is a text. */
export function nameIn(told: { readonly [key: string]: Json }): string | null {
  const called = told['name'] ?? told['text'] ?? null;
  if (typeof called === 'string') return called;
  return isTexts(called) ? called.bg : null;
}

/** The fields that differ, as they were and as they are. Null where nothing differs. */
export function differenceOf(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
): Pick<Changed, 'before' | 'after'> | null {
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (keys.length === 0) return null;
  const only = (all: { readonly [key: string]: Json }) =>
    Object.fromEntries(keys.map((key) => [key, all[key] ?? null]));
  return { before: only(before), after: only(after) };
}
