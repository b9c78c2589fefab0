// A plan as the page is told it.
import type { Plan, ToldRow } from './plan.ts';
import type { MistakesTold } from './mistakes.ts';
import type { TablePoint } from './notices.ts';
import { OUTCOMES, type Outcome } from './rules.ts';
import { columnsTold, type ToldColumns } from './told-columns.ts';

export interface ToldPlan {
  readonly hash: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly untouched: number;
  readonly columns: ToldColumns;
  readonly mistakes: MistakesTold;
  readonly notices: MistakesTold;
  readonly points: readonly TablePoint[];
  readonly titles: readonly string[];
  readonly rows: readonly ToldRow[];
}

/** What the page needs of the plan. */
export function toldPlan({ hash, heading, rows, untouched, mistakes, notices, points }: Plan): ToldPlan {
  const count = (sought: Outcome) => rows.filter(({ told }) => told.outcome === sought).length;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)]));
  return {
    hash,
    counts: counts as Record<Outcome, number>,
    untouched,
    columns: columnsTold(heading),
    mistakes,
    notices,
    points,
    titles: heading.titles,
    rows: rows.map(({ told }) => told),
  };
}
