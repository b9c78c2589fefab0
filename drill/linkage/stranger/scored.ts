// Scores the thieves on a dump whose truth was brought along: how many people's scores and places do they name, and how many could anybody?
import { boundOf, expectedBound, standardError } from '../attack/grade.ts';
import { modeOf } from '../attack/attack.ts';
import type { Facts } from '../attack/facts.ts';
import { attackPlaces } from '../attack/places.ts';
import { attackAll } from '../attack/thief.ts';
import type { Reading, Row } from '../evidence/reading.ts';
import { leftOf, percent } from '../trial.ts';
import { DumpRefused } from './dump-file.ts';
import type { Voted } from './truth-file.ts';

const ENOUGH = 0.95;

/** Whether the best attacks keep to their bounds, and the same attackers name nearly everybody once times are planted. */
export function scoreDump(readings: readonly Reading[], truth: readonly Voted[]): boolean {
  const rowsOf = (name: string): readonly Row[] =>
    readings.find(({ table }) => table.endsWith(`.${name}`))?.rows ?? [];
  const cityOf = new Map(rowsOf('locations').map((row) => [row['id'], row['municipality_id'] ?? '']));
  const cities = new Set(truth.map(({ place }) => cityOf.get(place)));
  const [city] = cities;
  if (city === undefined || cities.size !== 1)
    throw new DumpRefused('The places of the truth must be of one city, and stand in the dump.');
  const own = rowsOf('ratings').filter((row) => row['municipality_id'] === city);
  const groups = groupsOf(
    own,
    rowsOf('pools').filter((row) => row['municipality_id'] === city),
  );
  const scores = truth.map(({ score }) => score);
  const left = leftOf(scores, groups);
  if (left.length + groups.flat().length !== scores.length)
    throw new DumpRefused('More, or other scores are published in the dump than the truth has.');
  const threshold = Number(
    rowsOf('municipalities').find((row) => row['municipality_id'] === city)?.['threshold'] ?? 0,
  );
  const facts = factsOf(truth, city, [...cityOf.keys()].map(String));
  const named = withNames(readings);
  const questionOf = questionAfter(rowsOf('questions').filter((row) => row['municipality_id'] === city));
  const haul = attackAll(named, facts, scores, questionOf);
  const bounds = [boundOf(groups, left, modeOf(scores)), expectedBound(threshold, scores)];
  const limit = Math.min(...bounds.map((bound) => bound + 3 * standardError(bound, scores.length)));
  const isHeld = groups.every(({ length }) => length >= threshold) && haul.best.share <= limit;
  console.log(
    `scores: ${percent(haul.best.share)} of ${scores.length} people named by ${haul.tried} attacks, k = ${threshold}, ${groups.length} groups; ` +
      `floor ${percent(haul.floor)}, bound +3 SE ${percent(limit)}: ${isHeld ? 'holds' : 'DOES NOT HOLD'}  (${haul.best.name})`,
  );
  const places = attackPlaces(named, facts);
  const placeLimit = places.bound + 3 * standardError(places.bound, scores.length);
  const arePlacesHeld = places.best.share <= placeLimit;
  console.log(
    `places: ${percent(places.best.share)} named by who saw nobody; bound of a day +3 SE ${percent(placeLimit)}: ` +
      `${arePlacesHeld ? 'holds' : 'DOES NOT HOLD'}  (${places.best.name})`,
  );
  const planted = attackAll([plantedTimes(truth)], facts, scores, questionOf).best.share;
  console.log(`planted: ${percent(planted)} of the scores named where a table with times lies in the dump`);
  return isHeld && arePlacesHeld && planted >= ENOUGH;
}

/** A place's number is like many other numbers: here it is told from them. */
const placeName = (id: string): string => `place ${id}`;

function withNames(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => ({
    ...reading,
    rows: reading.rows.map((row) => {
      const id = row['location_id'];
      return typeof id === 'string' ? { ...row, location_id: placeName(id) } : row;
    }),
  }));
}

function factsOf(truth: readonly Voted[], municipality: string, all: readonly string[]): Facts {
  return {
    arrivals: truth.map(({ place, at, hasAnswered }) => ({
      place: placeName(place),
      day: new Date(at).toISOString().slice(0, 10),
      hasAnswered,
    })),
    municipality,
    places: new Set(truth.map(({ place }) => placeName(place))),
    allPlaces: new Set(all.map(placeName)),
  };
}

function groupsOf(ratings: readonly Row[], pools: readonly Row[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const row of ratings) {
    const name = row['opening_id'] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), Number(row['score'])]);
  }
  const pooled = pools.map((row) =>
    Array.from({ length: 10 }, (_, at) => at + 1).flatMap((score) =>
      Array.from({ length: Number(row[`s${score}`] ?? 0) }, () => score),
    ),
  );
  return [...groups.values(), ...pooled];
}

function questionAfter(questions: readonly Row[]): (score: number) => string {
  return (score) =>
    questions.find((row) => Number(row['from_score']) <= score && score <= Number(row['to_score']))?.['id'] ??
    '';
}

function plantedTimes(truth: readonly Voted[]): Reading {
  return {
    table: 'planted.votes',
    how: 'planted',
    rows: truth.map(({ place, at, score }) => ({
      location_id: placeName(place),
      created_at: at,
      score: String(score),
    })),
  };
}
