// In which parts a pulse is told: a team by itself where it has enough answers, all others together.
import type { Score } from '../../foundation/ballot.ts';
import { countOf, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { SMALLEST_PART } from './rules.ts';

/** Scores of a team, or of all teams that are told together (null). */
export interface PulsePart {
  readonly teamId: bigint | null;
  readonly counts: Counts;
}

/** How many answers a part has at the least: ten, or the city's threshold where that is larger. */
export const partSizeOf = (threshold: number): number => Math.max(SMALLEST_PART, threshold);

/**
 * The parts of a pulse, of which each has at least `size` answers, so that no sum and no difference of parts is of fewer: teams that have
 * fewer are told together, and where those together are still too few, the team with the fewest answers of the others joins them. Where
 * all of it is too little there is none. Which team joined depends on how many answered, never on what they said. Of a team no more answers
 * hide anybody than it has people: whoever has its code could else add some, and read what is left.
 */
export function partsOf(
  answers: readonly { readonly teamId: bigint; readonly score: Score }[],
  peopleOf: (teamId: bigint) => number,
  size: number,
): PulsePart[] {
  const byTeam = new Map<bigint, number[]>();
  for (const { teamId, score } of answers) {
    const counts = byTeam.get(teamId) ?? [...NO_COUNTS];
    counts[score - 1] = (counts[score - 1] ?? 0) + 1;
    byTeam.set(teamId, counts);
  }
  const fewestFirst = [...byTeam]
    .map(([teamId, counts]) => ({ teamId, counts, heard: Math.min(countOf(counts), peopleOf(teamId)) }))
    .toSorted((a, b) => a.heard - b.heard || (a.teamId < b.teamId ? -1 : 1));
  const together: number[] = [...NO_COUNTS];
  let joined = 0;
  const own = fewestFirst.filter(({ counts, heard }) => {
    if (heard >= size && (joined === 0 || joined >= size)) return true;
    joined += heard;
    counts.forEach((times, at) => (together[at] = (together[at] ?? 0) + times));
    return false;
  });
  const parts: PulsePart[] = own.map(({ teamId, counts }) => ({ teamId, counts }));
  return joined >= size ? [...parts, { teamId: null, counts: together }] : parts;
}
