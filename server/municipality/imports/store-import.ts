// Reads all places of a municipality for a table, and writes many at once.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { ownHours } from '../hours/store.ts';
import type { PlacesText } from './places-text.ts';
import { CHANGED, FIELDS, READ, TYPED, WRITTEN } from './store-columns.ts';

/** A member's import, or the first one, by the operator. */
export type Importing = Grant<'locations.import'> | Grant<'municipalities.onboard'>;
type Reading = Importing | Grant<'locations.export'>;

/** A draft whose external id is known. */
export type NewLocation = LocationDraft & { readonly externalId: string };

export interface ChangedLocation {
  readonly id: bigint;
  readonly draft: LocationDraft;
}

/**
 * Keeps others from changing any place of the municipality until the transaction ends. Citizens can vote meanwhile: a
 * slip refers to its place, and that takes a lock on its key.
 */
export async function holdLocations(tx: Tenant, { municipalityId }: Importing): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM locations WHERE municipality_id = ${municipalityId} ORDER BY id FOR NO KEY UPDATE`,
  );
}

/** Places that are read at a time. */
const BATCH = 1_000;

interface Batch {
  readonly places: PlacesText;
  readonly count: number;
  readonly last: bigint | null;
}

/** Up to a batch of places, in use or not, in the order they were made, after the given id. */
async function findBatch(tx: Tenant, { municipalityId }: Reading, after: bigint): Promise<Batch> {
  const [batch] = await tx.$queryRaw<Batch[]>(
    Prisma.sql`SELECT coalesce(json_agg(b ORDER BY b.id::bigint), '[]')::text AS places, count(*)::int AS count,
        max(b.id::bigint) AS last
      FROM (SELECT id::text, version, ${READ}, retired_on AS "retiredOn", merged_into_id::text AS "mergedIntoId",
          coalesce(${ownHours('l.id')}, '[]') AS hours,
          (SELECT coalesce(array_agg(code ORDER BY code), '{}') FROM sign_codes c JOIN signs s USING (municipality_id, code)
            WHERE c.municipality_id = l.municipality_id AND c.location_id = l.id AND s.retired_on IS NULL) AS codes,
          (SELECT coalesce(array_agg(code), '{}') FROM (
            SELECT code FROM sign_codes c JOIN signs s USING (municipality_id, code)
              WHERE c.municipality_id = l.municipality_id AND c.location_id = l.id AND s.retired_on IS NOT NULL
            UNION SELECT code FROM sign_moves m
              WHERE m.municipality_id = l.municipality_id AND m.from_location_id = l.id) f) AS "formerCodes"
        FROM locations l WHERE municipality_id = ${municipalityId} AND l.id > ${after} ORDER BY l.id LIMIT ${BATCH}) b`,
  );
  if (batch === undefined) throw new TypeError('A sum has a row.');
  return batch;
}

/** All places, in use or not, in the order they were made, some at a time. `inTransaction` runs each of its questions. */
export async function* eachPlaces(
  reading: Reading,
  inTransaction: <T>(work: (tx: Tenant) => Promise<T>) => Promise<T>,
): AsyncGenerator<PlacesText> {
  for (let after = 0n, isMore = true; isMore;) {
    const from = after;
    const { places, count, last } = await inTransaction((tx) => findBatch(tx, reading, from));
    yield places;
    isMore = count === BATCH;
    after = last ?? after;
  }
}

/** Makes the places; answers the ids by external id, without those whose external id somebody has taken. */
export async function insertLocations(
  tx: Tenant,
  { municipalityId }: Importing,
  drafts: readonly NewLocation[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.$queryRaw<{ id: bigint; externalId: string }[]>(
    Prisma.sql`INSERT INTO locations (municipality_id, ${WRITTEN}) SELECT ${municipalityId}, ${FIELDS} FROM ${recordsOf(drafts)}
      ON CONFLICT (municipality_id, external_id) DO NOTHING RETURNING id, external_id AS "externalId"`,
  );
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}

/** The places by what the municipality's own lists call them; fewer where it has not all. */
export async function findIds(
  tx: Tenant,
  { municipalityId }: Grant<'groups.edit'>,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.$queryRaw<{ id: bigint; externalId: string }[]>(
    Prisma.sql`SELECT id, external_id AS "externalId" FROM locations
      WHERE municipality_id = ${municipalityId} AND external_id = ANY(${externalIds})`,
  );
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}

/** Makes the places what the drafts say, and tablets at their desks with them. Kind and external id stay. */
export async function updateLocations(
  tx: Tenant,
  { municipalityId }: Importing,
  changed: readonly ChangedLocation[],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE locations l SET ${CHANGED}, version = l.version + 1
      FROM ${recordsOf(changed.map(({ id, draft }) => ({ ...draft, id })))}
      WHERE l.municipality_id = ${municipalityId} AND l.id = r.id`,
  );
  await tx.$executeRaw(
    Prisma.sql`UPDATE locations t SET settlement_id = d.settlement_id, category_id = d.category_id, address = d.address,
        latitude = d.latitude, longitude = d.longitude, version = t.version + 1
      FROM locations d
      WHERE t.municipality_id = ${municipalityId} AND d.municipality_id = t.municipality_id AND d.id = t.desk_id
        AND d.id = ANY(${changed.map(({ id }) => id)})`,
  );
}

/** Replaces when the places are open. */
export async function replaceAllHours(
  tx: Tenant,
  { municipalityId }: Importing,
  changed: readonly ChangedLocation[],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM opening_hours WHERE municipality_id = ${municipalityId}
      AND location_id = ANY(${changed.map(({ id }) => id)})`,
  );
  const hours = changed.flatMap(({ id, draft }) => draft.hours.map((row) => ({ id: String(id), ...row })));
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO opening_hours (municipality_id, location_id, weekday, opens_minute, closes_minute)
      SELECT ${municipalityId}, id, weekday, "opensMinute", "closesMinute" FROM jsonb_to_recordset(${JSON.stringify(hours)}::jsonb)
        AS r(id bigint, weekday integer, "opensMinute" integer, "closesMinute" integer)`,
  );
}

/** The drafts as rows of a statement. */
function recordsOf(drafts: readonly (LocationDraft & { readonly id?: bigint })[]): Prisma.Sql {
  const rows = drafts.map(({ hours: _hours, ...draft }) => ({
    ...draft,
    ...(draft.id !== undefined && { id: String(draft.id) }),
    settlementId: String(draft.settlementId),
    categoryId: String(draft.categoryId),
  }));
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id bigint, ${TYPED})`;
}
