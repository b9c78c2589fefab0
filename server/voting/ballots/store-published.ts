// What the counter adds to the published tables, and what it reads to know how: cities and options.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { PublishedAnswer, PublishedComment, PublishedRating } from './opening.ts';
import { SCORE_COLUMNS, SCORE_COUNTS, scoresAdded } from './store-scores.ts';

/**
 * A municipality as the counter sees it. `openedOn` is the day of the last look into its box, `pooledOn` that of the last
 * pooling (see isPoolDue).
 */
export interface City {
  readonly municipalityId: MunicipalityId;
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly threshold: number;
  readonly openingHour: number;
  readonly openedOn: string | null;
  readonly poolMonths: number;
  readonly pooledOn: string | null;
}

interface CityRow {
  readonly municipality_id: string;
  readonly time_zone: string;
  readonly is_demo: boolean;
  readonly threshold: number;
  readonly opening_hour: number;
  readonly opened_on: string | null;
  readonly pool_months: number;
  readonly pooled_on: string | null;
}

/** Every live municipality, and every demo one in whose box something lies: that is opened whenever something came. */
export async function listCities(counter: ClientBase): Promise<City[]> {
  const { rows } = await counter.query<CityRow>(
    Prisma.sql`SELECT municipality_id, time_zone, is_demo, threshold, opening_hour, opened_on::text, pool_months, pooled_on::text
      FROM municipalities m
      WHERE NOT is_demo OR EXISTS (SELECT FROM ballots b WHERE b.municipality_id = m.municipality_id)
      ORDER BY municipality_id`,
  );
  return rows.map((row) => ({
    municipalityId: BigInt(row.municipality_id) as MunicipalityId,
    timeZone: row.time_zone,
    isDemo: row.is_demo,
    threshold: row.threshold,
    openingHour: row.opening_hour,
    openedOn: row.opened_on,
    poolMonths: row.pool_months,
    pooledOn: row.pooled_on,
  }));
}

/** The day of the last look into the municipality's box, if there was one. */
export async function findOpenedOn(
  counter: ClientBase,
  municipalityId: MunicipalityId,
): Promise<string | null> {
  const { rows } = await counter.query<{ day: string | null }>(
    Prisma.sql`SELECT opened_on::text AS day FROM municipalities WHERE municipality_id = ${municipalityId}`,
  );
  return rows[0]?.day ?? null;
}

