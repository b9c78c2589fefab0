// Decides what is published of a portion of quiet places' slips: sums of a whole category, and never a place.
import { isWholePool } from '../pools/rules.ts';
import { answersOf, groupsOf, openSlips, type OpenedSlip, type OpeningParts } from './opening.ts';
import { SMALLEST_GROUP } from '../../foundation/ballot.ts';
import type { PoolPortion, PooledScores, PooledAnswer } from './store-pools.ts';
import type { WaitingSlip } from './store-waiting.ts';

/** What pooling a portion changes. */
export interface Pooling {
  /** Null where there are no scores, or too few. */
  readonly scores: PooledScores | null;
  readonly answers: readonly PooledAnswer[];
  /** The slips that are published, and leave the box. */
  readonly published: readonly WaitingSlip[];
  /** The slips that count for nothing (see Opening). */
  readonly spoiled: readonly WaitingSlip[];
}

export interface PoolingParts extends Omit<OpeningParts, 'random'> {
  readonly portion: Pick<PoolPortion, 'categoryId' | 'standing'>;
  /** Of each tablet the place at whose desk it stands: the two are one place to whoever counts places. */
  readonly desks: ReadonlyMap<bigint, bigint>;
  /** How many slips make a pool, at the least: scores together, and answers of each question. */
  readonly size: number;
}

interface Pool {
  readonly places: number;
  readonly slips: readonly OpenedSlip[];
}

const SCORES = Array.from({ length: 10 }, (_, place) => place + 1);

/**
 * Opens the slips of a portion and decides. Scores of a place that are full by themselves are left in the box: they came
 * between the opening and now, and the next look opens them with their place. A pool that is not whole stays too.
 */
export async function decidePooling(slips: readonly WaitingSlip[], parts: PoolingParts): Promise<Pooling> {
  const { opened, spoiled } = await openSlips(slips, parts);
  const quiet = groupsOf(opened).filter((group) => !isFull(group, parts));
  const pools = poolsOf(quiet, parts.desks).filter(({ places, slips }) =>
    isWholePool({ places, slips: slips.length, size: parts.size }),
  );
  return {
    scores: pools.map((pool) => scoresOf(pool, parts)).find((scores) => scores !== null) ?? null,
    answers: pools.flatMap(({ places, slips }) =>
      answersOf(slips, parts.options).map(({ locationId: _first, ...answer }) => ({ ...answer, places })),
    ),
    published: pools.flatMap((pool) => pool.slips.map(({ slip }) => slip)),
    spoiled,
  };
}

/** Whether a place's scores are a group of their own. Its answers are opened only with them, so they are pooled. */
function isFull(group: readonly OpenedSlip[], { sizeOf }: PoolingParts): boolean {
  const [first] = group;
  if (first?.content.kind !== 'score') return false;
  // Sizes are remembered for the whole look: they are asked for only where it matters.
  return group.length >= SMALLEST_GROUP && group.length >= sizeOf(first.slip);
}

/** Scores are one pool, answers one for each question. Of a place, and of its tablet, there is one group in it. */
function poolsOf(groups: readonly OpenedSlip[][], desks: ReadonlyMap<bigint, bigint>): Pool[] {
  const pools = new Map<bigint | null, OpenedSlip[][]>();
  for (const group of groups) {
    const content = group[0]?.content;
    const question = content?.kind === 'answer' ? content.question : null;
    const pool = pools.get(question);
    if (pool === undefined) pools.set(question, [group]);
    else pool.push(group);
  }
  return [...pools.values()].map((pool) => {
    const slips = pool.flat();
    const places = new Set(slips.map(({ slip: { locationId } }) => desks.get(locationId) ?? locationId));
    return { places: places.size, slips };
  });
}

function scoresOf({ places, slips }: Pool, { portion }: PoolingParts): PooledScores | null {
  const scores = slips.flatMap(({ content }) => (content.kind === 'score' ? [content.score] : []));
  if (scores.length === 0) return null;
  const counts = SCORES.map((score) => scores.filter((one) => one === score).length);
  return { categoryId: portion.categoryId, standing: portion.standing, places, counts };
}
