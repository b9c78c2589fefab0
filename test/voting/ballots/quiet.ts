// Quiet places of a city: what waits at each, when they were pooled, and what came of it.
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { City } from '../../support/city.ts';
import { aBallot, cast, castScores, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { anAnswer } from './slips.ts';

export const DAY = '2027-01-01';
export const NEW_YEAR = new Date(`${DAY}T02:00:00Z`);
export const hoursLater = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

const theUsual = (city: City): SlipContent => anAnswer(city.questionId, city.optionIds.slice(0, 2));

/** What is said of a look that published nothing. */
export const nothing = { ratings: 0, answers: 0, comments: 0, pooled: 0, spoiled: 0, away: null };

/** A room, and cities whose places few vote at. */
export function quietPlaces() {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  // Its hour never comes again: the next test's city is counted alone.
  afterEach(() => room.owner.query(Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23`));
  afterAll(() => room.close());

  /** A city whose box was looked into in this quarter. `spread`: so many scores at each of its places. */
  async function aCity(spread: readonly number[], more: { isDemo?: boolean } = {}): Promise<City> {
    const city = await room.createCity({ places: spread.length, ...more });
    await setPooledOn(city, '2026-10-01');
    await castSpread(city, spread);
    return city;
  }

  async function castSpread(
    city: City,
    spread: readonly number[],
    reason: Reason | null = null,
  ): Promise<void> {
    for (const [place, many] of spread.entries()) {
      const values = Array.from({ length: many }, (_, at) => 1 + ((place + at) % 10));
      await castScores(room, city, values, { place, reason });
    }
  }

  async function castAnswers(city: City, spread: readonly number[], content = theUsual(city)): Promise<void> {
    for (const [place, many] of spread.entries()) {
      await cast(
        room,
        Array.from({ length: many }, () => aBallot(city, content, { place })),
      );
    }
  }

  async function setPooledOn(city: City, day: string | null): Promise<void> {
    await room.owner.query(
      Prisma.sql`UPDATE municipalities SET pooled_on = ${day}::date WHERE municipality_id = ${city.id}`,
    );
  }

  async function pooledOn(city: City): Promise<string | null> {
    const { rows } = await room.owner.query<{ day: string | null }>(
      Prisma.sql`SELECT pooled_on::text AS day FROM municipalities WHERE municipality_id = ${city.id}`,
    );
    return rows[0]?.day ?? null;
  }

  async function pools(city: City): Promise<unknown[]> {
    const { rows } = await room.owner.query(
      Prisma.sql`SELECT category_id = ${city.categoryId} AS is_first, standing, day::text, places,
        ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10] AS counts
      FROM pools WHERE municipality_id = ${city.id} ORDER BY category_id, standing, day`,
    );
    return rows;
  }

  async function answerPools(city: City): Promise<unknown[]> {
    const { rows } = await room.owner.query(
      Prisma.sql`SELECT standing, day::text, places, respondents, chosen FROM answer_pools
      WHERE municipality_id = ${city.id} ORDER BY day, option_id`,
    );
    return rows;
  }

  async function addCategory(city: City, key: string): Promise<bigint> {
    const { rows } = await room.owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${city.id}, ${key}, '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2) RETURNING id`,
    );
    return BigInt(rows[0]?.id ?? 0);
  }

  const count = (now = NEW_YEAR) => room.counter().openDue(now);
  return {
    room: () => room,
    aCity,
    castSpread,
    castAnswers,
    setPooledOn,
    pooledOn,
    pools,
    answerPools,
    addCategory,
    count,
  };
}