/** Remembers that everything due in the municipality's box was opened on the day. */
export async function recordOpenedOn(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
): Promise<void> {
  await counter.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date WHERE municipality_id = ${municipalityId}`,
  );
}

/** Of each of the municipality's questions its options, in their order. */
export async function listOptions(
  counter: ClientBase,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, bigint[]>> {
  const { rows } = await counter.query<{ question_id: string; options: string[] }>(
    Prisma.sql`SELECT question_id, array_agg(id::text ORDER BY position) AS options FROM options
      WHERE municipality_id = ${municipalityId} GROUP BY question_id`,
  );
  return new Map(rows.map(({ question_id, options }) => [BigInt(question_id), options.map(BigInt)]));
}

/**
 * Publishes ratings: their openings, the rows in the order given, and the same added to tallies, rollups and totals.
 * Openings and counts keep the category and the settlement that the place has now. `day` is YYYY-MM-DD.
 */
export async function recordRatings(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  ratings: readonly PublishedRating[],
): Promise<void> {
  if (ratings.length === 0) return;
  const locations = ratings.map(({ locationId }) => locationId);
  const standings = ratings.map(({ standing }) => standing);
  const scores = ratings.map(({ score }) => score);
  const places = Prisma.sql`(SELECT id AS location_id, category_id, settlement_id FROM locations
    WHERE municipality_id = ${municipalityId}) AS l`;
  await counter.query(
    Prisma.sql`INSERT INTO openings
        (municipality_id, id, location_id, standing, reason, published_on, category_id, settlement_id)
      SELECT DISTINCT ${municipalityId}::bigint, id, location_id, standing, reason, ${day}::date, category_id, settlement_id
      FROM unnest(${ratings.map(({ openingId }) => openingId)}::uuid[], ${locations}::bigint[], ${standings}::text[],
        ${ratings.map(({ reason }) => reason)}::text[]) AS o (id, location_id, standing, reason)
      JOIN ${places} USING (location_id)`,
  );
  await counter.query(
    Prisma.sql`INSERT INTO ratings (municipality_id, id, location_id, score, standing, published_on, opening_id)
      SELECT ${municipalityId}::bigint, id, location_id, score, standing, ${day}::date, opening_id
      FROM unnest(${ratings.map(({ id }) => id)}::uuid[], ${locations}::bigint[], ${scores}::int[],
        ${standings}::text[], ${ratings.map(({ openingId }) => openingId)}::uuid[])
        WITH ORDINALITY AS r (id, location_id, score, standing, opening_id, place) ORDER BY place`,
  );
  const published = Prisma.sql`unnest(${locations}::bigint[], ${scores}::int[], ${standings}::text[])
    AS r (location_id, score, standing)`;
  await counter.query(
    Prisma.sql`INSERT INTO tallies
        (municipality_id, location_id, category_id, settlement_id, standing, day, ${SCORE_COLUMNS})
      SELECT ${municipalityId}::bigint, location_id, category_id, settlement_id, standing, ${day}::date, ${SCORE_COUNTS}
      FROM ${published} JOIN ${places} USING (location_id)
      GROUP BY location_id, category_id, settlement_id, standing
      ON CONFLICT (municipality_id, location_id, standing, day, category_id, settlement_id)
        DO UPDATE SET ${scoresAdded('tallies')}`,
  );
  await counter.query(
    Prisma.sql`INSERT INTO monthly_tallies
        (municipality_id, location_id, category_id, settlement_id, standing, month, ${SCORE_COLUMNS})
      SELECT ${municipalityId}::bigint, location_id, category_id, settlement_id, standing, ${monthOf(day)}::date, ${SCORE_COUNTS}
      FROM ${published} JOIN ${places} USING (location_id)
      GROUP BY location_id, category_id, settlement_id, standing
      ON CONFLICT (municipality_id, location_id, standing, month, category_id, settlement_id)
        DO UPDATE SET ${scoresAdded('monthly_tallies')}`,
  );
  await counter.query(
    Prisma.sql`INSERT INTO rollups (municipality_id, category_id, settlement_id, standing, day, ${SCORE_COLUMNS})
      SELECT ${municipalityId}::bigint, category_id, settlement_id, standing, ${day}::date, ${SCORE_COUNTS}
      FROM ${published} JOIN ${places} USING (location_id)
      GROUP BY category_id, settlement_id, standing
      ON CONFLICT (municipality_id, category_id, settlement_id, standing, day) DO UPDATE SET ${scoresAdded('rollups')}`,
  );
  await counter.query(
    Prisma.sql`INSERT INTO totals (municipality_id, standing, day, ${SCORE_COLUMNS})
      SELECT ${municipalityId}::bigint, standing, ${day}::date, ${SCORE_COUNTS} FROM ${published} GROUP BY standing
      ON CONFLICT (municipality_id, standing, day) DO UPDATE SET ${scoresAdded('totals')}`,
  );
}

/** The first day of the month of the day (YYYY-MM-DD). */
const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** Publishes answers: each option's count is added to its day's. */
export async function recordAnswers(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  answers: readonly PublishedAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await counter.query(
    Prisma.sql`INSERT INTO answer_tallies
        (municipality_id, location_id, question_id, option_id, standing, day, respondents, chosen)
      SELECT ${municipalityId}::bigint, location_id, question_id, option_id, standing, ${day}::date, respondents, chosen
      FROM unnest(${answers.map(({ locationId }) => locationId)}::bigint[],
        ${answers.map(({ questionId }) => questionId)}::bigint[], ${answers.map(({ optionId }) => optionId)}::bigint[],
        ${answers.map(({ standing }) => standing)}::text[], ${answers.map(({ respondents }) => respondents)}::int[],
        ${answers.map(({ chosen }) => chosen)}::int[])
        AS a (location_id, question_id, option_id, standing, respondents, chosen)
      ON CONFLICT (municipality_id, location_id, question_id, option_id, standing, day) DO UPDATE
        SET respondents = answer_tallies.respondents + EXCLUDED.respondents,
          chosen = answer_tallies.chosen + EXCLUDED.chosen`,
  );
}

/** Lays comments where members read them, in the order given. All that is left of `day` (YYYY-MM-DD) is its month. */
export async function recordComments(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  comments: readonly PublishedComment[],
): Promise<void> {
  if (comments.length === 0) return;
  await counter.query(
    Prisma.sql`INSERT INTO comments (municipality_id, id, location_id, standing, month, text)
      SELECT ${municipalityId}::bigint, id, location_id, standing, ${monthOf(day)}::date, text
      FROM unnest(${comments.map(({ id }) => id)}::uuid[], ${comments.map(({ locationId }) => locationId)}::bigint[],
        ${comments.map(({ standing }) => standing)}::text[], ${comments.map(({ text }) => text)}::text[])
        WITH ORDINALITY AS c (id, location_id, standing, text, place) ORDER BY place`,
  );
}
