// One transaction of the mover, which sees one municipality and no other.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction, type Transaction } from '../../foundation/database/transaction.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** A transaction of the mover. */
export type Mover = Transaction;

/** What a transaction is to be: a look at one moment, or a change of which everything happens or nothing. */
const BEGIN = {
  look: Prisma.sql`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`,
  change: Prisma.sql`BEGIN`,
} as const;

/** Answers what `work` answers, and keeps what it did; takes all of it back where it, or keeping it, throws. */
export function asMover<T>(
  mover: Pool,
  kind: keyof typeof BEGIN,
  work: (client: Mover) => Promise<T>,
): Promise<T> {
  return inTransaction(mover, work, BEGIN[kind]);
}

/** From now on, until the transaction ends, rows of this municipality are seen and written. */
export async function see(client: Mover, municipalityId: MunicipalityId): Promise<void> {
  await client.query(Prisma.sql`SELECT set_config('kazva.municipality_id', ${String(municipalityId)}, true)`);
}
