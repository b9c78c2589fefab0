// The published answers given at a location, summed.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { chosenOption } from '../../municipality/questions/option-sums.ts';
import type { ChosenOption, ChosenRow } from '../../municipality/questions/option-sums.ts';
import type { SummaryFilter } from './store.ts';

/** The counted answers given at the location on the days: one row for each option of each question that has any. */
export async function sumAnswers(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  locationId: bigint,
  { from, to }: Pick<SummaryFilter, 'from' | 'to'>,
): Promise<ChosenOption[]> {
  const { rows } = await pool.query<ChosenRow>(
    Prisma.sql`SELECT q.category_id, a.question_id, a.option_id, a.respondents, a.chosen
      FROM (SELECT question_id, option_id, sum(respondents)::int AS respondents, sum(chosen)::int AS chosen
        FROM answer_tallies WHERE municipality_id = ${municipalityId} AND location_id = ${locationId}
          AND standing = 'COUNTED' AND day >= coalesce(${from}::date, '-infinity')
          AND day <= coalesce(${to}::date, 'infinity') GROUP BY 1, 2) a
      JOIN questions q ON q.municipality_id = ${municipalityId} AND q.id = a.question_id`,
  );
  return rows.map(chosenOption);
}
