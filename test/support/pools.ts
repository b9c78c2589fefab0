// Publishes sums over several places for a test, as the counter would: of quiet places, of lines, of parts of the day.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Standing } from '../../server/foundation/ballot.ts';
import type { DayPart } from '../../server/voting/told/rules.ts';
import type { City } from './city.ts';

/** How many of the scores are 1, how many 2, and so on, for a statement. */
const countsOf = (scores: readonly number[]): Prisma.Sql =>
  Prisma.join(Array.from({ length: 10 }, (_, at) => scores.filter((score) => score === at + 1).length));

/** Publishes scores of a category's quiet places on a day; `places`: at how many they were given. */
export async function publishPool(
  owner: Pool,
  city: Pick<City, 'id' | 'categoryId'>,
  day: string,
  scores: readonly number[],
  more: { readonly places?: number; readonly standing?: Standing } = {},
): Promise<void> {
  const { places = 3, standing = 'COUNTED' } = more;
  await owner.query(
    Prisma.sql`INSERT INTO pools VALUES (${city.id}, ${city.categoryId}, ${standing}, ${day}::date, ${places},
      ${countsOf(scores)})`,
  );
}

/** Publishes what riders of a new line of the city said in a period that ended on the day. */
export async function publishLine(
  owner: Pool,
  { id }: Pick<City, 'id'>,
  externalId: string,
  day: string,
  scores: readonly number[],
): Promise<void> {
  await owner.query(
    Prisma.sql`WITH line AS (INSERT INTO lines (municipality_id, external_id, short_name, long_name, mode, location_ids)
        VALUES (${id}, ${externalId}, '5', 'Gara – Zoo', 'BUS', '{}') RETURNING id)
      INSERT INTO line_pools SELECT ${id}, id, 'COUNTED', ${day}::date, 3, ${countsOf(scores)} FROM line`,
  );
}

/** Publishes what was said of a part of the day at places of the city's category in a period that ended on the day. */
export async function publishDayPart(
  owner: Pool,
  { id, categoryId }: Pick<City, 'id' | 'categoryId'>,
  part: DayPart,
  day: string,
  scores: readonly number[],
): Promise<void> {
  await owner.query(
    Prisma.sql`INSERT INTO day_part_pools VALUES (${id}, ${categoryId}, ${part}, 'COUNTED', ${day}::date, 3, ${countsOf(scores)})`,
  );
}

/** Publishes answers to the city's question, given at its quiet places: how often each of its options was chosen. */
export async function publishAnswerPool(
  owner: Pool,
  city: City,
  day: string,
  respondents: number,
  chosen: readonly number[],
): Promise<void> {
  await owner.query(
    Prisma.sql`INSERT INTO answer_pools
      SELECT ${city.id}, ${city.questionId}, option_id, 'COUNTED', ${day}::date, 3, ${respondents}, chosen
      FROM unnest(${[...city.optionIds]}::bigint[], ${[...chosen]}::int[]) AS a (option_id, chosen)`,
  );
}
