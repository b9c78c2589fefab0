// What still waits, by category, and the pools that it is published in.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { FEWEST_PLACES } from '../pools/rules.ts';
import type { SlipKind, Standing } from '../../foundation/ballot.ts';
import type { KeyId } from './slip-content.ts';

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

/** Some of what waits in a category: the slips of a kind and standing at the places from one id to another. */
export interface PoolPortion {
  readonly categoryId: bigint;
  readonly kind: PooledKind;
  readonly standing: Standing;
  readonly firstPlace: bigint;
  readonly lastPlace: bigint;
  readonly waiting: number;
  /** In how many portions everything of the category, kind and standing is cut. */
  readonly portions: number;
}

interface PortionRow {
  readonly category_id: string;
  readonly kind: PooledKind;
  readonly standing: Standing;
  readonly first_place: string;
  readonly last_place: string;
  readonly waiting: number;
  readonly portions: number;
}

const SCORES = Array.from({ length: 10 }, (_, place) => `s${place + 1}`);
const SCORE_COLUMNS = Prisma.raw(SCORES.join(', '));
const SCORE_SUMS = Prisma.raw(
  SCORES.map((score) => `${score} = pools.${score} + EXCLUDED.${score}`).join(', '),
);

/**
 * What waits under the keys in the municipality, in portions of about `most` slips. A place is never cut, and portions
 * of one category, kind and standing are about equally large, so that no rest is too small. Those with fewer than three
 * places or `atLeast` slips are left out.
 */
export async function listPoolPortions(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
  { most, atLeast }: { readonly most: number; readonly atLeast: number },
): Promise<PoolPortion[]> {
  const { rows } = await counter.query<PortionRow>(
    Prisma.sql`WITH places AS (
        SELECT category_id, b.kind, standing, location_id, count(*) AS slips
        FROM ballots b JOIN locations l ON l.municipality_id = b.municipality_id AND l.id = location_id
        WHERE b.municipality_id = ${municipalityId} AND b.kind <> 'comment' AND key_id = ANY(${[...keys]}::uuid[])
        GROUP BY category_id, b.kind, standing, location_id
      ), running AS (
        SELECT *, sum(slips) OVER (category ORDER BY location_id) AS so_far, sum(slips) OVER category AS in_all
        FROM places WINDOW category AS (PARTITION BY category_id, kind, standing)
      ), cut AS (
        SELECT *, ceil(in_all / ${most}::numeric) AS portions FROM running
      )
      SELECT category_id, kind, standing, min(location_id) AS first_place, max(location_id) AS last_place,
        sum(slips)::int AS waiting, portions::int
      FROM cut GROUP BY category_id, kind, standing, portions, floor((so_far - 1) * portions / in_all)
      HAVING count(*) >= ${FEWEST_PLACES} AND sum(slips) >= ${atLeast}
      ORDER BY category_id, kind, standing, first_place`,
  );
  return rows.map(({ category_id, first_place, last_place, ...row }) => ({
    ...row,
    categoryId: BigInt(category_id),
    firstPlace: BigInt(first_place),
    lastPlace: BigInt(last_place),
  }));
}

/** Of each tablet of the municipality the place at whose desk it stands. */
export async function listDesks(
  counter: ClientBase,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, bigint>> {
  const { rows } = await counter.query<{ id: string; desk_id: string }>(
    Prisma.sql`SELECT id, desk_id FROM locations WHERE municipality_id = ${municipalityId} AND desk_id IS NOT NULL`,
  );
  return new Map(rows.map(({ id, desk_id }) => [BigInt(id), BigInt(desk_id)]));
}

/** The day of the municipality's last pooling, or of its first look, if there was one. */
export async function findPooledOn(
  counter: ClientBase,
  municipalityId: MunicipalityId,
): Promise<string | null> {
  const { rows } = await counter.query<{ day: string | null }>(
    Prisma.sql`SELECT pooled_on::text AS day FROM municipalities WHERE municipality_id = ${municipalityId}`,
  );
  return rows[0]?.day ?? null;
}

/** Remembers that everything was pooled on the day. A later day that is remembered already stays. */
export async function recordPooledOn(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
): Promise<void> {
  await counter.query(
    Prisma.sql`UPDATE municipalities SET pooled_on = ${day}::date
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
