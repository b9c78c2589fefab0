// What a member sees of openings: the groups with their counts, newest day first, and what was decided of them.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Reason, Standing } from '../../foundation/ballot.ts';
import { SCORE_COUNTS } from '../../voting/ballots/store-scores.ts';
import { wayThrough, type Slice, type Way } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Ways } from '../../voting/ballots/ways.ts';
import type { Decision, OpeningId } from './rules.ts';

/** A group of ratings that was opened together. */
export interface Opening extends Ways {
  readonly municipalityId: MunicipalityId;
  readonly id: OpeningId;
  readonly locationId: bigint;
  readonly publishedOn: string;
  readonly standing: Standing;
  /** Why it was unconfirmed when it was opened; null where it was counted. */
  readonly reason: Reason | null;
  readonly counts: Counts;
  /** Oldest first. */
  readonly reclassifications: readonly Reclassification[];
}

export type Reclassification = Omit<Decision, 'openingId'>;

/** Null narrows nothing; days are YYYY-MM-DD, both included. */
export interface OpeningFilter {
  readonly locationId: bigint | null;
  readonly locationIds: readonly bigint[] | null;
  readonly standing: Standing | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The keys of the last opening of the page before. */
export interface OpeningKeys {
  readonly publishedOn: string;
  readonly id: OpeningId;
}

type Read = Grant<'openings.read'>;
type Row = Omit<Opening, 'municipalityId' | 'reclassifications'>;

/** The slice of the openings, newest day first; within a day in the order of their random ids. */
export async function listOpenings(
  tx: Tenant,
  grant: Read,
  { locationId, locationIds, standing, from, to }: OpeningFilter,
  slice: Slice<OpeningKeys>,
): Promise<Opening[]> {
  const way = wayThrough('desc', slice);
  const conditions = [Prisma.sql`TRUE`];
  if (locationId !== null) conditions.push(Prisma.sql`location_id = ${locationId}`);
  if (locationIds !== null) conditions.push(Prisma.sql`location_id = ANY(${[...locationIds]})`);
  if (standing !== null) conditions.push(Prisma.sql`standing = ${standing}`);
  if (from !== null) conditions.push(Prisma.sql`published_on >= ${from}::date`);
  if (to !== null) conditions.push(Prisma.sql`published_on <= ${to}::date`);
  if (slice.after !== null) {
    const { publishedOn, id } = slice.after;
    conditions.push(Prisma.sql`(published_on, id) ${way.isBehind} (${publishedOn}::date, ${id}::uuid)`);
  }
  return openingsWhere(
    tx,
    grant,
    Prisma.sql`${Prisma.join(conditions, ' AND ')} ORDER BY published_on ${way.sort}, id ${way.sort} LIMIT ${slice.take}`,
    way,
  );
}

/** The opening, if it is the municipality's. */
export async function findOpening(tx: Tenant, grant: Read, id: OpeningId): Promise<Opening | null> {
  const only = wayThrough('desc', { isBackward: false });
  return (await openingsWhere(tx, grant, Prisma.sql`id = ${id}::uuid`, only))[0] ?? null;
}

async function openingsWhere(
  tx: Tenant,
  { municipalityId }: Read,
  where: Prisma.Sql,
  { sort }: Way,
): Promise<Opening[]> {
  const rows = await tx.$queryRaw<Row[]>(
    Prisma.sql`SELECT o.id, o.location_id AS "locationId", o.published_on::text AS "publishedOn", o.standing, o.reason,
        o.filled, o.on_phone AS "onPhone", o.with_slip AS "withSlip", o.without_slip AS "withoutSlip",
        (SELECT ARRAY[${SCORE_COUNTS}]::int[] FROM ratings r
          WHERE r.municipality_id = o.municipality_id AND r.opening_id = o.id) AS counts
      FROM (SELECT * FROM openings WHERE municipality_id = ${municipalityId} AND ${where}) AS o
      ORDER BY o.published_on ${sort}, o.id ${sort}`,
  );
  const decisions = await listReclassifications(
    tx,
    municipalityId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    municipalityId,
    reclassifications: decisions.filter(({ openingId }) => openingId === row.id),
  }));
}

function listReclassifications(
  tx: Tenant,
  municipalityId: MunicipalityId,
  openingIds: readonly OpeningId[],
): Promise<Decision[]> {
  return tx.$queryRaw<Decision[]>(
    Prisma.sql`SELECT opening_id AS "openingId", standing, note, decided_by AS "decidedBy", decided_at AS "decidedAt"
      FROM reclassifications
      WHERE municipality_id = ${municipalityId} AND opening_id = ANY(${[...openingIds]}::uuid[]) ORDER BY id`,
  );
}
