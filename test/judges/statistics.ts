// Whether our statistics of scores are what scipy and statsmodels make of the same ones, or a solver by the formula of the source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { upperNormal } from '../../server/foundation/normal-distribution.ts';
import {
  averageOf,
  intervalOf,
  momentsOf,
  tQuantile,
  type Counts,
} from '../../server/foundation/score-statistics.ts';
import { Random } from '../../server/operator/demo/random.ts';
import { differencesOf } from '../../server/results/aggregates/difference.ts';
import { changesOf } from '../../server/results/aggregates/period-change.ts';
import { rankingOf } from '../../server/results/ranking/ranking.ts';
import { notAsked, type Judge } from './judge.ts';
import { askProgram, findPython } from './programs.ts';
import { within } from './within.ts';

interface Told {
  readonly scipy: string;
  readonly statsmodels: string;
  /** How many numbers of each kind were compared. */
  readonly compared: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
}

const random = new Random('statistics are judged');
const NONE: Counts = Array.from({ length: 10 }, () => 0);

/** So many of some scores, none of the others. */
const only = (...times: readonly (readonly [score: number, times: number])[]): Counts =>
  NONE.map((_, at) => times.find(([score]) => score === at + 1)?.[1] ?? 0);

/** Of whom that part gave a 10, the others a 1. */
function ofTen(size: number, part: number): Counts {
  const tens = Math.round(size * part);
  return only([1, size - tens], [10, tens]);
}

/** Ratings drawn around a mean, rounded and held within the scale, as people's are. */
function draw(size: number, mean: number, scatter: number): Counts {
  const counts = [...NONE];
  for (let at = 0; at < size; at += 1) {
    const far = random.next() + random.next() + random.next() - 1.5;
    const score = Math.min(10, Math.max(1, Math.round(mean + 2 * scatter * far)));
    counts[score - 1] = (counts[score - 1] ?? 0) + 1;
  }
  return counts;
}

const anyOf = (size: number): Counts => draw(size, 1 + random.next() * 9, 0.3 + random.next() * 3);

/** What may be odd: nothing, one rating, five that are alike, two scores, only the ends; then what is drawn. */
const TABLES: readonly Counts[] = [
  NONE,
  ...NONE.flatMap((_, at) => [1, 2, 5, 1_000].map((times) => only([at + 1, times]))),
  ...[1, 4, 5, 500, 20_000].flatMap((times) => [only([1, times], [10, 5]), only([9, times], [10, times])]),
  ...[1_000, 5_000].flatMap((size) => [0.01, 0.1, 0.5, 0.93].map((part) => ofTen(size, part))),
  ...[5, 6, 10, 30, 100, 1_000, 20_000].flatMap((size) => Array.from({ length: 40 }, () => anyOf(size))),
];

function differences() {
  const apart = [
    ...[5, 6, 20, 200, 5_000].flatMap((size) =>
      Array.from({ length: 20 }, () => ({
        one: anyOf(5 + random.below(size)),
        other: anyOf(size),
        common: NONE,
      })),
    ),
    { one: only([5, 5]), other: only([5, 5]), common: NONE },
    { one: only([10, 5]), other: only([1, 5]), common: NONE },
    { one: ofTen(1_000, 0.9), other: ofTen(2_000, 0.4), common: NONE },
    { one: ofTen(4_000, 0.02), other: ofTen(1_000, 0.05), common: NONE },
  ];
  // As a place is in its category, and two lists that overlap.
  const within = Array.from({ length: 40 }, () => {
    const [common, mine, rest] = [anyOf(5 + random.below(40)), anyOf(5 + random.below(40)), anyOf(100)];
    const sum = (some: Counts) => some.map((count, at) => count + (common[at] ?? 0));
    return random.below(2) === 0
      ? { one: common, other: sum(rest), common }
      : { one: sum(mine), other: sum(rest), common };
  });
  const pairs = [...apart, ...within];
  return differencesOf(pairs).map((found, at) => ({
    ...pairs[at],
    ours: found && { amount: found.amount, ...found.interval },
  }));
}

