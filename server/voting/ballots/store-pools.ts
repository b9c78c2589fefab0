// The pools that what waits at quiet places is published in, by category.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Seasons } from '../../municipality/locations/season.ts';
import type { SlipKind, Standing } from '../../foundation/ballot.ts';

/** Scores of a category, and at how many places they were given. `counts`: ten numbers, that of score 1 first. */
export interface PooledScores {
  readonly categoryId: bigint;
  readonly standing: Standing;
  readonly places: number;
  readonly counts: readonly number[];
}

/** How many chose an option, of how many who answered its question, and at how many places. */
export interface PooledAnswer {
  readonly standing: Standing;
  readonly questionId: bigint;
  readonly optionId: bigint;
  readonly places: number;
  readonly respondents: number;
  readonly chosen: number;
}

/** What is pooled. A comment is not: it would be read without its place, and so waits for others of that place. */
export type PooledKind = Exclude<SlipKind, 'comment'>;

const SCORES = Array.from({ length: 10 }, (_, place) => `s${place + 1}`);
const SCORE_COLUMNS = Prisma.raw(SCORES.join(', '));
const SCORE_SUMS = Prisma.raw(
  SCORES.map((score) => `${score} = pools.${score} + EXCLUDED.${score}`).join(', '),
);

/** Of each tablet of the municipality the place at whose desk it stands. */
export async function listDesks(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, bigint>> {
  const { rows } = await counter.query<{ id: string; desk_id: string }>(
    Prisma.sql`SELECT id, desk_id FROM locations WHERE municipality_id = ${municipalityId} AND desk_id IS NOT NULL`,
  );
  return new Map(rows.map(({ id, desk_id }) => [BigInt(id), BigInt(desk_id)]));
}

/** Every place of the municipality that has a season. */
export async function listSeasons(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, Seasons>> {
  const { rows } = await counter.query<Seasons & { id: string }>(
    Prisma.sql`SELECT id, first_day AS "firstDay", last_day AS "lastDay", first_day_before AS "firstDayBefore",
        last_day_before AS "lastDayBefore"
      FROM locations WHERE municipality_id = ${municipalityId} AND coalesce(last_day, last_day_before) IS NOT NULL`,
  );
  return new Map(rows.map(({ id, ...seasons }) => [BigInt(id), seasons]));
}

/** Remembers that everything was pooled on the day. A later day that is remembered already stays. */
export async function recordPooledOn(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
): Promise<void> {
  await counter.query(
    Prisma.sql`UPDATE municipalities SET pooled_on = ${day}::date, running_pool_months = pool_months
      WHERE municipality_id = ${municipalityId} AND (pooled_on IS NULL OR pooled_on < ${day}::date)`,
  );
}

/** Publishes scores without their places. Added to a pool of the same day, its places are the most of either. */
export async function recordPooledScores(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  { categoryId, standing, places, counts }: PooledScores,
): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO pools (municipality_id, category_id, standing, day, places, ${SCORE_COLUMNS})
      VALUES (${municipalityId}, ${categoryId}, ${standing}, ${day}::date, ${places}, ${Prisma.join([...counts])})
      ON CONFLICT (municipality_id, category_id, standing, day) DO UPDATE
        SET places = greatest(pools.places, EXCLUDED.places), ${SCORE_SUMS}`,
  );
}

/** Publishes answers without their places, in the same way. */
export async function recordPooledAnswers(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  answers: readonly PooledAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await counter.query(
    Prisma.sql`INSERT INTO answer_pools
        (municipality_id, question_id, option_id, standing, day, places, respondents, chosen)
      SELECT ${municipalityId}::bigint, question_id, option_id, standing, ${day}::date, places, respondents, chosen
      FROM unnest(${answers.map(({ questionId }) => questionId)}::bigint[],
        ${answers.map(({ optionId }) => optionId)}::bigint[], ${answers.map(({ standing }) => standing)}::text[],
        ${answers.map(({ places }) => places)}::int[], ${answers.map(({ respondents }) => respondents)}::int[],
        ${answers.map(({ chosen }) => chosen)}::int[])
        AS a (question_id, option_id, standing, places, respondents, chosen)
      ON CONFLICT (municipality_id, question_id, option_id, standing, day) DO UPDATE
        SET places = greatest(answer_pools.places, EXCLUDED.places),
          respondents = answer_pools.respondents + EXCLUDED.respondents,
          chosen = answer_pools.chosen + EXCLUDED.chosen`,
  );
}
