// The lines that slips may name, and the sums that are published of them and of parts of the day.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Standing } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { DayPart } from '../told/rules.ts';
import { SCORE_COLUMNS, SCORES_TOGETHER, scoresAdded } from './store-scores.ts';

interface PooledTold {
  readonly standing: Standing;
  /** At how many places it was told. */
  readonly places: number;
  /** Ten numbers, that of score 1 first. */
  readonly counts: readonly number[];
}

/** What riders of a line said. */
export interface PooledLine extends PooledTold {
  readonly lineId: bigint;
}

/** What was said of a part of the day at the places of a category. */
export interface PooledPart extends PooledTold {
  readonly categoryId: bigint;
  readonly part: DayPart;
}

/** Whether something is asked, and since which day (YYYY-MM-DD) it is, or is not; null: since ever. */
export interface Asked {
  readonly isAsked: boolean;
  readonly since: string | null;
}

/** The municipality's lines, those out of use too: a slip may have waited. */
export async function listLines(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, Asked>> {
  const { rows } = await counter.query<{ id: string; is_asked: boolean; since: string | null }>(
    Prisma.sql`SELECT id, retired_on IS NULL AS is_asked, told_since::text AS since FROM lines
      WHERE municipality_id = ${municipalityId}`,
  );
  return new Map(rows.map(({ id, is_asked: isAsked, since }) => [BigInt(id), { isAsked, since }]));
}

/** Of each place and standing of the municipality, as "12 COUNTED", how many scores were published after the day (YYYY-MM-DD). */
export async function countPublishedAfter(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
  day: string,
): Promise<Map<string, number>> {
  const { rows } = await counter.query<{ location_id: string; standing: string; scores: number }>(
    Prisma.sql`SELECT location_id, standing, sum(${SCORES_TOGETHER})::int AS scores FROM tallies
      WHERE municipality_id = ${municipalityId} AND day > ${day}::date GROUP BY location_id, standing`,
  );
  return new Map(rows.map(({ location_id, standing, scores }) => [`${location_id} ${standing}`, scores]));
}

/** Publishes the sum of a line without its places. Added to one of the same day, its places are the most of either. */
export async function recordPooledLine(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  { lineId, standing, places, counts }: PooledLine,
): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO line_pools (municipality_id, line_id, standing, day, places, ${SCORE_COLUMNS})
      VALUES (${municipalityId}, ${lineId}, ${standing}, ${day}::date, ${places}, ${Prisma.join([...counts])})
      ON CONFLICT (municipality_id, line_id, standing, day) DO UPDATE
        SET places = greatest(line_pools.places, EXCLUDED.places), ${scoresAdded('line_pools')}`,
  );
}

/** Publishes the sum of a part of the day without its places. Added to one of the same day, its places are the most of either. */
export async function recordPooledPart(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  { categoryId, part, standing, places, counts }: PooledPart,
): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO day_part_pools (municipality_id, category_id, part, standing, day, places, ${SCORE_COLUMNS})
      VALUES (${municipalityId}, ${categoryId}, ${part}, ${standing}, ${day}::date, ${places}, ${Prisma.join([...counts])})
      ON CONFLICT (municipality_id, category_id, part, standing, day) DO UPDATE
        SET places = greatest(day_part_pools.places, EXCLUDED.places), ${scoresAdded('day_part_pools')}`,
  );
}
