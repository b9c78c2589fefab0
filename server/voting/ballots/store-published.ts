// What the counter adds to the published tables.
import { findDanger } from '../danger/danger.ts';
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { PublishedAnswer, PublishedComment, PublishedRating, PublishedWays } from './opening.ts';
import { SCORE_COLUMNS, SCORE_COUNTS, scoresAdded } from './store-scores.ts';

/**
 * Publishes ratings, all or some of an opening: their openings, the rows in the order given, and the same added to tallies, rollups and totals.
 * `ways`: those that are told, of these openings and of others. Openings and counts keep the category and the settlement that the place has now. `day` is YYYY-MM-DD.
 */
export async function recordRatings(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  ratings: readonly PublishedRating[],
  ways: readonly PublishedWays[],
): Promise<void> {
  if (ratings.length === 0) return;
  const locations = ratings.map(({ locationId }) => locationId);
  const standings = ratings.map(({ standing }) => standing);
  const scores = ratings.map(({ score }) => score);
  const places = Prisma.sql`(SELECT id AS location_id, category_id, settlement_id FROM locations
    WHERE municipality_id = ${municipalityId}) AS l`;
  await counter.query(
    Prisma.sql`INSERT INTO openings
        (municipality_id, id, location_id, standing, reason, published_on, category_id, settlement_id,
          filled, on_phone, with_slip, without_slip)
      SELECT DISTINCT ${municipalityId}::bigint, id, location_id, standing, reason, ${day}::date, category_id, settlement_id,
        filled, on_phone, with_slip, without_slip
      FROM unnest(${ratings.map(({ openingId }) => openingId)}::uuid[], ${locations}::bigint[], ${standings}::text[],
        ${ratings.map(({ reason }) => reason)}::text[]) AS o (id, location_id, standing, reason)
      LEFT JOIN unnest(${ways.map(({ openingId }) => openingId)}::uuid[], ${ways.map(({ filled }) => filled)}::int[],
        ${ways.map(({ onPhone }) => onPhone)}::int[], ${ways.map(({ withSlip }) => withSlip)}::int[],
        ${ways.map(({ withoutSlip }) => withoutSlip)}::int[]) AS w (id, filled, on_phone, with_slip, without_slip) USING (id)
      JOIN ${places} USING (location_id) ON CONFLICT DO NOTHING`,
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

/**
 * Lays comments where members read them, in the order given. All that is left of `day` (YYYY-MM-DD) is its month. What sounds as if
 * somebody may be harmed is marked, to be told of.
 */
export async function recordComments(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  comments: readonly PublishedComment[],
): Promise<void> {
  if (comments.length === 0) return;
  await counter.query(
    Prisma.sql`INSERT INTO comments (municipality_id, id, location_id, standing, month, text, danger)
      SELECT ${municipalityId}::bigint, id, location_id, standing, ${monthOf(day)}::date, text, danger
      FROM unnest(${comments.map(({ id }) => id)}::uuid[], ${comments.map(({ locationId }) => locationId)}::bigint[],
        ${comments.map(({ standing }) => standing)}::text[], ${comments.map(({ text }) => text)}::text[],
        ${comments.map(({ text }) => (findDanger(text) === null ? null : 'FOUND'))}::text[])
        WITH ORDINALITY AS c (id, location_id, standing, text, danger, place) ORDER BY place`,
  );
}
