// What is remembered of improvements. Only what is published leaves here.
import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { improvementOf, WITH_PLACES } from './improvement-row.ts';
import type { Improvement } from '../../foundation/improvements/rules.ts';

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
      AND: given.map(([column, id]) => ({
        OR: [{ [column]: id }, { locations: { some: { location: { [column]: id } } } }],
      })),
    },
    include: WITH_PLACES,
    orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => improvementOf(row, municipalityId));
}

interface Row {
  readonly place: string;
  readonly id: string;
  readonly location_ids: readonly string[];
  readonly text: unknown;
  readonly said: unknown;
  readonly done_on: string;
  readonly hash: string | null;
  readonly width: number;
  readonly height: number;
  readonly photo_alt: unknown;
}

/** An improvement of a place. */
export interface ImprovementOf {
  readonly locationId: bigint;
  readonly improvement: Improvement;
}

/** The latest `take` improvements of each of the places, the latest first. In SQL: Prisma limits a whole list only. */
export async function listImprovementsOf(
  pool: Pool,
  { municipalityId }: Grant<'improvements.read'>,
  locationIds: readonly bigint[],
  take: number,
): Promise<ImprovementOf[]> {
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT place.id AS place, latest.* FROM unnest(${[...locationIds]}::bigint[]) AS place (id)
      CROSS JOIN LATERAL (
        SELECT i.id, i.text, i.said, i.done_on::text, p.hash, p.width, p.height, i.photo_alt,
          ARRAY(SELECT o.location_id FROM improvement_locations o
            WHERE o.municipality_id = i.municipality_id AND o.improvement_id = i.id ORDER BY 1) AS location_ids
        FROM improvement_locations l
        JOIN improvements i ON i.municipality_id = l.municipality_id AND i.id = l.improvement_id
        LEFT JOIN photos p ON p.municipality_id = i.municipality_id AND p.hash = i.photo_hash
        WHERE l.municipality_id = ${municipalityId} AND l.location_id = place.id AND i.is_published
        ORDER BY i.done_on DESC, i.id DESC LIMIT ${take}
      ) AS latest`,
  );
  return rows.map(({ place, id, location_ids, text, said, done_on, hash, width, height, photo_alt }) => ({
    locationId: BigInt(place),
    improvement: {
      municipalityId,
      text,
      said,
      doneOn: done_on,
      photoAlt: photo_alt,
      id: BigInt(id),
      locationIds: location_ids.map(BigInt),
      categoryId: null,
      settlementId: null,
      photo: hash === null ? null : { hash, width, height },
    },
  }));
}
