// The thief: takes all that was read, tries every attacker on it, and keeps the best.
import { Random } from '../../../server/operator/demo/random.ts';
import type { Reading } from '../evidence/reading.ts';
import { guessWithAnswers, type AnswersPublished } from './answers.ts';
import { levelsOf, listAttacks, modeOf, type Attack, type Bucket } from './attack.ts';
import type { Facts } from './facts.ts';
import { findBest, grade } from './grade.ts';
import { findOwners, findQueues } from './queues.ts';
import { findSources, type Source } from './sources.ts';

/** What the thief got out of it. */
export interface Haul {
  readonly best: { readonly name: string; readonly share: number };
  readonly tried: number;
  readonly sources: number;
  readonly queues: number;
  /** The share whose score is named by who guesses the most frequent one. */
  readonly floor: number;
  readonly floorGuess: number | null;
  /** The share of the attacker who counts answers too; null: there are none. */
  readonly withAnswers: number | null;
  /** Whose sealed slip is whose, by its id; empty where there are none. */
  readonly owners: ReadonlyMap<string, number>;
}

/** Tries everything on the readings. `scores`: the truth, to grade by; `questionOf`: what is asked after a score. */
export function attackAll(
  readings: readonly Reading[],
  facts: Facts,
  scores: readonly number[],
  questionOf: (score: number) => string,
): Haul {
  const sources = findSources(readings, facts);
  const owners = findOwners(readings, facts);
  const queues = findQueues(readings, facts, owners);
  const floorGuess = modeOf(scores);
  const floor = grade([], scores, floorGuess);
  const groups = findGroups(sources, facts);
  const answers = findAnswers(readings, facts);
  const counting: Attack | null =
    answers.length === 0
      ? null
      : {
          name: 'groups, and the answers published beside them',
          guesses: guessWithAnswers(facts, groups, answers, questionOf, new Random('Metropolis')),
        };
  const pooled: Attack = {
    name: 'mode of the group, of places and pools',
    guesses: facts.arrivals.map(
      (_, person) => modeOf(groups.find(({ people }) => people.includes(person))?.scores ?? []) ?? null,
    ),
  };
  const attacks = function* (): Generator<Attack> {
    yield pooled;
    if (counting) yield counting;
    yield* listAttacks(facts, sources, queues);
  };
  const { tried, ...best } = findBest(attacks(), scores, floorGuess);
  return {
    best,
    tried,
    floor,
    floorGuess,
    owners,
    sources: sources.length,
    queues: queues.length,
    withAnswers: counting && grade(counting.guesses, scores, floorGuess),
  };
}

/**
 * The groups, as far as sources tell them: of the source that puts most people into groups. Where another one, without
 * places, has exactly as many scores as are left without a group, those are a group too: a pool of quiet places.
 */
function findGroups(sources: readonly Source[], facts: Facts): Bucket[] {
  let groups: Bucket[] = [];
  const sizeOf = (buckets: readonly Bucket[]): number =>
    buckets.reduce((all, { scores }) => all + scores.length, 0);
  for (const { sightings } of sources.filter((source) =>
    source.sightings.every(({ place }) => place !== null),
  )) {
    const found = levelsOf(facts, sightings).find(([level]) => level === 'group')?.[1] ?? [];
    const isOfAll = found.every(({ people, scores }) => people.length === scores.length);
    if (isOfAll && sizeOf(found) > sizeOf(groups)) groups = found;
  }
  const grouped = new Set(groups.flatMap(({ people }) => people));
  const left = facts.arrivals.flatMap((_, person) => (grouped.has(person) ? [] : [person]));
  const pool = sources.find(
    ({ sightings }) => sightings.length === left.length && sightings[0]?.place === null,
  );
  return pool ? [...groups, { people: left, scores: pool.sightings.map(({ score }) => score) }] : groups;
}

function findAnswers(readings: readonly Reading[], facts: Facts): AnswersPublished[] {
  const rows =
    readings.find(({ table, how }) => table === 'public.answer_tallies' && how === 'COPY')?.rows ?? [];
  const own = rows.filter(({ location_id: place }) => facts.places.has(place ?? ''));
  const published = own.map(({ location_id: place, question_id: question, day, respondents }) => ({
    place: place ?? '',
    question: question ?? '',
    day: day ?? '',
    respondents: Number(respondents),
  }));
  // One row for each option.
  return [...new Map(published.map((each) => [`${each.place} ${each.question} ${each.day}`, each])).values()];
}
