// Puts the attackers on trial: what they name in the bad schemas, what in each city after the last night, and how much anybody could.
import { boundOf, expectedBound, standardError } from './attack/grade.ts';
import { attackPlaces } from './attack/places.ts';
import { attackAll, type Haul } from './attack/thief.ts';
import type { Facts } from './attack/facts.ts';
import type { Reading } from './evidence/reading.ts';
import { PLANTED } from './planted.ts';
import type { Scene } from './scene.ts';
import { factsOf, listPublishedGroups, questionAfter } from './truth.ts';
import type { Visited } from './visits.ts';

/** What the trial goes by. */
export interface Case {
  readonly scene: Scene;
  readonly readings: readonly Reading[];
  /** Every city; the first one's votes lie in the bad schemas too. */
  readonly all: readonly Visited[];
  /** The first midnight. */
  readonly start: number;
}

const ENOUGH = 0.95;

/** The same attackers on the bad schemas: answers whether they name 95 % in each. */
export function tryPlanted({ readings, all, start }: Case): boolean {
  const [visited] = all;
  if (!visited) return false;
  const facts = factsOf(visited, all, start);
  const shares = PLANTED.map(({ schema, about, named }) => {
    const own = readings.filter(({ table }) => table.startsWith(`${schema}.`));
    const { best } =
      named === 'places'
        ? attackPlaces(own, facts)
        : attackAll(own, facts, scoresOf(visited), questionAfter(visited));
    console.log(
      `planted: ${percent(best.share)} of the ${named} named where there are ${about}  (${best.name})`,
    );
    return best.share;
  });
  return shares.every((share) => share >= ENOUGH);
}

/** The head of the lines that tryCity prints. */
export const HEAD = '\n  k  votes   floor  bound of k  bound here    +3 SE   best attack';

/** Prints a city's line; answers whether the best attack keeps to the bound, and no group is smaller than k. */
export async function tryCity({ scene, readings, all, start }: Case, visited: Visited): Promise<boolean> {
  const { threshold } = visited.town;
  const scores = scoresOf(visited);
  const own = readings.filter(({ table }) => table.startsWith('public.'));
  const facts = factsOf(visited, all, start);
  const haul = attackAll(own, facts, scores, questionAfter(visited));
  const groups = await listPublishedGroups(scene.owner, visited);
  const left = leftOf(scores, groups);
  const here = boundOf(groups, left, haul.floorGuess);
  const ofK = expectedBound(threshold, scores);
  const limit = Math.min(...[here, ofK].map((bound) => bound + 3 * standardError(bound, scores.length)));
  const isGrouped = groups.length > 0 && groups.every(({ length }) => length >= threshold);
  const holds = isGrouped && haul.best.share <= limit;
  const cells = [
    String(threshold).padStart(3),
    String(scores.length).padStart(6),
    percent(haul.floor).padStart(7),
    percent(ofK).padStart(11),
    percent(here).padStart(11),
    percent(limit).padStart(8),
    `  ${percent(haul.best.share)} ${holds ? 'holds' : 'DOES NOT HOLD'}  (${haul.best.name})`,
  ];
  console.log(cells.join(' '));
  console.log(`      ${describe(haul, groups, left)}`);
  return tryPlaces(own, facts) && holds;
}

/** The thief without eyes: answers whether he names no more places than who knows each day's. */
function tryPlaces(readings: readonly Reading[], facts: Facts): boolean {
  const { best, tried, floor, bound } = attackPlaces(readings, facts);
  const limit = bound + 3 * standardError(bound, facts.arrivals.length);
  const holds = best.share <= limit;
  console.log(
    `      places: ${percent(best.share)} named by who saw nobody; floor ${percent(floor)}, bound of a day ${percent(bound)}, ` +
      `+3 SE ${percent(limit)}: ${holds ? 'holds' : 'DOES NOT HOLD'}  (${best.name}; ${tried} attacks)`,
  );
  return holds;
}

function describe(haul: Haul, groups: readonly (readonly number[])[], left: readonly number[]): string {
  const sizes = groups.map(({ length }) => length);
  const ofOne = groups.filter((scores) => new Set(scores).size === 1).length;
  const answers = haul.withAnswers === null ? 'none' : percent(haul.withAnswers);
  return (
    `${haul.tried} attacks on ${haul.sources} sequences of scores and ${haul.queues} of people; the owners of ` +
    `${haul.owners.size} sealed slips known; ${groups.length} groups of ${Math.min(...sizes)} to ${Math.max(...sizes)}, ` +
    `${ofOne} of them of one score, ` +
    `${left.length} people in none; who counts answers too names ${answers}`
  );
}

/** The scores that stand in no group. */
export function leftOf(scores: readonly number[], groups: readonly (readonly number[])[]): number[] {
  const published = groups.flat();
  return scores.filter((score) => {
    const place = published.indexOf(score);
    if (place >= 0) published.splice(place, 1);
    return place < 0;
  });
}

export const scoresOf = ({ people }: Visited): number[] => people.map(({ score }) => score);

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
