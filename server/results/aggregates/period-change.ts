// What changed from one period to another, for many parts at once, and which of it is unlikely to be chance.
import { chanceOf, type Pair } from './significance.ts';
import { addCounts, averageOf, NO_COUNTS } from '../../foundation/score-statistics.ts';

/**
 * `amount`: the later average less the earlier one. `probability`: null where no place has answers in both periods. `isOfMix`: the
 * averages differ beyond chance, and the places do not: others were rated, or in other shares.
 */
export interface Change {
  readonly amount: number;
  readonly probability: number | null;
  readonly isUnlikely: boolean;
  readonly isOfMix: boolean;
}

/** What may be said of where a change comes from. */
export const verdictOf = ({ isUnlikely, isOfMix }: Change): 'unlikely' | 'mix' | 'chance' =>
  isUnlikely ? 'unlikely' : isOfMix ? 'mix' : 'chance';

/** Of what is told to be unlikely by chance, at most one in twenty is, on average. */
const FALSE_SHARE = 0.05;

/** Less is not seen in an average with one decimal, however certain it is. */
const LEAST_TOLD = 0.1;

/**
 * The changes of parts that are asked about together, each made of the places in it; null where a part has no answers
 * in one of the two periods. Among many parts some always look changed: which of them are told is chosen by Benjamini
 * and Hochberg (J. R. Stat. Soc. B 57, 1995), which holds for parts that move together too (Benjamini and Yekutieli,
 * 2001). Where nothing changed at all, 19 of 20 such questions name no part. Holm's way (no false one among all, 19
 * times of 20) would leave hundreds of quiet places without a word. A change that only the mix of places made, or that
 * the same places contradict, is told as one of the mix.
 */
export function changesOf(parts: readonly (readonly Pair[])[]): (Change | null)[] {
  const found = parts.map((pairs) => ({
    sum: sumOf(pairs),
    chance: chanceOf(pairs),
    isOne: pairs.length === 1,
  }));
  const limit = limitOf(found.flatMap(({ chance }) => chance?.probability ?? []));
  return found.map(({ sum, chance, isOne }) => {
    const amount = amountOf(sum);
    if (amount === null) return null;
    const isSeen = Math.abs(amount) >= LEAST_TOLD;
    const isSameWay = chance !== null && Math.sign(chance.excess) === Math.sign(amount);
    const isUnlikely = isSeen && isSameWay && chance.probability <= limit;
    const isOfPlaces = isSameWay && chance.probability <= FALSE_SHARE;
    return {
      amount,
      probability: chance?.probability ?? null,
      isUnlikely,
      // A place by itself is no mix.
      isOfMix: isSeen && !isUnlikely && !isOfPlaces && !isOne && isBeyondChance(sum),
    };
  });
}

/** Whether the ratings of all places, taken as of one, differ beyond chance. */
const isBeyondChance = (sum: Pair): boolean => (chanceOf([sum])?.probability ?? 1) <= FALSE_SHARE;

const sumOf = (pairs: readonly Pair[]): Pair =>
  pairs.reduce(
    (sum, pair) => ({ before: addCounts(sum.before, pair.before), now: addCounts(sum.now, pair.now) }),
    NOTHING,
  );

const NOTHING: Pair = { before: NO_COUNTS, now: NO_COUNTS };

function amountOf({ before, now }: Pair): number | null {
  const [earlier, later] = [averageOf(before), averageOf(now)];
  return earlier === null || later === null ? null : later - earlier;
}

/** The largest probability that is still told: that of the last in order which lies within its rank's share; else -1. */
function limitOf(probabilities: readonly number[]): number {
  const share = FALSE_SHARE / probabilities.length;
  return probabilities
    .toSorted((a, b) => a - b)
    .reduce((limit, probability, at) => (probability <= share * (at + 1) ? probability : limit), -1);
}
