// What is remembered of a municipality's settings, and how a member changes them.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { WantedSettings } from './settings.ts';
import { kindFrom, type SharedNetworkRow } from './shared-networks.ts';
import type { Municipality } from './store.ts';

const WITH_NETWORKS = { sharedNetworks: { orderBy: { network: 'asc' } } } as const;

/** A municipality with the networks that it lists as shared. */
export type SettingsRow = Municipality & { readonly sharedNetworks: readonly SharedNetworkRow[] };

/** The settings of the grant's municipality. */
export async function getSettings(
  tx: Tenant,
  { municipalityId }: Grant<'settings.read'> | Grant<'settings.edit'>,
): Promise<SettingsRow> {
  const row = await tx.municipality.findUniqueOrThrow({
    where: { id: municipalityId },
    include: WITH_NETWORKS,
  });
  const sharedNetworks = row.sharedNetworks.map((each) => ({ ...each, kind: kindFrom(each.kind) }));
  return { ...row, id: row.id as MunicipalityId, sharedNetworks };
}

/** Changes the settings that are there; answers false, and changes nothing, where the version is another by now. */
export async function saveSettings(
  tx: Tenant,
  { municipalityId }: Grant<'settings.edit'>,
  version: number,
  { sharedNetworks, about, languages, ...columns }: WantedSettings,
): Promise<boolean> {
  const { count } = await tx.municipality.updateMany({
    where: { id: municipalityId, version },
    data: {
      ...columns,
      ...(languages && { languages: [...languages] }),
      ...(about !== undefined && { about: about ?? Prisma.DbNull }),
      version: { increment: 1 },
    },
  });
  if (count === 1 && sharedNetworks) {
    await tx.sharedNetwork.deleteMany({ where: { municipalityId } });
    await tx.sharedNetwork.createMany({ data: sharedNetworks.map((row) => ({ municipalityId, ...row })) });
  }
  return count === 1;
}
