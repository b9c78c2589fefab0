// Decides what is published of what waits at quiet places: sums of a whole category, and never a place.
import { isWholePool } from '../pools/rules.ts';
import { isTold } from '../told/rules.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { answersOf, type OpenedSlip } from './opening.ts';
import type { PooledAnswer, PooledKind, PooledScores } from './store-pools.ts';

/** What pooling changes. */
export interface Pooling {
  readonly scores: readonly PooledScores[];
  readonly answers: readonly PooledAnswer[];
  /** The slips that are published, and leave the box. */
  readonly published: readonly OpenedSlip[];
  /** Those that wait on. */
  readonly waiting: readonly OpenedSlip[];
}

/** What is pooled together: slips of a kind and standing that came to places of one category. */
export interface PoolName {
  readonly categoryId: bigint;
  readonly kind: PooledKind;
  readonly standing: Standing;
}

export interface PoolingParts {
  /** Of each question its options, in their order. */
  readonly options: ReadonlyMap<bigint, readonly bigint[]>;
  /** Of each tablet the place at whose desk it stands: the two are one place to whoever counts places. */
  readonly desks: ReadonlyMap<bigint, bigint>;
  /** How many slips make a pool, at the least: scores together, and answers of each question. */
  readonly sizeOf: (pool: PoolName) => number;
  /** Whether the place was changed, or added, since the last pooling. */
  readonly isChanged: (locationId: bigint) => boolean;
}

interface Pool {
  readonly name: PoolName;
  readonly slips: OpenedSlip[];
}

const SCORES = Array.from({ length: 10 }, (_, place) => place + 1);

/**
 * Decides. A comment would be read without its place, and so waits for others of that place; a pool that is not whole stays too. What came
 * to places that were changed meanwhile goes with a pool, and does not make one: nobody decides with them who is alone in it.
 */
export function decidePooling(slips: readonly OpenedSlip[], parts: PoolingParts): Pooling {
  const placesOf = (some: readonly OpenedSlip[]): number =>
    new Set(some.map(({ slip: { locationId } }) => parts.desks.get(locationId) ?? locationId)).size;
  const pools = poolsOf(slips).map((pool) => {
    const steady = pool.slips.filter(({ slip: { locationId } }) => !parts.isChanged(locationId));
    const isWhole = isWholePool({
      places: placesOf(steady),
      slips: steady.length,
      size: parts.sizeOf(pool.name),
    });
    return { ...pool, places: placesOf(pool.slips), isWhole };
  });
  const whole = pools.filter(({ isWhole }) => isWhole);
  const published = new Set(whole.flatMap((pool) => pool.slips));
  return {
    scores: whole
      .filter(({ name }) => name.kind === 'score')
      .map(({ name: { categoryId, standing }, places, slips: pooled }) => ({
        categoryId,
        standing,
        places,
        counts: countsOf(pooled),
      })),
    answers: whole.flatMap(({ places, slips: pooled }) =>
      answersOf(pooled, parts.options).map(({ locationId: _first, ...answer }) => ({ ...answer, places })),
    ),
    published: [...published],
    waiting: slips.filter((slip) => !published.has(slip)),
  };
}

/**
 * Decides of the night after events ended, before a period did: what came to the categories in which something of theirs waits. All else
 * of these goes with it, since a pool is a whole category's, and hides it.
 */
export function poolEnded(
  slips: readonly OpenedSlip[],
  isEnded: (locationId: bigint) => boolean,
  parts: PoolingParts,
): Pooling {
  const ended = slips.filter(({ slip }) => isEnded(slip.locationId));
  const categories = new Set(ended.map(({ slip }) => slip.categoryId));
  const isTheirs = ({ slip }: OpenedSlip): boolean => categories.has(slip.categoryId);
  const pooling = decidePooling(slips.filter(isTheirs), parts);
  return { ...pooling, waiting: [...pooling.waiting, ...slips.filter((slip) => !isTheirs(slip))] };
}

/** Scores of a category and standing are one pool, answers one for each question. */
function poolsOf(slips: readonly OpenedSlip[]): Pool[] {
  const pools = new Map<string, Pool>();
  for (const each of slips) {
    const { categoryId, trust, content } = each.slip;
    if (content.kind === 'comment' || isTold(content)) continue;
    const question = content.kind === 'answer' ? content.question : '';
    const key = `${categoryId} ${trust.standing} ${content.kind} ${question}`;
    const pool = pools.get(key);
    if (pool) pool.slips.push(each);
    else
      pools.set(key, { name: { categoryId, kind: content.kind, standing: trust.standing }, slips: [each] });
  }
  return [...pools.values()];
}

function countsOf(slips: readonly OpenedSlip[]): number[] {
  const scores = slips.flatMap(({ slip: { content } }) => (content.kind === 'score' ? [content.score] : []));
  return SCORES.map((score) => scores.filter((one) => one === score).length);
}
