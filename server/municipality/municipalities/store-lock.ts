// Lets one change of a municipality's lists wait for the other, so that what was looked up stays true until it is saved.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { MunicipalityAction } from '../../access/grants/actions.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** Waits for its turn, which ends with the transaction. No vote is held up. */
export async function waitForTurn(tx: Tenant, { municipalityId }: Grant<MunicipalityAction>): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM municipalities WHERE municipality_id = ${municipalityId} FOR NO KEY UPDATE`,
  );
}
