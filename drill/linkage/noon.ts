// The thief who comes at noon, with the keys that lie there then; beside him one who took every key before it died.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAttacks, modeOf } from './attack/attack.ts';
import type { Facts } from './attack/facts.ts';
import { bestByChance, boundOf, findBest, standardError } from './attack/grade.ts';
import { openersOf, openReadings } from './attack/keys.ts';
import { findOwners } from './attack/queues.ts';
import { findSources } from './attack/sources.ts';
import { readPages } from './evidence/evidence.ts';
import type { Reading } from './evidence/reading.ts';
import type { Scene } from './scene.ts';
import { percent } from './trial.ts';
import { countPublished, factsOf } from './truth.ts';
import type { Visited } from './visits.ts';

/** What he sees of a city: people who came until then, and what is readable by each set of keys. */
export interface Noon {
  readonly visited: Visited;
  readonly facts: Facts;
  /** Whose slip was still in the box after the last night. */
  readonly waiting: readonly number[];
  /** Who came since. */
  readonly today: readonly number[];
  readonly owners: ReadonlyMap<string, number>;
  readonly byKeysAtHand: readonly Reading[];
  readonly byEveryKey: readonly Reading[];
}

interface Hour {
  readonly scene: Pick<Scene, 'owner' | 'startOfWal' | 'keysDir'>;
  readonly all: readonly Visited[];
  /** The first midnight; noon in milliseconds since it. */
  readonly start: number;
  readonly noon: number;
  /** The files of the keys that died: see takeKeys. */
  readonly everyKey: ReadonlyMap<string, string>;
}

const ENOUGH = 0.95;
const DAY_MS = 86_400_000;

/** Copies the private halves that lie in the folder. */
export function takeKeys(folder: string, into: Map<string, string>): Map<string, string> {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.pem')))
    into.set(name, readFileSync(join(folder, name), 'utf8'));
  return into;
}

/** Reads pages, WAL and keys as they are at noon, and opens what can be opened. */
export async function lookAtNoon({ scene, all, start, noon, everyKey }: Hour): Promise<Noon[]> {
  const readings = await readPages({ owner: scene.owner, start: scene.startOfWal });
  const sealed = readings.filter(({ table }) => table === 'public.ballots');
  const atHand = takeKeys(scene.keysDir, new Map());
  const byKeysAtHand = openReadings(sealed, openersOf(atHand));
  const byEveryKey = openReadings(sealed, openersOf(new Map([...everyKey, ...atHand])));
  const cities: Noon[] = [];
  for (const { town, people } of all) {
    const visited = { town, people: people.filter(({ at }) => at < noon) };
    const facts = factsOf(visited, all, start);
    const published = await countPublished(scene.owner, visited);
    const isIn = visited.people.map(({ place }) => {
      const left = published[place] ?? 0;
      published[place] = left - 1;
      return left <= 0;
    });
    const ofToday = visited.people.map(({ at }) => at >= noon - DAY_MS / 2);
    const those = (is: (person: number) => boolean): number[] =>
      visited.people.flatMap((_, person) => (is(person) ? [person] : []));
    cities.push({
      visited,
      facts,
      waiting: those((person) => isIn[person] === true && !ofToday[person]),
      today: those((person) => ofToday[person] === true),
      owners: findOwners(readings, facts),
      byKeysAtHand,
      byEveryKey,
    });
  }
  return cities;
}

/**
 * Prints a city's line; answers whether of those who came before the last night no more are named than the mode of those who wait at
 * their place, and whether who took every key names nearly everybody, or this is no attack.
 */
export function tryNoon(noon: Noon, hour = 'noon'): boolean {
  const { visited, facts, waiting, today, owners, byKeysAtHand, byEveryKey } = noon;
  const scores = visited.people.map(({ score }) => score);
  const here = (readings: readonly Reading[]): Reading[] =>
    readings.map((reading) => ({
      ...reading,
      rows: reading.rows.filter((row) => facts.places.has(row['location_id'] ?? '')),
    }));
  const ofToday = countNamed(here(byKeysAtHand), owners, scores);
  const ofAll = countNamed(here(byEveryKey), owners, scores);
  const old = here(byKeysAtHand).map((reading) => ({
    ...reading,
    rows: reading.rows.filter(({ id }) => !owners.has(id ?? '')),
  }));
  const own = waiting.map((person) => scores[person] ?? 0);
  const left = { ...facts, arrivals: waiting.flatMap((person) => facts.arrivals[person] ?? []) };
  const arrival = { name: 'arrival', order: waiting.map((_, place) => place) };
  const attacks = [...listAttacks(left, findSources(old, left), [arrival])];
  const best = findBest(attacks, own, modeOf(own));
  const places = [...facts.places].map((each) =>
    own.filter((_, place) => left.arrivals[place]?.place === each),
  );
  const bound = own.length === 0 ? 0 : boundOf(places, [], null);
  const byChance = bestByChance(
    attacks,
    own,
    left.arrivals.map(({ place }) => place),
  );
  const limit = Math.max(byChance, bound + 3 * standardError(bound, Math.max(1, own.length)));
  // Whoever waits is sealed again once.
  const isWhole = old.every(({ rows }) => rows.length === 0 || rows.length === own.length);
  const holds = best.share <= limit && isWhole && ofToday === today.length && ofAll >= ENOUGH * scores.length;
  console.log(
    `      ${hour}, k = ${visited.town.threshold}: with the keys at hand ${ofToday} of ${today.length} who came today are named; of the ` +
      `${own.length} who wait since before the night ${percent(best.share)}, bound ${percent(bound)}, +3 SE or by chance ${percent(limit)}; ` +
      `with every key that ever was ${percent(ofAll / scores.length)} of all: ${holds ? 'holds' : 'DOES NOT HOLD'}  (${best.name})`,
  );
  return holds;
}

/** How many people's own slips, as they came, were opened and say what was given. */
function countNamed(
  readings: readonly Reading[],
  owners: ReadonlyMap<string, number>,
  scores: readonly number[],
): number {
  const named = new Set<number>();
  for (const { rows } of readings)
    for (const { id, score } of rows) {
      const person = owners.get(id ?? '');
      if (person !== undefined && Number(score) === scores[person]) named.add(person);
    }
  return named.size;
}
