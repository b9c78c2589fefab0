// How often the intervals of differences and of weighted averages hold the truth, and how often nothing is called a change.
import { NO_COUNTS, type Counts, type Interval } from '../../server/foundation/score-statistics.ts';
import type { Random } from '../../server/operator/demo/random.ts';
import { differencesOf } from '../../server/results/aggregates/difference.ts';
import { chanceOf } from '../../server/results/aggregates/significance.ts';
import { weightedAverage } from '../../server/results/responses/rules.ts';
import { drawCategory, drawCounts, drawList, drawWeights, meanOf } from './lists.ts';

/** How many of so many hold, in per cent. */
function share(rounds: number, isHeld: () => boolean): number {
  let held = 0;
  for (let round = 0; round < rounds; round += 1) held += Number(isHeld());
  return (100 * held) / rounds;
}

const has = (interval: Interval | undefined, truth: number): boolean =>
  interval !== undefined && interval.lower <= truth && truth <= interval.upper;

/** Of two places with so many ratings: intervals of the difference that hold it, in per cent. */
export function differenceCoverage(
  [size, otherSize]: readonly [number, number],
  rounds: number,
  random: Random,
): number {
  return share(rounds, () => {
    const [one, other] = [0, 1].map(() => drawWeights(drawCategory(random), random)) as [number[], number[]];
    const [found] = differencesOf([
      { one: drawCounts(one, size, random), other: drawCounts(other, otherSize, random), common: NO_COUNTS },
    ]);
    return has(found?.interval, meanOf(one) - meanOf(other));
  });
}

/** Of a place of so many ratings beside a list that has them, too. */
export function partCoverage(
  [size, rest]: readonly [number, number],
  rounds: number,
  random: Random,
): number {
  return share(rounds, () => {
    const [one, other] = [0, 1].map(() => drawWeights(drawCategory(random), random)) as [number[], number[]];
    const part = drawCounts(one, size, random);
    const others = drawCounts(other, rest, random);
    const whole: Counts = part.map((count, at) => count + (others[at] ?? 0));
    const truth = (size * meanOf(one) + rest * meanOf(other)) / (size + rest);
    const [found] = differencesOf([{ one: part, other: whole, common: part }]);
    return has(found?.interval, meanOf(one) - truth);
  });
}

/** Of two periods with so many ratings in which people rate alike: those whose difference is called unlikely at 5 %, in per cent. */
export function falseChanges(
  [before, now]: readonly [number, number],
  rounds: number,
  random: Random,
): number {
  return share(rounds, () => {
    const weights = drawWeights(drawCategory(random), random);
    const pair = { before: drawCounts(weights, before, random), now: drawCounts(weights, now, random) };
    return (chanceOf([pair])?.probability ?? 1) <= 0.05;
  });
}

/** Of lists of places in which visitors are known: intervals of the average weighted by them that hold it, in per cent. */
export function weightedCoverage(places: number, ratings: number, lists: number, random: Random): number {
  return share(lists, () => {
    const rows = drawList(places, ratings, random).map((row) => ({
      ...row,
      // About one of twenty answers; at some places many more, at others far fewer.
      visitors: Math.ceil(row.count * Math.exp(3 + random.normal())),
    }));
    const told = rows.filter(({ count }) => count > 1);
    const all = told.reduce((sum, { visitors }) => sum + visitors, 0);
    const truth = told.reduce((sum, row) => sum + row.truth * row.visitors, 0) / all;
    return has(weightedAverage(rows)?.interval, truth);
  });
}
