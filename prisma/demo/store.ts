// Writes what was invented, and takes it away again. One statement for thousands of rows.
import type { ClientBase } from 'pg';
import type { Standing } from '../../server/ballots/rules.ts';
import type { MunicipalityId } from '../../server/municipalities/rules.ts';
import { Prisma } from '../generated/client.ts';
import type { DemoGroup } from './groups.ts';

export interface TallyKey {
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly day: string;
}

export interface RollupKey {
  readonly categoryId: bigint;
  readonly settlementId: bigint;
  readonly standing: Standing;
  readonly day: string;
}

interface Counted<Key> {
  readonly key: Key;
  readonly scores: readonly number[];
}

const COUNTS = Prisma.raw(Array.from({ length: 10 }, (_, index) => `s${index + 1}`).join(', '));
const ADDED = (table: string) =>
  Prisma.raw(
    Array.from({ length: 10 }, (_, i) => `s${i + 1} = ${table}.s${i + 1} + excluded.s${i + 1}`).join(', '),
  );

/** Publishes the groups' ratings. */
export async function insertRatings(
  client: ClientBase,
  municipalityId: MunicipalityId,
  groups: readonly DemoGroup[],
): Promise<void> {
  const rows = groups.flatMap((group) => group.ratings.map((rating) => ({ ...rating, group })));
  await client.query(
    Prisma.sql`INSERT INTO ratings (municipality_id, id, location_id, score, standing, published_on, opening_id)
      SELECT ${municipalityId}::bigint, * FROM unnest(${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ group }) => group.place.locationId)}::bigint[], ${rows.map(({ score }) => score)}::int[],
        ${rows.map(({ group }) => group.standing)}::text[], ${rows.map(({ group }) => group.day)}::date[],
        ${rows.map(({ group }) => group.openingId)}::uuid[])`,
  );
}

/** Adds the counts to the tallies. */
export async function addToTallies(
  client: ClientBase,
  municipalityId: MunicipalityId,
  rows: readonly Counted<TallyKey>[],
): Promise<void> {
  await client.query(
    Prisma.sql`INSERT INTO tallies (municipality_id, location_id, standing, day, ${COUNTS})
      SELECT ${municipalityId}::bigint, * FROM unnest(${rows.map(({ key }) => key.locationId)}::bigint[],
        ${rows.map(({ key }) => key.standing)}::text[], ${rows.map(({ key }) => key.day)}::date[], ${columnsOf(rows)})
      ON CONFLICT (municipality_id, location_id, standing, day) DO UPDATE SET ${ADDED('tallies')}`,
  );
}

/** Adds the counts to the rollups. */
export async function addToRollups(
  client: ClientBase,
  municipalityId: MunicipalityId,
  rows: readonly Counted<RollupKey>[],
): Promise<void> {
  await client.query(
    Prisma.sql`INSERT INTO rollups (municipality_id, category_id, settlement_id, standing, day, ${COUNTS})
      SELECT ${municipalityId}::bigint, * FROM unnest(${rows.map(({ key }) => key.categoryId)}::bigint[],
        ${rows.map(({ key }) => key.settlementId)}::bigint[], ${rows.map(({ key }) => key.standing)}::text[],
        ${rows.map(({ key }) => key.day)}::date[], ${columnsOf(rows)})
      ON CONFLICT (municipality_id, category_id, settlement_id, standing, day) DO UPDATE SET ${ADDED('rollups')}`,
  );
}

function columnsOf(rows: readonly Counted<unknown>[]): Prisma.Sql {
  return Prisma.join(
    Array.from({ length: 10 }, (_, index) => Prisma.sql`${rows.map(({ scores }) => scores[index])}::int[]`),
  );
}

/** Adds the groups' answers to the tallies of answers: one row for every option of a question that was answered. */
export async function addToAnswerTallies(
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
      ON CONFLICT (municipality_id, location_id, question_id, option_id, standing, day) DO UPDATE
        SET respondents = answer_tallies.respondents + excluded.respondents,
            chosen = answer_tallies.chosen + excluded.chosen`,
  );
}

/** Takes away everything that the municipality published; answers how many ratings that were. */
export async function deletePublished(client: ClientBase, municipalityId: MunicipalityId): Promise<number> {
  await client.query(Prisma.sql`DELETE FROM answer_tallies WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM rollups WHERE municipality_id = ${municipalityId}`);
  await client.query(Prisma.sql`DELETE FROM tallies WHERE municipality_id = ${municipalityId}`);
  const { rowCount } = await client.query(
    Prisma.sql`DELETE FROM ratings WHERE municipality_id = ${municipalityId}`,
  );
  return rowCount ?? 0;
}
