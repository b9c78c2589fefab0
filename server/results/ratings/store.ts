// What is published, one by one: score, place and day, nothing else exists.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Standing } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

export interface Rating {
  readonly municipalityId: MunicipalityId;
  readonly id: string;
  readonly locationId: bigint;
  readonly score: number;
  readonly standing: Standing;
  readonly publishedOn: string;
}

type Row = Pick<Rating, 'id' | 'score' | 'standing' | 'publishedOn'> & { locationId: string };

/** Where a rating stands in the list. */
export type RatingKeys = Pick<Rating, 'publishedOn' | 'id'>;

/** The slice of the published ratings, newest day first; within a day in the order of their random ids. */
export async function listRatings(
  pool: Pool,
  { municipalityId }: Grant<'ratings.read'>,
  locationId: bigint | null,
  slice: Slice<RatingKeys>,
): Promise<Rating[]> {
  const atLocation = locationId === null ? Prisma.empty : Prisma.sql`AND location_id = ${locationId}`;
  const { isBehind, sort } = wayThrough('desc', slice);
  const after =
    slice.after === null
      ? Prisma.empty
      : Prisma.sql`AND (published_on, id) ${isBehind} (${slice.after.publishedOn}::date, ${slice.after.id}::uuid)`;
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT id, location_id AS "locationId", score, standing, published_on::text AS "publishedOn"
      FROM ratings WHERE municipality_id = ${municipalityId} ${atLocation} ${after}
      ORDER BY published_on ${sort}, id ${sort} LIMIT ${slice.take}`,
  );
  return rows.map((row) => ({ ...row, municipalityId, locationId: BigInt(row.locationId) }));
}
