// Measures how often differences, changes, weighted averages, goals and control charts say what is true.
import { Random } from '../../server/operator/demo/random.ts';
import { atMost, type Goal } from '../goals.ts';
import { calibrationOf, falseSignals, type Swing } from './months.ts';
import { farthest, oneDecimal } from './percent.ts';
import { differenceCoverage, falseChanges, partCoverage, weightedCoverage } from './sums.ts';

/** Numbers of ratings of two that are compared. */
const PAIRS = [
  [5, 5],
  [5, 30],
  [5, 200],
  [10, 50],
  [30, 30],
  [30, 300],
  [100, 1_000],
] as const;
/** Months that differ by chance alone; by as much again, each on its own; by swings that last for months, which the line does not know. */
const SWINGS: readonly (readonly [name: string, swing: Swing])[] = [
  ['chance alone', { size: 0, stays: 0 }],
  ['months differ', { size: 0.05, stays: 0 }],
  ['swings last', { size: 0.05, stays: 0.6 }],
];
/** Places and ratings of lists in which visitors are known: the demo's city, its settlements. */
const LISTS = [
  [636, 20_000],
  [52, 2_000],
] as const;
const CHART_MONTHS = [12, 24, 36];

/** Measures and prints, over so many of each. */
export function measureClaims(rounds: number): { readonly report: object; readonly goals: Goal[] } {
  const pairs = PAIRS.map((counts) => ({
    counts,
    held: differenceCoverage(counts, rounds, new Random(`difference ${counts.join()}`)),
    part: partCoverage(counts, rounds, new Random(`part ${counts.join()}`)),
    changes: falseChanges(counts, rounds, new Random(`changes ${counts.join()}`)),
  }));
  for (const { counts, held, part, changes } of pairs)
    console.log(
      `${counts.join(' and ')} ratings: differences ${oneDecimal(held)} %, of a part from the whole ${oneDecimal(part)} %, false changes ${oneDecimal(changes)} %`,
    );
  const weighted = LISTS.map(([places, ratings]) => ({
    places,
    held: weightedCoverage(places, ratings, Math.round(rounds / 4), new Random(`weighted ${places}`)),
  }));
  for (const { places, held } of weighted)
    console.log(`weighted by visitors, of ${places} places: ${oneDecimal(held)} %`);
  const goalsSaid = SWINGS.map(([name, swing]) => ({
    name,
    tenths: calibrationOf(rounds, swing, new Random(`goals ${name}`)),
  }));
  for (const { name, tenths } of goalsSaid)
    console.log(
      `goals, ${name}, said: met %  ${tenths.map(({ said, met }) => `${said.toFixed(0)}: ${met.toFixed(0)}`).join(', ')}`,
    );
  const charts = CHART_MONTHS.map((months) => ({
    months,
    ...falseSignals(months, Math.round(rounds / 4), new Random(`chart ${months}`)),
  }));
  for (const { months, signals, charts: some } of charts)
    console.log(
      `control chart of ${months} months without a change: ${signals.toFixed(2)} signals, ${oneDecimal(some)} % with any`,
    );
  const goals: Goal[] = [
    atMost(
      'ST5',
      'points from 95 %, of intervals of differences',
      farthest(
        pairs.flatMap(({ held, part }) => [held, part]),
        95,
      ),
      1,
    ),
    // A test's level is a bound: of few ratings beside few, whole scores leave it below 5.
    atMost(
      'ST6',
      '%, of changes told where there are none',
      Math.max(...pairs.map(({ changes }) => changes)),
      6,
    ),
    atMost(
      'ST7',
      'points from 95 %, of intervals of averages weighted by visitors',
      farthest(
        weighted.map(({ held }) => held),
        95,
      ),
      1,
    ),
    atMost(
      'ST8',
      'points between how likely goals are said to be and how many are met',
      Math.max(
        ...goalsSaid
          .slice(0, -1)
          .flatMap(({ tenths }) => tenths.map(({ said, met }) => Math.abs(said - met))),
      ),
      5,
    ),
    atMost(
      'ST9',
      '%, of control charts of two years that signal without a change',
      charts.find(({ months }) => months === 24)?.charts ?? null,
      10,
    ),
  ];
  return { report: { pairs, weighted, goalsSaid, charts }, goals };
}
