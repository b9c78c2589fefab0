// Grades the attackers, and says how much anybody can name who knows each person's group and nothing else.
import { Random } from '../../../server/operator/demo/random.ts';
import { modeOf, type Attack, type Guesses } from './attack.ts';

const SIMULATED_GROUPS = 20_000;

/** The share of people whose score is named. Who is given no guess is given the most frequent score of all. */
export function grade(guesses: Guesses, scores: readonly number[], floorGuess: number | null): number {
  const named = scores.filter((score, person) => (guesses[person] ?? floorGuess) === score).length;
  return named / scores.length;
}

/** The attack that names most, and its share. */
export function findBest(
  attacks: Iterable<Attack>,
  scores: readonly number[],
  floorGuess: number | null,
): { readonly name: string; readonly share: number; readonly tried: number } {
  let best = { name: 'none', share: 0 };
  let tried = 0;
  for (const { name, guesses } of attacks) {
    const share = grade(guesses, scores, floorGuess);
    if (share > best.share) best = { name, share };
    tried += 1;
  }
  return { ...best, tried };
}

const SHUFFLES = 1_000;

/**
 * The share that the best of the attacks names by chance once in a thousand times: where scores are dealt out anew among those at the
 * same place. Of many attacks on few people one is always lucky.
 */
export function bestByChance(
  attacks: readonly Attack[],
  scores: readonly number[],
  places: readonly string[],
): number {
  const random = new Random('dealt out anew');
  const floorGuess = modeOf(scores);
  const together = [...new Set(places)].map((place) =>
    places.flatMap((each, person) => (each === place ? [person] : [])),
  );
  const guesses = new Set(attacks.map((attack) => attack.guesses.join()));
  const different = attacks.filter((attack) => guesses.delete(attack.guesses.join()));
  const shares = Array.from({ length: SHUFFLES }, () => {
    const dealt = [...scores];
    for (const people of together)
      random.distinct(people.length, people.length).forEach((from, to) => {
        dealt[people[to] ?? 0] = scores[people[from] ?? 0] ?? 0;
      });
    return findBest(different, dealt, floorGuess).share;
  });
  return Math.max(0, ...shares);
}

/**
 * The share that can be named by who knows of each person in which group he is: the group's mode is right for as many as
 * gave it. People in no group count as often as the most frequent score of all is theirs.
 */
export function boundOf(
  groups: readonly (readonly number[])[],
  left: readonly number[],
  floorGuess: number | null,
): number {
  const most = (scores: readonly number[]): number => {
    const mode = modeOf(scores);
    return scores.filter((score) => score === mode).length;
  };
  const named = groups.reduce((all, scores) => all + most(scores), 0);
  const people = groups.reduce((all, { length }) => all + length, left.length);
  return (named + left.filter((score) => score === floorGuess).length) / people;
}

/** The same, expected for groups of exactly so many, drawn from these scores: by simulation, the same each time. */
export function expectedBound(groupSize: number, scores: readonly number[]): number {
  const random = new Random(`groups of ${groupSize}`);
  const groups = Array.from({ length: SIMULATED_GROUPS }, () =>
    Array.from({ length: groupSize }, () => scores[random.below(scores.length)] ?? 0),
  );
  return boundOf(groups, [], null);
}

/** The standard error of a share of so many people. */
export function standardError(share: number, people: number): number {
  return Math.sqrt((share * (1 - share)) / people);
}
