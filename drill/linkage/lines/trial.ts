// Puts sums of lines on trial: somebody who saw who rode what takes them away from what the places published, and looks at who is left.
import { randomUUID } from 'node:crypto';
import { Random } from '../../../server/operator/demo/random.ts';
import type { Score, Standing } from '../../../server/foundation/ballot.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decideTold, type ToldParts } from '../../../server/voting/ballots/pooling-told.ts';
import { answerOf } from '../../../server/voting/told/rules.ts';

const PLACES = 4;
const MOST_RIDERS = 12;
const TOWNS = 2_000;

interface Town {
  readonly k: number;
  /** A vote at each place, with the line that was told; null: none was. */
  readonly votes: readonly { readonly place: number; readonly line: bigint | null; readonly score: Score }[];
}

/** A town in which one line is ridden by one, others by some, and few or many keep theirs to themselves. */
function townOf(random: Random, k: number): Town {
  const one = (line: bigint | null) => ({
    place: 1 + random.below(PLACES),
    line,
    score: (1 + random.below(10)) as Score,
  });
  const riders = Array.from({ length: k + random.below(MOST_RIDERS + 1) }, () => one(1n));
  const others = Array.from({ length: random.below(MOST_RIDERS + 1) }, () => one(2n));
  const silent = Array.from({ length: random.below(2 * PLACES * k + 1) }, () => one(null));
  return { k, votes: [...riders, ...others, ...silent, one(3n)] };
}

/** A published sum: the numbers of the votes in it, which whoever saw who rode what knows. */
type Sum = readonly number[];

/** What is published of the lines at the end of a period in which all scores were published. */
function publish({ k, votes }: Town, publishedAt: ToldParts['publishedAt'] | null): Sum[] {
  const slips = votes.flatMap(({ place, line, score }, vote): (OpenedSlip & { readonly vote: number })[] => {
    if (line === null) return [];
    const placed = { locationId: BigInt(place), categoryId: 1n };
    const trust = { standing: 'COUNTED', reason: null } as const;
    return [{ id: randomUUID(), vote, slip: { ...placed, trust, content: answerOf({ line, score }) } }];
  });
  const scoresAt = (id: bigint, _standing: Standing): number =>
    votes.filter(({ place }) => BigInt(place) === id).length;
  const { lines, leaving } = decideTold(slips, {
    desks: new Map(),
    sizeOf: () => k,
    publishedAt: publishedAt ?? scoresAt,
    isChanged: () => false,
    asksPresence: () => false,
    stateOf: () => 'ASKED',
  });
  const left = new Set(leaving.map(({ id }) => id));
  const told = slips.filter(({ id }) => left.has(id)).map(({ vote }) => vote);
  return lines.map(({ lineId }) => told.filter((vote) => votes[vote]?.line === lineId));
}

/**
 * How few people are left at a place, at the fewest, by any sum or by all together: the scores of the place less what was told there, as
 * whoever told all that was told elsewhere himself has it. Null where no sum is published.
 */
function fewestLeft({ votes }: Town, sums: readonly Sum[]): number | null {
  if (sums.length === 0) return null;
  const left = [...sums, sums.flat()].flatMap((told) => {
    const places = told.map((vote) => votes[vote]?.place);
    return [...new Set(places)].map(
      (place) =>
        votes.filter((vote) => vote.place === place).length - places.filter((each) => each === place).length,
    );
  });
  return Math.min(...left);
}

/** Answers whether in no town fewer than k people are left; and whether, where sums are published without the rule, they are in some. */
export function tryLines(k: number): boolean {
  const random = new Random(`lines ${k}`);
  const towns = Array.from({ length: TOWNS }, () => townOf(random, k));
  const byRule = towns.map((town) => ({ town, sums: publish(town, null) }));
  const withoutIt = towns.map((town) => ({ town, sums: publish(town, () => Infinity) }));
  const isSmall = ({ town, sums }: (typeof byRule)[number]): boolean => (fewestLeft(town, sums) ?? k) < k;
  const published = byRule.filter(({ sums }) => sums.length > 0).length;
  const small = byRule.filter(isSmall).length;
  const planted = withoutIt.filter(isSmall).length;
  const holds = small === 0 && published > 0 && planted > 0;
  console.log(
    `sums of lines, k = ${k}: published in ${published} of ${TOWNS} towns; who takes them away from the scores of a place is left with fewer ` +
      `than k people in ${small}; planted, without the rule, in ${planted}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}
