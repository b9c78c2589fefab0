// A plan as the page is told it.
import type { Plan } from './plan.ts';
import { OUTCOMES, type Outcome, type Reason } from './rules.ts';
import type { CellChange } from './plan.ts';

export interface ToldRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly externalId: string;
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly reasons: readonly Reason[];
  /** Of a refused row, as they stand in the file: it can be given back to be repaired. */
  readonly cells?: readonly string[];
}

export interface ToldPlan {
  readonly hash: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly untouched: number;
  readonly ignored: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly ToldRow[];
}

/** What the page needs of the plan. */
export function toldPlan({ hash, heading, rows, untouched }: Plan): ToldPlan {
  const count = (sought: Outcome) => rows.filter(({ outcome }) => outcome === sought).length;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)]));
  return {
    hash,
    counts: counts as Record<Outcome, number>,
    untouched,
    ignored: heading.ignored,
    titles: heading.titles,
    rows: rows.map(({ line, outcome, draft, changes, reasons, cells }) => ({
      line,
      outcome,
      externalId: draft.externalId ?? '',
      name: draft.name.bg,
      changes: outcome === 'CHANGED' ? changes : [],
      reasons,
      ...(outcome === 'REFUSED' && { cells }),
    })),
  };
}
