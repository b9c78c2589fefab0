// What standing asks of the database: what people set, and when boxes were looked into.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { ownHours } from '../../municipality/hours/store.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { parseNetwork } from '../../foundation/networks.ts';
import { kindFrom } from '../../municipality/municipalities/shared-networks.ts';
import type { SharedNetwork } from './city-limits.ts';
import type { Group } from './counting-period.ts';
import type { Hours, Schedule } from './rules.ts';

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
 * The places whose counted scores these municipalities opened after a day (null: ever). Of answers it is not told: to which question a
 * sealed one is, only its night knows. Of comments no day is stored. Both are counted for a week.
 */
export async function listOpened(
  pool: Pool,
  _grant: Grant<'municipalities.find'>,
  after: ReadonlyMap<MunicipalityId, string | null>,
): Promise<Map<MunicipalityId, Group[]>> {
  const opened = new Map<MunicipalityId, Group[]>([...after.keys()].map((id) => [id, []]));
  if (after.size === 0) return opened;
  const { rows } = await pool.query<StoredOpened>(
    Prisma.sql`SELECT DISTINCT o.municipality_id, o.location_id
      FROM unnest(${[...after.keys()]}::bigint[], ${[...after.values()]}::date[]) AS c (id, after)
      JOIN openings o ON o.municipality_id = c.id AND o.published_on > coalesce(c.after, '-infinity')
      WHERE o.standing = 'COUNTED'`,
  );
  for (const { municipality_id, location_id } of rows)
    opened
      .get(BigInt(municipality_id) as MunicipalityId)
      ?.push({ kind: 'score', locationId: BigInt(location_id) });
  return opened;
}

interface StoredOpened {
  readonly municipality_id: string;
  readonly location_id: string;
}
