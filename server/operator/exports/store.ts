// What keeps two processes from beginning one city's export at once.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** Until the transaction ends nobody else begins an export. */
export async function lockExports(tx: Tenant, _grant: Grant<'municipalities.export'>): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('exports', 0))`);
}
