// The codes that this installation has or had, for comparing them with the map of cells.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { SignCode } from '../../foundation/sign-code.ts';

/** A code, and the slug of the city whose sign it is on; null: of one that was erased here. */
export interface HeldCode {
  readonly code: SignCode;
  readonly slug: string | null;
}

/** Every code of every city here, by code. */
export async function listHeldCodes(pool: Pool, _grant: Grant<'signs.find'>): Promise<HeldCode[]> {
  const { rows } = await pool.query<HeldCode>(
    Prisma.sql`SELECT c.code, m.slug FROM sign_codes c JOIN municipalities m USING (municipality_id) ORDER BY c.code`,
  );
  return rows;
}

/** Every code of cities that were erased here, by code. */
export async function listErasedCodes(pool: Pool, _grant: Grant<'municipalities.find'>): Promise<HeldCode[]> {
  const { rows } = await pool.query<HeldCode>(
    Prisma.sql`SELECT code, NULL AS slug FROM erased_codes ORDER BY code`,
  );
  return rows;
}
