// The attacker who also counts answers: a question is asked for a band of scores, and is published on another day.
import type { Random } from '../../../server/operator/demo/random.ts';
import type { Bucket, Guesses } from './attack.ts';
import type { Facts } from './facts.ts';

/** That so many answers to a question of a place were published on a day: all that waited there. */
export interface AnswersPublished {
  readonly place: string;
  readonly question: string;
  readonly day: string;
  readonly respondents: number;
}

/** The people who can be meant by a publication, and how many of them gave a score of its question. */
interface Constraint {
  readonly question: string;
  readonly people: ReadonlySet<number>;
  readonly count: number;
}

const SWEEPS = 600;
const WARM_UP = 0.3;
const COLDEST = 0.15;

/**
 * Names the likeliest score of each person whose group is known. Scores within a group can lie in any order, but some
 * orders fit the answers that were published better: a Markov chain (Metropolis) swaps scores within the groups, colder
 * and colder, and what each person has most often after that is the guess. `questionOf`: what is asked after a score.
 */
export function guessWithAnswers(
  facts: Facts,
  groups: readonly Bucket[],
  published: readonly AnswersPublished[],
  questionOf: (score: number) => string,
  random: Random,
): Guesses {
  const constraints = constraintsOf(facts, published);
  const of = facts.arrivals.map((_, person) => constraints.filter(({ people }) => people.has(person)));
  const state: number[] = [];
  for (const { people, scores } of groups)
    people.forEach((person, place) => (state[person] = scores[place] ?? 0));
  const counts = new Map(
    constraints.map((each) => [
      each,
      [...each.people].filter((person) => questionOf(state[person] ?? 0) === each.question).length,
    ]),
  );

  /** What would change if the person had the score. */
  const changes = (person: number, score: number): [Constraint, number][] => {
    const [now, then] = [questionOf(state[person] ?? 0), questionOf(score)];
    if (now === then) return [];
    return (of[person] ?? []).flatMap((each): [Constraint, number][] => {
      const change = Number(each.question === then) - Number(each.question === now);
      return change === 0 ? [] : [[each, change]];
    });
  };

  const large = groups.filter(({ people }) => people.length > 1);
  const known = large.flatMap(({ people }) => people);
  const steps = SWEEPS * known.length;
  const times = facts.arrivals.map(() => new Map<number, number>());
  for (let step = 0; step < steps; step += 1) {
    const progress = step / steps;
    const temperature = Math.max(COLDEST, 1 - progress / WARM_UP);
    const people = large[random.below(large.length)]?.people ?? [];
    const [one = 0, other = 0] = [people[random.below(people.length)], people[random.below(people.length)]];
    const all = new Map<Constraint, number>();
    for (const [each, change] of [...changes(one, state[other] ?? 0), ...changes(other, state[one] ?? 0)])
      all.set(each, (all.get(each) ?? 0) + change);
    let worse = 0;
    for (const [each, change] of all) {
      const off = (counts.get(each) ?? 0) - each.count;
      worse += Math.abs(off + change) - Math.abs(off);
    }
    if (worse <= 0 || random.next() < Math.exp(-worse / temperature)) {
      [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
      for (const [each, change] of all) counts.set(each, (counts.get(each) ?? 0) + change);
    }
    if (progress < WARM_UP || step % known.length > 0) continue;
    for (const person of known) {
      const own = times[person];
      const score = state[person] ?? 0;
      own?.set(score, (own.get(score) ?? 0) + 1);
    }
  }
  const likeliest = times.map((own) => [...own].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null);
  return facts.arrivals.map((_, person) => likeliest[person] ?? state[person] ?? null);
}

/** Whoever answered at the place since its question was published last, and before this day. */
function constraintsOf({ arrivals }: Facts, published: readonly AnswersPublished[]): Constraint[] {
  const sorted = published.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return sorted.map(({ place, question, day, respondents }, number) => {
    const before = sorted
      .slice(0, number)
      .findLast((each) => each.place === place && each.question === question);
    const people = arrivals.flatMap((arrival, person) =>
      arrival.place === place &&
      arrival.hasAnswered &&
      arrival.day < day &&
      arrival.day >= (before?.day ?? '')
        ? [person]
        : [],
    );
    return { question, people: new Set(people), count: respondents };
  });
}
