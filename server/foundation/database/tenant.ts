// One transaction for each operation of a member, locked to the member's municipality by row-level security.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';

/** A transaction that sees one municipality. */
export type Tenant = Prisma.TransactionClient;

/** Milliseconds for a connection, and for all of the work: it may have to wait for a turn of the counter. */
const LIMITS = { maxWait: 4_000, timeout: 20_000 };

/** For work on thousands of rows, on a machine that is busy. */
export const PATIENT = { maxWait: 4_000, timeout: 120_000 };

/**
 * Runs `work` in one transaction that sees and writes rows of that municipality only, and returns what it returns; all is
 * taken back where it throws. The setting ends with the transaction, so the next user of the connection does not have it.
 */
export function asMember<T>(
  prisma: PrismaClient,
  municipalityId: bigint,
  work: (tx: Tenant) => Promise<T>,
  limits = LIMITS,
): Promise<T> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw(
      Prisma.sql`SELECT set_config('kazva.municipality_id', ${municipalityId.toString()}, true)`,
    );
    return work(tx);
  }, limits);
}
