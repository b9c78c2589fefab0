// What is published, one by one: score, place and day, nothing else exists.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
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

/** Up to `take` published ratings, newest day first; within a day in the order of their random ids. */
export async function listRatings(
  pool: Pool,
  { municipalityId }: Grant<'ratings.read'>,
  locationId: bigint | null,
  page: { readonly after: { publishedOn: string; id: string } | null; readonly take: number },
): Promise<Rating[]> {
  const atLocation = locationId === null ? Prisma.empty : Prisma.sql`AND location_id = ${locationId}`;
  const after =
    page.after === null
      ? Prisma.empty
      : Prisma.sql`AND (published_on, id) < (${page.after.publishedOn}::date, ${page.after.id}::uuid)`;
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT id, location_id AS "locationId", score, standing, published_on::text AS "publishedOn"
      FROM ratings WHERE municipality_id = ${municipalityId} ${atLocation} ${after}
      ORDER BY published_on DESC, id DESC LIMIT ${page.take}`,
  );
  return rows.map((row) => ({ ...row, municipalityId, locationId: BigInt(row.locationId) }));
}
