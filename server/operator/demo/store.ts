// Writes what was invented, and takes it away again. One statement for thousands of rows.
import type { ClientBase } from 'pg';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { DemoGroup } from './groups.ts';
import type { DemoPool } from './pools.ts';

const SCORES = Array.from({ length: 10 }, (_, index) => index + 1);
const COLUMNS = Prisma.raw(SCORES.map((score) => `s${score}`).join(', '));
const COUNTS = Prisma.raw(SCORES.map((score) => `count(*) FILTER (WHERE score = ${score})`).join(', '));

/** Publishes the groups' ratings. */
export async function insertRatings(
  client: ClientBase,
  municipalityId: MunicipalityId,
  groups: readonly DemoGroup[],
): Promise<void> {
  const rows = groups.flatMap((group) => group.ratings.map((rating) => ({ ...rating, group })));
  await client.query(
    Prisma.sql`INSERT INTO openings
        (municipality_id, id, location_id, standing, reason, published_on, category_id, settlement_id)
      SELECT ${municipalityId}::bigint, o.*, category_id, settlement_id FROM unnest(${groups.map(({ openingId }) => openingId)}::uuid[],
        ${groups.map(({ place }) => place.locationId)}::bigint[], ${groups.map(({ standing }) => standing)}::text[],
        ${groups.map(({ reason }) => reason)}::text[], ${groups.map(({ day }) => day)}::date[])
        AS o (id, location_id, standing, reason, published_on)
      JOIN locations l ON l.municipality_id = ${municipalityId} AND l.id = o.location_id`,
  );
  await client.query(
    Prisma.sql`INSERT INTO ratings (municipality_id, id, location_id, score, standing, published_on, opening_id)
      SELECT ${municipalityId}::bigint, * FROM unnest(${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ group }) => group.place.locationId)}::bigint[], ${rows.map(({ score }) => score)}::int[],
        ${rows.map(({ group }) => group.standing)}::text[], ${rows.map(({ group }) => group.day)}::date[],
        ${rows.map(({ group }) => group.openingId)}::uuid[])`,
  );
}

/**
 * Counts the municipality's ratings anew into tallies by day and by month, rollups and totals. Only under the counter's lock: what it publishes
 * between the two statements of a table would be there twice.
 */
export async function recount(client: ClientBase, municipalityId: MunicipalityId): Promise<void> {
  await deleteCounts(client, municipalityId);
  const opened = Prisma.sql`(SELECT r.*, category_id, settlement_id FROM ratings r
    JOIN openings o ON o.municipality_id = r.municipality_id AND o.id = opening_id
    WHERE r.municipality_id = ${municipalityId}) AS opened`;
  await client.query(
    Prisma.sql`INSERT INTO tallies
        (municipality_id, location_id, category_id, settlement_id, standing, day, ${COLUMNS})
      SELECT municipality_id, location_id, category_id, settlement_id, standing, published_on, ${COUNTS}
      FROM ${opened} GROUP BY 1, 2, 3, 4, 5, 6`,
  );
  await client.query(
    Prisma.sql`INSERT INTO monthly_tallies
        (municipality_id, location_id, category_id, settlement_id, standing, month, ${COLUMNS})
      SELECT municipality_id, location_id, category_id, settlement_id, standing,
        date_trunc('month', published_on::timestamp)::date, ${COUNTS}
      FROM ${opened} GROUP BY 1, 2, 3, 4, 5, 6`,
  );
  await client.query(
    Prisma.sql`INSERT INTO rollups (municipality_id, category_id, settlement_id, standing, day, ${COLUMNS})
      SELECT municipality_id, category_id, settlement_id, standing, published_on, ${COUNTS}
      FROM ${opened} GROUP BY 1, 2, 3, 4, 5`,
  );
  await client.query(
    Prisma.sql`INSERT INTO totals (municipality_id, standing, day, ${COLUMNS})
      SELECT municipality_id, standing, published_on, ${COUNTS} FROM ratings
      WHERE municipality_id = ${municipalityId} GROUP BY 1, 2, 3`,
  );
}

