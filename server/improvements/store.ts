// What is remembered of improvements. Only what is published leaves here.
import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Improvement } from './rules.ts';

export interface ImprovementFilter {
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
}

/** The municipality's latest `take` improvements, of the category and settlement or of places there; the latest first. */
export async function listImprovements(
  prisma: PrismaClient,
  { municipalityId }: Grant<'improvements.read'>,
  filter: ImprovementFilter,
  take: number,
): Promise<Improvement[]> {
  const given = Object.entries(filter).filter(([, id]) => id !== null);
  const rows = await prisma.improvement.findMany({
    where: {
      municipalityId,
      isPublished: true,
      AND: given.map(([column, id]) => ({ OR: [{ [column]: id }, { location: { [column]: id } }] })),
    },
    orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(({ doneOn, ...row }) => ({
    ...row,
    municipalityId,
    doneOn: doneOn.toISOString().slice(0, 10),
  }));
}

interface Row {
  readonly id: string;
  readonly location_id: string;
  readonly text: unknown;
  readonly done_on: string;
}

/** The latest `take` improvements of each of the places, the latest first. In SQL: Prisma limits a whole list only. */
export async function listImprovementsOf(
  pool: Pool,
  { municipalityId }: Grant<'improvements.read'>,
  locationIds: readonly bigint[],
  take: number,
): Promise<Improvement[]> {
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT latest.* FROM unnest(${[...locationIds]}::bigint[]) AS place (id)
      CROSS JOIN LATERAL (
        SELECT id, location_id, text, done_on::text FROM improvements
        WHERE municipality_id = ${municipalityId} AND location_id = place.id AND is_published
        ORDER BY improvements.done_on DESC, id DESC LIMIT ${take}
      ) AS latest`,
  );
  return rows.map(({ id, location_id, text, done_on }) => ({
    municipalityId,
    id: BigInt(id),
    locationId: BigInt(location_id),
    categoryId: null,
    settlementId: null,
    text,
    doneOn: done_on,
  }));
}
