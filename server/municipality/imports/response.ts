// A plan as the page is told it.
import type { Plan, ToldRow } from './plan.ts';
import { OUTCOMES, type Outcome } from './rules.ts';

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
  const count = (sought: Outcome) => rows.filter(({ told }) => told.outcome === sought).length;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)]));
  return {
    hash,
    counts: counts as Record<Outcome, number>,
    untouched,
    ignored: heading.ignored,
    titles: heading.titles,
    rows: rows.map(({ told }) => told),
  };
}