/** Lists whose rows differ much, little or not at all, of few ratings and of many beside few. */
function lists() {
  const drawn = [5, 12, 60, 200].flatMap((rows) =>
    [0, 0.2, 0.7, 2].map((apart) =>
      Array.from({ length: rows }, () =>
        draw(5 + random.below(120), 6.5 + (random.next() - 0.5) * 3 * apart, 1.8),
      ),
    ),
  );
  const odd = [
    [only([5, 5]), only([6, 5]), only([7, 5]), only([8, 5])],
    Array.from({ length: 6 }, () => only([7, 5])),
    Array.from({ length: 6 }, (_, at) => only([1, 5 + at], [10, 9 - at])),
    Array.from({ length: 8 }, (_, at) => draw(at % 2 === 0 ? 5 : 3_000, 4 + at / 2, 1.5)),
  ];
  return [...drawn, ...odd].map((rows) => {
    const ranking = rankingOf(rows.map((counts) => ({ counts })));
    const ranks = rows.map((counts) => ranking?.byRow.get(counts)?.ranks);
    return {
      rows,
      ours: ranking && {
        ...ranking.effects,
        reliability: ranking.reliability,
        limits: ranking.limits,
        ranks,
      },
    };
  });
}

/** Many questions at once, each of one place or several, some of them without any change. */
function changes() {
  return [1, 5, 40].flatMap((size) =>
    [0, 0.4, 1.5].map((moved) => {
      const parts = Array.from({ length: size }, () =>
        Array.from({ length: 1 + random.below(4) }, () => {
          const mean = 3 + random.next() * 5;
          const at = () => draw(5 + random.below(60), mean, 1.7);
          return {
            before: at(),
            now: random.below(2) === 0 ? at() : draw(5 + random.below(60), mean + moved, 1.7),
          };
        }),
      );
      const found = changesOf(parts);
      return {
        parts: parts.map((pairs) => pairs.map(({ before, now }) => [before, now])),
        amounts: found.map((change) => change?.amount ?? 0),
        probabilities: found.map((change) => change?.probability ?? null),
        unlikely: found.map((change) => change?.isUnlikely ?? false),
      };
    }),
  );
}

function cases() {
  return {
    quantiles: [4, 5, 6, 7, 10, 20, 50, 200, 5_000].map((degrees) => ({ degrees, ours: tQuantile(degrees) })),
    normal: Array.from({ length: 81 }, (_, at) => ({ at: at / 10 - 4, ours: upperNormal(at / 10 - 4) })),
    intervals: TABLES.map((counts) => ({
      counts,
      average: averageOf(counts),
      interval: intervalOf(counts),
      ratings: momentsOf(counts)?.count ?? 0,
    })),
    differences: differences(),
    lists: lists(),
    changes: changes(),
  };
}

export const statistics: Judge = {
  name: 'statistics',
  claim: 'Intervals, differences, reliability, ranks and changes are what others work out of the same scores',
  suite: 'scipy and statsmodels, as Debian has them',
  declined:
    'our interval of an average is in neither: its defining equation is solved by scipy’s `brentq`, and of thousands of ratings it is Student’s and Wilson’s; rank intervals are worked out by the formula with scipy’s normal distribution, to one rank, and drawn 4,000 times, to 6 of 100 rows',
  judge: async () => {
    const python = await findPython('scipy, statsmodels');
    if (python === null)
      return notAsked('It needs scipy and statsmodels (`apt-get install python3-statsmodels`).');
    return within(async (folder) => {
      const file = join(folder, 'cases.json');
      writeFileSync(file, JSON.stringify(cases()));
      const { compared, findings, ...by } = (await askProgram(python, ['small-n.py', file])) as Told;
      const all = Object.values(compared).reduce((sum, count) => sum + count, 0);
      return {
        held: findings.length === 0,
        result: `${all - findings.length} of ${all} numbers of ${Object.keys(compared).length} kinds, by scipy ${by.scipy} and statsmodels ${by.statsmodels}`,
        findings,
      };
    });
  },
};
