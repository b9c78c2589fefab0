// A version of the open data that a member asks for.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** A version is due: the job finds it within minutes. */
export async function askForVersion(
  tx: Tenant,
  { municipalityId }: Grant<'opendata.publish'>,
): Promise<void> {
  await tx.municipality.updateMany({ where: { id: municipalityId }, data: { openDataOn: null } });
}
