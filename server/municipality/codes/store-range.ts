// Reads signs by their codes in one statement, in any city: a code is read before its city is known.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { planned } from '../../foundation/database/connect.ts';
import { ledFrom, selectLed, type LedRow, type LedSign } from './store-led.ts';
import type { SignCode } from '../../foundation/sign-code.ts';

/** The first and the last code of a range. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** Up to `most` signs of the range, by code. */
export function listSignsWithin(
  pool: Pool,
  _grant: Grant<'signs.find'>,
  { from, to }: CodeRange,
  most: number,
): Promise<LedSign[]> {
  return list(pool, Prisma.sql`c.code BETWEEN ${from} AND ${to}`, most);
}

/** The signs of the codes, by code. */
export function listSignsOf(
  pool: Pool,
  _grant: Grant<'signs.find'>,
  codes: readonly SignCode[],
): Promise<LedSign[]> {
  return list(pool, Prisma.sql`c.code = ANY(${[...codes]}::text[])`, codes.length);
}

async function list(pool: Pool, condition: Prisma.Sql, most: number): Promise<LedSign[]> {
  const { rows } = await pool.query<LedRow>(planned(selectLed(condition, most)));
  return rows.map(ledFrom);
}
