// The citizen who isolates others: at quiet places he adds votes of his own, until a group holds as few others as can be.
import { LARGEST_DRAW } from '../../../server/foundation/ballot.ts';
import { modeOf, type Guesses } from '../attack/attack.ts';
import { expectedBound } from '../attack/grade.ts';

/** Places at which he can see everybody else come, and vote himself; they are known by their numbers. */
export interface Street {
  readonly places: number;
  readonly threshold: number;
  /** How many of his votes a place counts for one of his addresses. */
  readonly allowance: number;
  /** Somebody else comes to each place and gives a score. */
  readonly visit: (scores: readonly number[]) => Promise<void>;
  /** He votes so many times at each place, in turn from each of his addresses. */
  readonly cast: (counts: readonly number[], score: number, addresses: number) => Promise<void>;
  /** Of each place the groups that the last night published. */
  readonly published: () => Promise<readonly (readonly (readonly number[])[])[]>;
  /** Of each place how large the group that forms must be; null: he does not know the draws. */
  readonly sizes: () => Promise<readonly number[]> | null;
}

/** What he always gives: a score that others give seldom, so that he can take his own out again. */
const OWN_SCORE = 3;

/** Evenings after which a network's votes at a place that was not opened count anew. */
const COUNTED_EVENINGS = 7;

/** Somebody who isolates others on a street with so many addresses. */
export interface Citizen {
  /** One other comes to each place and gives a score; then he votes. */
  readonly evening: (scores: readonly number[]) => Promise<void>;
  /** He reads what the night published. */
  readonly morning: () => Promise<void>;
  /** What he names, person by person: of each evening one at each place, in their order. */
  readonly guesses: () => Guesses;
}

/** Comes to the street. */
export function createCitizen(street: Street, addresses: number): Citizen {
  const guesses: (number | null)[] = [];
  const waiting: number[][] = Array.from({ length: street.places }, () => []);
  return {
    evening: async (scores) => {
      await street.visit(scores);
      for (const people of waiting) people.push(guesses.push(null) - 1);
      const sizes = (await street.sizes()) ?? waiting.map(() => street.threshold + LARGEST_DRAW);
      const counts = sizes.map((size) => Math.min(size - 1, street.allowance * addresses));
      await street.cast(counts, OWN_SCORE, addresses);
    },
    morning: async () => {
      for (const [place, groups] of (await street.published()).entries())
        for (const group of groups) {
          const people = waiting[place]?.splice(0) ?? [];
          const others = withoutOwn(group, group.length - people.length);
          for (const person of people) guesses[person] = modeOf(others);
        }
    },
    guesses: () => guesses,
  };
}

/** The group without so many votes of his. */
function withoutOwn(group: readonly number[], own: number): number[] {
  let left = own;
  return group.filter((score) => {
    if (score !== OWN_SCORE || left <= 0) return true;
    left -= 1;
    return false;
  });
}

/**
 * How many others are in the smallest group that he can bring about, where one comes an evening and the draw is nought. The votes of an
 * address count up to its allowance.
 */
export function fewestOthers({ threshold, allowance }: Street, addresses: number): number {
  let others = 1;
  while (others + allowance * addresses * Math.ceil(others / COUNTED_EVENINGS) < threshold) others += 1;
  return others;
}

/** The share that he may name: the mode of so many others. */
export function isolatorBound(street: Street, addresses: number, scores: readonly number[]): number {
  return expectedBound(fewestOthers(street, addresses), scores);
}
