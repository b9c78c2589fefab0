// Whether a goal is likely to be met: the trend of months, drawn out to the day, and how sure that is.
import { upperNormal } from '../../foundation/normal-distribution.ts';
import {
  momentsOf,
  NO_COUNTS,
  addCounts,
  averageOf,
  countOf,
  countsBy,
  type Counts,
} from '../../foundation/score-statistics.ts';
import { monthNumber } from '../../results/aggregates/spans.ts';

/** The average of so many months, that of the day and those before it, is to reach the goal. */
export const GOAL_MONTHS = 3;
/** Fewer months tell no trend. */
export const FEWEST_MONTHS = 12;
/** Nothing is said of what lies farther ahead than so many months, or than half of those that are known. */
const FARTHEST = 12;

/** What was published of a service in a month. */
export interface Month {
  /** Its first day. */
  readonly start: string;
  readonly counts: Counts;
}

/** The months of all services together. */
export function monthsOfAll(steps: readonly Month[]): Month[] {
  const months = countsBy(steps, ({ start }) => start);
  return [...months].map(([start, counts]) => ({ start, counts }));
}

/** TOO_EARLY: it cannot be said yet. OPEN: with a probability. MET, MISSED: the day is past. */
export type Outlook =
  | { readonly kind: 'TOO_EARLY' | 'MET' | 'MISSED'; readonly probability: null }
  | { readonly kind: 'OPEN'; readonly probability: number };

const TOO_EARLY: Outlook = { kind: 'TOO_EARLY', probability: null };

/** What a goal is: at least so many points on average, on the day. */
export interface Goal {
  readonly value: number;
  readonly dueOn: string;
}

/**
 * The outlook of a goal on a day. A straight line is laid through the averages of the months, each as heavy as its ratings, by
 * least squares; how far months lie from it, chance and ups and downs together, says how sure the line is where it is drawn out
 * (the prediction of a future mean: Draper and Smith, Applied Regression Analysis, 1998, sections 3.1 and 3.3). The probability is that of
 * Student's distribution, by Wallace's normal deviate (Ann. Math. Statist. 30, 1959). It supposes that what drove the past year goes
 * on, and knows no plans. The month of today is left out: it is not over.
 */
export function outlookOf({ value, dueOn }: Goal, months: readonly Month[], today: string): Outlook {
  const due = monthNumber(dueOn);
  const isGoals = ({ start }: Month) => monthNumber(start) <= due && monthNumber(start) > due - GOAL_MONTHS;
  if (dueOn < today) {
    const counts = months
      .filter(isGoals)
      .map((month) => month.counts)
      .reduce(addCounts, NO_COUNTS);
    const average = averageOf(counts);
    if (average === null) return TOO_EARLY;
    return { kind: average >= value ? 'MET' : 'MISSED', probability: null };
  }
  const now = monthNumber(today);
  const known = months.filter(({ start, counts }) => monthNumber(start) < now && countOf(counts) > 0);
  const [first] = known;
  const ahead = due - now;
  if (!first || known.length < FEWEST_MONTHS || ahead > FARTHEST || ahead > known.length / 2)
    return TOO_EARLY;
  const line = lineThrough(known);
  if (line === null) return TOO_EARLY;
  // The middle of the months that the goal is of.
  const { mean, deviation } = line.at(due - (GOAL_MONTHS - 1) / 2);
  return { kind: 'OPEN', probability: 1 - upperStudent((mean - value) / deviation, known.length - 2) };
}

/** The line, and the average of months around a place on it with its standard deviation; null where all months are alike. */
function lineThrough(months: readonly Month[]) {
  const points = months.flatMap(({ start, counts }) => {
    const moments = momentsOf(counts);
    return moments ? [{ x: monthNumber(start), y: moments.average, weight: moments.count }] : [];
  });
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const middle = points.reduce((sum, { x, weight: own }) => sum + own * x, 0) / weight;
  const height = points.reduce((sum, { y, weight: own }) => sum + own * y, 0) / weight;
  const spread = points.reduce((sum, { x, weight: own }) => sum + own * (x - middle) ** 2, 0);
  if (spread === 0) return null;
  const slope = points.reduce((sum, { x, y, weight: own }) => sum + own * (x - middle) * y, 0) / spread;
  const left = points.reduce(
    (sum, { x, y, weight: own }) => sum + own * (y - height - slope * (x - middle)) ** 2,
    0,
  );
  // Of one rating.
  const variance = left / (points.length - 2);
  if (variance === 0) return null;
  const usual = weight / points.length;
  return {
    at: (x: number) => ({
      mean: height + slope * (x - middle),
      deviation: Math.sqrt(variance * (1 / (usual * GOAL_MONTHS) + 1 / weight + (x - middle) ** 2 / spread)),
    }),
  };
}

/** How likely a value of Student's distribution is at least so large: within 0.001 from 10 degrees of freedom on. */
function upperStudent(value: number, degrees: number): number {
  const stretch = (8 * degrees + 1) / (8 * degrees + 3);
  const deviate = stretch * Math.sqrt(degrees * Math.log1p(value ** 2 / degrees));
  return upperNormal(Math.sign(value) * deviate);
}