async function deleteCounts(client: ClientBase, municipalityId: MunicipalityId): Promise<void> {
  await client.query(Prisma.sql`DELETE FROM totals WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM rollups WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM monthly_tallies WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM tallies WHERE municipality_id = ${municipalityId}`);
}

/**
 * Publishes the groups' answers: one row for every option of a question that was answered. Where the place has answers
 * to the question of that day already, they stay as they are: nobody has to answer.
 */
export async function insertAnswers(
  client: ClientBase,
  municipalityId: MunicipalityId,
  groups: readonly DemoGroup[],
): Promise<void> {
  const rows = groups.flatMap((group) =>
    group.answers.flatMap(({ question, respondents, chosen }) =>
      question.optionIds.map((optionId, index) => ({
        group,
        questionId: question.questionId,
        optionId,
        respondents,
        chosen: chosen[index],
      })),
    ),
  );
  await client.query(
    Prisma.sql`INSERT INTO answer_tallies
        (municipality_id, location_id, question_id, option_id, standing, day, respondents, chosen)
      SELECT ${municipalityId}::bigint, * FROM unnest(${rows.map(({ group }) => group.place.locationId)}::bigint[],
        ${rows.map(({ questionId }) => questionId)}::bigint[], ${rows.map(({ optionId }) => optionId)}::bigint[],
        ${rows.map(({ group }) => group.standing)}::text[], ${rows.map(({ group }) => group.day)}::date[],
        ${rows.map(({ respondents }) => respondents)}::int[], ${rows.map(({ chosen }) => chosen)}::int[])
      ON CONFLICT DO NOTHING`,
  );
}

/** Publishes the scores of quiet places. Where their category has a pool of that day already, it stays as it is. */
export async function insertPool(
  client: ClientBase,
  municipalityId: MunicipalityId,
  { categoryId, day, places, scores }: DemoPool,
): Promise<void> {
  await client.query(
    Prisma.sql`INSERT INTO pools (municipality_id, category_id, standing, day, places, ${COLUMNS})
      SELECT ${municipalityId}, ${categoryId}, 'COUNTED', ${day}::date, ${places}, ${COUNTS}
      FROM unnest(${[...scores]}::int[]) AS score
      ON CONFLICT DO NOTHING`,
  );
}

/** The counted scores that the places published after `from` until `until`, YYYY-MM-DD: by day and place, the lowest first. */
export async function listScores(
  client: ClientBase,
  municipalityId: MunicipalityId,
  locationIds: readonly bigint[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly { readonly locationId: bigint; readonly categoryId: bigint; readonly score: number }[]> {
  const { rows } = await client.query<{ location_id: string; category_id: string; score: number }>(
    Prisma.sql`SELECT location_id, category_id, score::int FROM tallies,
        unnest(ARRAY[${COLUMNS}]) WITH ORDINALITY AS given (times, score), generate_series(1, times)
      WHERE municipality_id = ${municipalityId} AND location_id = ANY(${[...locationIds]}::bigint[]) AND standing = 'COUNTED'
        AND day > ${from}::date AND day <= ${until}::date ORDER BY day, location_id, score`,
  );
  return rows.map(({ location_id, category_id, score }) => ({
    locationId: BigInt(location_id),
    categoryId: BigInt(category_id),
    score,
  }));
}

/** Takes away everything that the municipality published; answers how many ratings that were. */
export async function deletePublished(client: ClientBase, municipalityId: MunicipalityId): Promise<number> {
  await client.query(Prisma.sql`DELETE FROM answer_tallies WHERE municipality_id = ${municipalityId}`);
  await deleteCounts(client, municipalityId);
  const { rowCount } = await client.query(
    Prisma.sql`DELETE FROM ratings WHERE municipality_id = ${municipalityId}`,
  );
  await client.query(Prisma.sql`DELETE FROM reclassifications WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM openings WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM pools WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM line_pools WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM day_part_pools WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM answer_pools WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM comments WHERE municipality_id = ${municipalityId}`);
  return rowCount ?? 0;
}
