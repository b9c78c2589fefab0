// How often intervals hold what they are of: of averages by the number of ratings, of ranks by list.
import {
  intervalOf,
  momentsOf,
  tQuantile,
  type Counts,
  type Interval,
} from '../../server/foundation/score-statistics.ts';
import type { Random } from '../../server/operator/demo/random.ts';
import { rankingOf } from '../../server/results/ranking/ranking.ts';
import { drawCategory, drawCounts, drawList, drawWeights, meanOf } from './lists.ts';

/** In per cent, and how wide they were on average. */
export interface Coverage {
  readonly held: number;
  readonly width: number;
}

/** What stood in its place until now: the t interval of the mean, cut at the ends of the scale. */
function tInterval(counts: Counts): Interval {
  const { count, average, squares } = momentsOf(counts) ?? { count: 0, average: 0, squares: 0 };
  const half = tQuantile(count - 1) * Math.sqrt(Math.max(squares / (count - 1), 1 / 12) / count);
  return { lower: Math.max(1, average - half), upper: Math.min(10, average + half) };
}

/** Of averages of so many ratings; `weights`: how people rate, else as the demo's do at places of any category. */
export function coverageOf(
  count: number,
  rounds: number,
  random: Random,
  weights?: readonly number[],
): { readonly ours: Coverage; readonly t: Coverage } {
  const [ours, t] = [
    { held: 0, width: 0 },
    { held: 0, width: 0 },
  ];
  const add = (sum: typeof ours, { lower, upper }: Interval, truth: number) => {
    sum.held += Number(lower <= truth && truth <= upper);
    sum.width += upper - lower;
  };
  for (let round = 0; round < rounds; round += 1) {
    const drawn = weights ?? drawWeights(drawCategory(random), random);
    const counts = drawCounts(drawn, count, random);
    add(ours, intervalOf(counts) ?? { lower: 1, upper: 10 }, meanOf(drawn));
    add(t, tInterval(counts), meanOf(drawn));
  }
  const shared = ({ held, width }: Coverage) => ({ held: (100 * held) / rounds, width: width / rounds });
  return { ours: shared(ours), t: shared(t) };
}

/** Of ranks of the rows of lists; the width is a share of the list. `ends`: of the first and the last twentieth alone. */
export function rankCoverage(
  lists: number,
  places: number,
  ratings: number,
  random: Random,
): Coverage & { readonly ends: number; readonly reliability: number } {
  const [all, ends] = [
    { held: 0, rows: 0 },
    { held: 0, rows: 0 },
  ];
  let [width, reliability] = [0, 0];
  for (let list = 0; list < lists; list += 1) {
    const rows = drawList(places, ratings, random);
    const ranking = rankingOf(rows);
    reliability += ranking?.reliability ?? 0;
    const truths = rows.map(({ truth }) => truth).toSorted((a, b) => b - a);
    for (const { counts, truth } of rows) {
      // Rows that are truly equal share the ranks they have together.
      const rank = 1 + (truths.indexOf(truth) + truths.lastIndexOf(truth)) / 2;
      const { from, to } = ranking?.byRow.get(counts)?.ranks ?? { from: 1, to: rows.length };
      const isHeld = Number(from <= Math.ceil(rank) && Math.floor(rank) <= to);
      all.held += isHeld;
      all.rows += 1;
      width += (to - from + 1) / rows.length;
      if (rank > rows.length / 20 && rank <= rows.length - rows.length / 20) continue;
      ends.held += isHeld;
      ends.rows += 1;
    }
  }
  return {
    held: (100 * all.held) / all.rows,
    ends: (100 * ends.held) / ends.rows,
    width: width / all.rows,
    reliability: reliability / lists,
  };
}
