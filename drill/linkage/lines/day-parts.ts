// Puts sums of parts of the day on trial, beside those of lines: somebody who saw who came when, and on what, takes any of them away from
// what the places published, or from one another, and looks at who is left.
import { randomUUID } from 'node:crypto';
import { Random } from '../../../server/operator/demo/random.ts';
import type { Score } from '../../../server/foundation/ballot.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decideTold } from '../../../server/voting/ballots/pooling-told.ts';
import { answerOf, type DayPart, type Told } from '../../../server/voting/told/rules.ts';

const PLACES = 4;
const MOST_MORE = 8;
const TOWNS = 2_000;
const LINE = 1n;

/** Who rated, where, and what he or she told of it beside the score; by the page one thing at the most. */
interface Voter {
  readonly place: number;
  readonly tells: readonly ('line' | DayPart)[];
}

interface Town {
  readonly k: number;
  readonly voters: readonly Voter[];
}

/** A published sum: the numbers of the voters in it, which whoever saw them come knows. */
type Sum = ReadonlySet<number>;

/** A town in which many told the morning, the day or the line, and fewer than k told nothing, the worst that there is, or many. */
function townOf(random: Random, k: number): Town {
  const some = (least: number, tells: Voter['tells']): Voter[] =>
    Array.from({ length: least + random.below(MOST_MORE + 1) }, (_, at) => ({
      // Somebody at each, so that nobody is alone at a place.
      place: 1 + (at < PLACES ? at : random.below(PLACES)),
      tells,
    }));
  const silent = random.below(2) ? some(PLACES * 2 * k, []) : some(1, []).slice(0, k - 1);
  return { k, voters: [...some(k + 4, ['MORNING']), ...some(k, ['DAY']), ...some(k, ['line']), ...silent] };
}

/** The same, but for a page that let everybody tell both: all who rode the line came in the morning, and one in the evening. */
const tellingBoth = ({ k, voters }: Town): Town => ({
  k,
  voters: [
    ...voters.map(({ place, tells }) => ({
      place,
      tells: tells.includes('MORNING') ? (['MORNING', 'line'] as const) : [],
    })),
    { place: 1, tells: ['line', 'EVENING'] },
    // Enough who told nothing: it is not they who are too few.
    ...Array.from({ length: PLACES * (3 * k + 20) }, (_, at) => ({ place: 1 + (at % PLACES), tells: [] })),
  ],
});

/** What is published at the end of a period in which all scores were; `withRule`: whether those who told nothing are looked at. */
function publish({ k, voters }: Town, withRule: boolean): Sum[] {
  const slips = voters.flatMap(({ place, tells }, voter) =>
    tells.map((what): OpenedSlip & { readonly voter: number } => {
      const score = (1 + (voter % 10)) as Score;
      const told: Told = what === 'line' ? { line: LINE, score } : { part: what, score };
      const trust = { standing: 'COUNTED', reason: null } as const;
      const slip = { locationId: BigInt(place), categoryId: 1n, trust, content: answerOf(told) };
      return { id: randomUUID(), voter, slip };
    }),
  );
  const { leaving } = decideTold(slips, {
    desks: new Map(),
    sizeOf: () => k,
    publishedAt: (id) => (withRule ? voters.filter(({ place }) => BigInt(place) === id).length : Infinity),
    isChanged: () => false,
    asksPresence: () => false,
    stateOf: () => 'ASKED',
  });
  const left = new Set(leaving.map(({ id }) => id));
  const sums = new Map<string, Set<number>>();
  for (const { id, voter, slip } of slips)
    if (left.has(id)) {
      const name = slip.content.kind === 'answer' ? String(slip.content.options[0]) : '';
      sums.set(name, (sums.get(name) ?? new Set()).add(voter));
    }
  return [...sums.values()];
}

/** How few people are left, at the fewest, by any sums taken away from the scores of a place, or by one from another that holds it. */
function fewestLeft({ voters }: Town, sums: readonly Sum[]): number {
  const beside = Array.from({ length: 2 ** sums.length - 1 }, (_, at) => at + 1).flatMap((which) => {
    const told = new Set(sums.filter((_sum, nth) => which & (1 << nth)).flatMap((sum) => [...sum]));
    const places = new Set([...told].map((voter) => voters[voter]?.place));
    return [...places].map(
      (where) => voters.filter(({ place }, voter) => place === where && !told.has(voter)).length,
    );
  });
  const within = sums.flatMap((large) =>
    sums.map((small) => ([...small].every((voter) => large.has(voter)) ? large.size - small.size : 0)),
  );
  return Math.min(...[...beside, ...within].filter((left) => left > 0));
}

/** Answers whether in no town fewer than k people are left; and whether in some where the rule, and in every one where the page's is taken away. */
export function tryDayParts(k: number): boolean {
  const random = new Random(`day parts ${k}`);
  const towns = Array.from({ length: TOWNS }, () => townOf(random, k));
  const countSmall = (some: readonly Town[], withRule: boolean): number =>
    some.filter((town) => fewestLeft(town, publish(town, withRule)) < k).length;
  const published = towns.filter((town) => publish(town, true).length > 0).length;
  const small = countSmall(towns, true);
  const unruled = countSmall(towns, false);
  const both = countSmall(towns.map(tellingBoth), true);
  const holds = small === 0 && published > 0 && unruled > 0 && both === TOWNS;
  console.log(
    `sums of parts of the day and lines, k = ${k}: published in ${published} of ${TOWNS} towns; by any sums taken away fewer than k people ` +
      `are left in ${small}; planted, without the rule, in ${unruled}; planted, where everybody may tell both, in ${both}: ` +
      (holds ? 'holds' : 'DOES NOT HOLD'),
  );
  return holds;
}
