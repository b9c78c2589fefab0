// What may be said of the order of a list: worked out once for all of its rows, when it is first asked for.
import { momentsOf, type Counts, type Moments } from '../../foundation/score-statistics.ts';
import { limitsOf, standsOut, type Limits, type StandsOut } from './funnel.ts';
import { rankIntervals, type Ranks } from './rank-intervals.ts';
import { effectsOf, reliabilityOfList, type Effects, type Reliability } from './reliability.ts';

/** Of the rows of which something is published. */
export interface Ranking extends Reliability {
  readonly effects: Effects;
  readonly rows: readonly Moments[];
  readonly limits: readonly Limits[];
  /** By the counts of a row. */
  readonly byRow: ReadonlyMap<Counts, Placed>;
}

/** Of one row: which places it may have, and whether it lies beyond what chance does. */
export interface Placed {
  readonly ranks: Ranks;
  readonly standsOut: StandsOut | null;
}

/** Null where too few rows have ratings to say anything. */
export type RankingOnce = () => Ranking | null;

/** The ranking of a list; null of fewer than five rows with ratings. */
export function rankingOf(listed: readonly { readonly counts: Counts }[]): Ranking | null {
  const known = listed.flatMap(({ counts }) => {
    const moments = momentsOf(counts);
    return moments === null ? [] : [{ counts, moments }];
  });
  const rows = known.map(({ moments }) => moments);
  const effects = effectsOf(rows);
  if (effects === null) return null;
  const ranks = rankIntervals(rows, effects);
  const byRow = new Map(
    known.map(({ counts, moments }, at) => [
      counts,
      { ranks: ranks[at] ?? { from: 1, to: rows.length }, standsOut: standsOut(moments, effects) },
    ]),
  );
  return { ...reliabilityOfList(effects, rows), effects, rows, limits: limitsOf(effects, rows), byRow };
}

/** The same, once for however many rows ask. */
export function rankingOnce(listed: readonly { readonly counts: Counts }[]): RankingOnce {
  let found: { readonly ranking: Ranking | null } | undefined;
  return () => (found ??= { ranking: rankingOf(listed) }).ranking;
}
