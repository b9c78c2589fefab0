// What is remembered of improvements. Only what is published or promised leaves here.
import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { improvementOf, WITH_PLACES } from './improvement-row.ts';
import { promisedOf } from '../../foundation/improvements/promises.ts';
import type { Improvement } from '../../foundation/improvements/rules.ts';

export interface ImprovementFilter {
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
}

/** What of improvements is listed: those that are done, or those that are promised and are not. */
export type Which = 'DONE' | 'PLANNED';

const ORDERS = {
  DONE: [{ doneOn: 'desc' }, { id: 'desc' }],
  PLANNED: [{ givenUpOn: { sort: 'desc', nulls: 'first' } }, { promisedOn: 'asc' }, { id: 'asc' }],
} as const satisfies Record<Which, readonly Prisma.ImprovementOrderByWithRelationInput[]>;

/**
 * The municipality's first `take` improvements, of the category and settlement or of places there: of those that are done the
 * latest first; of those that are planned the next first, and then what was given up.
 */
export async function listImprovements(
  prisma: PrismaClient,
  { municipalityId }: Grant<'improvements.read'>,
  which: Which,
  filter: ImprovementFilter,
  take: number,
): Promise<Improvement[]> {
  const given = Object.entries(filter).filter(([, id]) => id !== null);
  const rows = await prisma.improvement.findMany({
    where: {
      municipalityId,
      ...(which === 'DONE' ? { isPublished: true } : { isPublished: false, promisedOn: { not: null } }),
      AND: given.map(([column, id]) => ({
        OR: [{ [column]: id }, { locations: { some: { location: { [column]: id } } } }],
      })),
    },
    include: WITH_PLACES,
    orderBy: [...ORDERS[which]],
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
  readonly is_published: boolean;
  readonly promised_on: string | null;
  readonly is_given_up: boolean;
  readonly steps: unknown;
}

/** An improvement of a place. */
export interface ImprovementOf {
  readonly locationId: bigint;
  readonly improvement: Improvement;
}

const LISTED = {
  DONE: {
    where: Prisma.sql`i.is_published`,
    order: Prisma.sql`i.done_on DESC, i.id DESC`,
  },
  PLANNED: {
    where: Prisma.sql`NOT i.is_published AND i.promised_on IS NOT NULL`,
    order: Prisma.sql`i.given_up_on DESC NULLS FIRST, i.promised_on, i.id`,
  },
} as const satisfies Record<Which, object>;

/** The first `take` improvements of each of the places, in the order of `listImprovements`. In SQL: Prisma limits a whole list only. */
export async function listImprovementsOf(
  pool: Pool,
  { municipalityId }: Grant<'improvements.read'>,
  which: Which,
  locationIds: readonly bigint[],
  take: number,
): Promise<ImprovementOf[]> {
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT place.id AS place, latest.* FROM unnest(${[...locationIds]}::bigint[]) AS place (id)
      CROSS JOIN LATERAL (
        SELECT i.id, i.text, i.said, i.done_on::text, p.hash, p.width, p.height, i.photo_alt,
          i.is_published, i.promised_on::text, i.given_up_on IS NOT NULL AS is_given_up, i.steps,
          ARRAY(SELECT o.location_id FROM improvement_locations o
            WHERE o.municipality_id = i.municipality_id AND o.improvement_id = i.id ORDER BY 1) AS location_ids
        FROM improvement_locations l
        JOIN improvements i ON i.municipality_id = l.municipality_id AND i.id = l.improvement_id
        LEFT JOIN photos p ON p.municipality_id = i.municipality_id AND p.hash = i.photo_hash
        WHERE l.municipality_id = ${municipalityId} AND l.location_id = place.id AND ${LISTED[which].where}
        ORDER BY ${LISTED[which].order} LIMIT ${take}
      ) AS latest`,
  );
  return rows.map(
    ({ place, id, location_ids, text, said, done_on, hash, width, height, photo_alt, ...row }) => ({
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
        promised: promisedOf({
          day: row.promised_on,
          steps: row.steps,
          isGivenUp: row.is_given_up,
          isDone: row.is_published,
        }),
      },
    }),
  );
}
