// A year of published versions, with places that are added, moved to another category and removed between them.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import { addPlace } from '../../../test/support/city.ts';
import { newVote, sendByApi } from '../../../test/http/process/votes.ts';
import type { Calendar } from '../calendar.ts';
import { dayOf, drawPeople, type Person } from '../people.ts';
import type { Scene } from '../scene.ts';
import { createTown, untilKnown, type Town } from '../town.ts';
import { percent } from '../trial.ts';
import { aNetwork } from '../visits.ts';
import { sumOf, type Version } from './cells.ts';
import { takeApart, type VersionHaul } from './differences.ts';
import { blurredAnew, countedLive } from './planted.ts';
import { readVersion } from './published.ts';

const THRESHOLD = 5;
const PEOPLE_A_DAY = 3;
const ENOUGH = 0.95;
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** So many days lie between two changes of places. */
const CHANGE_DAYS = 10;
const PLACES = 6;
const BLURRED = { people: 40, versions: 365 };

/** Answers whether nothing that can be worked out is of fewer people than a group has; in planted versions nearly everybody is. */
export async function tryYear(scene: Scene, calendar: Calendar, days: number): Promise<boolean> {
  const people = drawPeople({ seed: 'a year', people: PEOPLE_A_DAY * days, places: PLACES, days });
  const verdicts = [
    tellPlanted('each place is counted live', takeApart(countedLive(people, days), THRESHOLD), people.length),
    tellPlanted(
      'each version is blurred anew',
      takeApart(
        blurredAnew(people.slice(0, BLURRED.people), BLURRED.versions, new Random('blurred')),
        THRESHOLD,
      ),
      Math.min(BLURRED.people, people.length),
    ),
  ];
  const { versions, changes } = await walk(scene, calendar, people, days);
  const { worked, small, fewest } = takeApart(versions, THRESHOLD);
  const published = (versions.at(-1) ?? []).find(({ table }) => table === 'openings')?.cells ?? [];
  console.log(
    `versions: ${versions.length} of a city with k = ${THRESHOLD}, ${changes} places added, moved or removed between them, ` +
      `${published.length} groups; ${worked} differences, remainders and averages, the smallest of ${fewest} people, ` +
      `${small.length} of fewer than ${THRESHOLD}: ${small.length === 0 && published.length > 0 ? 'holds' : 'DOES NOT HOLD'}`,
  );
  for (const { name, counts } of small.slice(0, 5)) console.log(`      ${name}: ${counts.join(' ')}`);
  return small.length === 0 && published.length > 0 && verdicts.every(Boolean);
}

/** Of live counts what is new since the version before is of few; of blurred ones their average is. */
function tellPlanted(about: string, { small }: VersionHaul, people: number): boolean {
  const way = about.includes('blurred') ? 'average' : 'less the one before';
  const named = small
    .filter(({ name, counts }) => name.includes(way) && counts.every((count) => count >= 0))
    .reduce((all, { counts }) => all + sumOf(counts), 0);
  console.log(`planted: ${percent(named / people)} set apart by who keeps every version where ${about}`);
  return named >= ENOUGH * people;
}

async function walk(
  scene: Scene,
  calendar: Calendar,
  people: readonly Person[],
  days: number,
): Promise<{ versions: Version[]; changes: number }> {
  const { owner, house } = scene;
  const town = await createTown(owner, THRESHOLD, PLACES);
  await untilKnown(house.url, town);
  const other = await addCategory(owner, town);
  const places = [...town.places];
  const versions: Version[] = [];
  let changes = 0;
  for (let day = 0; day < days; day += 1) {
    if (day % CHANGE_DAYS === CHANGE_DAYS - 1) {
      const at = changes % PLACES;
      const id = places[at]?.id ?? 0n;
      if (changes % 3 === 0) places[at] = await addPlace(owner, town);
      else if (changes % 3 === 1) await moveTo(owner, id, other);
      else {
        await retire(owner, id, calendar.now());
        places[at] = await addPlace(owner, town);
      }
      changes += 1;
    }
    for (const { place, at, score } of people.filter((person) => dayOf(person.at) === day)) {
      await calendar.setMinute((at % DAY_MS) / MINUTE_MS);
      const vote = newVote(places[place]?.code ?? '', score);
      await sendByApi(house.url, vote, { 'x-forwarded-for': aNetwork() });
    }
    await calendar.night();
    versions.push(await readVersion(owner, town.id));
  }
  return { versions, changes };
}

async function addCategory(owner: Pool, town: Town): Promise<bigint> {
  const name = JSON.stringify({ bg: 'x', en: 'x' });
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${town.id}, 'others', ${name}::jsonb, ${name}::jsonb, 2) RETURNING id`,
  );
  return BigInt(rows[0]?.id ?? 0);
}

async function moveTo(owner: Pool, place: bigint, category: bigint): Promise<void> {
  await owner.query(Prisma.sql`UPDATE locations SET category_id = ${category} WHERE id = ${place}`);
}

async function retire(owner: Pool, place: bigint, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await owner.query(Prisma.sql`UPDATE locations SET retired_on = ${day}::date WHERE id = ${place}`);
}
