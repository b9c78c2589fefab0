// What standing asks of the database: what people set, what places published, and when boxes were looked into.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { ownHours } from '../../municipality/hours/store.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { parseNetwork } from '../../foundation/networks.ts';
import { kindFrom } from '../../municipality/municipalities/shared-networks.ts';
import type { SharedNetwork } from './city-limits.ts';
import type { Group } from './counting-period.ts';
import { USUAL_DAYS, type Hours, type Published, type Schedule } from './rules.ts';

/** The networks that the municipality lists as shared. */
export async function listSharedNetworks(pool: Pool, grant: Grant<'ballots.cast'>): Promise<SharedNetwork[]> {
  const { rows } = await pool.query<{ network: string; hourly_volume: number; kind: string }>(
    Prisma.sql`SELECT network, hourly_volume, kind FROM shared_networks WHERE municipality_id = ${grant.municipalityId}`,
  );
  return rows.map(({ network: text, hourly_volume, kind }) => {
    const network = parseNetwork(text);
    // The table takes only what PostgreSQL can read.
    if (network === null) throw new Error(`The shared network ${text} cannot be read.`);
    return { kind: kindFrom(kind), name: text, network, hourlyVolume: hourly_volume };
  });
}

/** When the municipality's places are open, by place: those that have hours of their own, or had others once. */
export async function listOpeningHours(
  pool: Pool,
  grant: Grant<'ballots.cast'>,
): Promise<Map<bigint, Schedule>> {
  const { rows } = await pool.query<StoredSchedule>(
    Prisma.sql`SELECT id, hours_changed_on::text, hours_before,
        coalesce(${ownHours('l.id')}, '[]') AS hours
      FROM locations l WHERE municipality_id = ${grant.municipalityId} AND (hours_changed_on IS NOT NULL
        OR id IN (SELECT location_id FROM opening_hours WHERE municipality_id = ${grant.municipalityId}))`,
  );
  return toSchedules(rows);
}

/** When places of its categories are open that have no hours of their own, by category; one that never had hours is left out. */
export async function listCategoryHours(
  pool: Pool,
  grant: Grant<'ballots.cast'>,
): Promise<Map<bigint, Schedule>> {
  const { rows } = await pool.query<StoredSchedule>(
    Prisma.sql`SELECT id, hours, hours_changed_on::text, hours_before FROM categories
      WHERE municipality_id = ${grant.municipalityId} AND (hours <> '[]' OR hours_changed_on IS NOT NULL)`,
  );
  return toSchedules(rows);
}

interface StoredSchedule {
  readonly id: string;
  readonly hours: Hours[];
  readonly hours_changed_on: string | null;
  readonly hours_before: Hours[] | null;
}

function toSchedules(rows: readonly StoredSchedule[]): Map<bigint, Schedule> {
  return new Map(
    rows.map(({ id, hours, hours_changed_on: changedOn, hours_before: before }) => [
      BigInt(id),
      { hours, changedOn, before: before ?? [] },
    ]),
  );
}

/**
 * What each place of the municipality published, of both standings, in the last days up to `today` (YYYY-MM-DD), and in
 * how many of them: all, or those since its first.
 */
export async function listPublished(
  pool: Pool,
  grant: Grant<'ballots.cast'>,
  today: string,
): Promise<Map<bigint, Published>> {
  const { rows } = await pool.query<{ location_id: string; ratings: string; days: number }>(
    Prisma.sql`SELECT location_id, sum(s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10) AS ratings,
        CASE WHEN EXISTS (SELECT FROM tallies AS earlier WHERE earlier.municipality_id = ${grant.municipalityId}
          AND earlier.location_id = tallies.location_id AND earlier.day <= ${today}::date - ${USUAL_DAYS}::int)
        THEN ${USUAL_DAYS}::int ELSE ${today}::date - min(day) + 1 END AS days
      FROM tallies WHERE municipality_id = ${grant.municipalityId}
        AND day > ${today}::date - ${USUAL_DAYS}::int AND day <= ${today}::date
      GROUP BY location_id`,
  );
  return new Map(
    rows.map(({ location_id, ratings, days }) => [BigInt(location_id), { ratings: Number(ratings), days }]),
  );
}

/** The day on which the box of each live municipality was looked into last; one that never was is left out. */
export async function listOpenedOn(
  pool: Pool,
  _grant: Grant<'municipalities.find'>,
): Promise<Map<MunicipalityId, string>> {
  const { rows } = await pool.query<{ municipality_id: string; opened_on: string }>(
    Prisma.sql`SELECT municipality_id, opened_on::text FROM municipalities WHERE opened_on IS NOT NULL`,
  );
  return new Map(
    rows.map(({ municipality_id, opened_on }) => [BigInt(municipality_id) as MunicipalityId, opened_on]),
  );
}

/**
 * The counted groups that these municipalities opened after a day (null: ever), scores by place and answers by question too.
 * Answers are opened on days of scores only, so what is read follows from those. Of comments no day is stored.
 */
export async function listOpened(
  pool: Pool,
  _grant: Grant<'municipalities.find'>,
  after: ReadonlyMap<MunicipalityId, string | null>,
): Promise<Map<MunicipalityId, Group[]>> {
  const opened = new Map<MunicipalityId, Group[]>([...after.keys()].map((id) => [id, []]));
  if (after.size === 0) return opened;
  const { rows } = await pool.query<StoredOpened>(
    Prisma.sql`WITH opened AS (
        SELECT DISTINCT o.municipality_id, o.location_id, o.published_on AS day
        FROM unnest(${[...after.keys()]}::bigint[], ${[...after.values()]}::date[]) AS c (id, after)
        JOIN openings o ON o.municipality_id = c.id AND o.published_on > coalesce(c.after, '-infinity')
        WHERE o.standing = 'COUNTED'
      ), groups AS (
        SELECT municipality_id, location_id, NULL AS question_id FROM opened
        UNION ALL
        SELECT a.municipality_id, a.location_id, a.question_id
        FROM opened JOIN options p USING (municipality_id)
        JOIN answer_tallies a USING (municipality_id, location_id, day)
        WHERE a.question_id = p.question_id AND a.option_id = p.id AND a.standing = 'COUNTED'
      )
      SELECT DISTINCT municipality_id, location_id, question_id FROM groups`,
  );
  for (const { municipality_id, location_id, question_id } of rows)
    opened.get(BigInt(municipality_id) as MunicipalityId)?.push({
      kind: question_id === null ? 'score' : 'answer',
      locationId: BigInt(location_id),
      questionId: question_id === null ? null : BigInt(question_id),
    });
  return opened;
}

interface StoredOpened {
  readonly municipality_id: string;
  readonly location_id: string;
  readonly question_id: string | null;
}
