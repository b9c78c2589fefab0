// Where an operator lets a city's webhooks lead.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

type Reading = Grant<'webhooks.read'> | Grant<'webhooks.edit'> | Grant<'municipalities.operate'>;

/** The hosts that are allowed, in alphabetical order. */
export async function listHosts(
  tx: Pick<Tenant, 'webhookHost'>,
  { municipalityId }: Reading,
): Promise<string[]> {
  const rows = await tx.webhookHost.findMany({ where: { municipalityId }, orderBy: { host: 'asc' } });
  return rows.map(({ host }) => host);
}

/** Allows these hosts and no others. */
export async function writeHosts(
  tx: Tenant,
  { municipalityId }: Grant<'municipalities.operate'>,
  hosts: readonly string[],
): Promise<void> {
  await tx.webhookHost.deleteMany({ where: { municipalityId } });
  await tx.webhookHost.createMany({ data: hosts.map((host) => ({ municipalityId, host })) });
}
