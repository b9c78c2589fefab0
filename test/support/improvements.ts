// Improvements of a test's city, as rows.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { City } from './city.ts';

export interface Done {
  readonly name?: string;
  /** YYYY-MM-DD. */
  readonly day?: string;
  readonly places?: readonly bigint[];
  readonly category?: bigint | null;
  readonly settlement?: bigint | null;
  readonly isPublished?: boolean;
  /** It was promised for this day, on 1 October 2026. */
  readonly promised?: string | null;
}

/** Adds an improvement, in Bulgarian and English; answers its id. */
export async function addImprovement(
  owner: Pool,
  city: Pick<City, 'id'>,
  {
    name = 'it',
    day = '2026-11-01',
    places = [],
    category = null,
    settlement = null,
    promised = null,
    isPublished = promised === null,
  }: Done,
): Promise<bigint> {
  const steps =
    promised && JSON.stringify([{ kind: 'PROMISED', on: '2026-10-01', day: promised, reason: null }]);
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO improvements (municipality_id, external_id, category_id, settlement_id, text, done_on, is_published, promised_on, steps)
      VALUES (${city.id}, ${randomUUID()}, ${category}, ${settlement},
        ${JSON.stringify({ bg: `Направено ${name}`, en: `Done ${name}` })}::jsonb, ${day}::date, ${isPublished}, ${promised}::date, ${steps}::jsonb)
      RETURNING id`,
  );
  const id = BigInt(rows[0]?.id ?? 0);
  await owner.query(
    Prisma.sql`INSERT INTO improvement_locations SELECT ${city.id}, ${id}, place
      FROM unnest(${[...places]}::bigint[]) AS place`,
  );
  return id;
}
