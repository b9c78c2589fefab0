// Writes that a location is out of use, in use again, or another one.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Cells } from '../cells/cells.ts';
import { addSign } from '../codes/store-new.ts';
import { noteChange } from '../location-changes/store.ts';
import type { ManagedLocation } from './store.ts';

type Edit = Grant<'locations.edit'>;

/** The columns of one that is rated no longer; a day is YYYY-MM-DD. */
interface Retirement {
  readonly day: string;
  readonly because: string | null;
}

/** Ends the rating of the location. */
export async function retireLocation(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  { day, because }: Retirement,
  mergedIntoId: bigint | null = null,
): Promise<void> {
  await tx.location.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: {
      retiredOn: new Date(`${day}T00:00:00Z`),
      retiredBecause: because,
      mergedIntoId,
      version: { increment: 1 },
    },
  });
}

/** Lets it be rated again; where no sign is left it gets one. */
export async function reviveLocation(
  tx: Tenant,
  edit: Edit,
  { id, codes }: Pick<ManagedLocation, 'id' | 'codes'>,
  cells: Cells,
): Promise<void> {
  const { municipalityId } = edit;
  await tx.location.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { retiredOn: null, retiredBecause: null, mergedIntoId: null, version: { increment: 1 } },
  });
  if (codes.length === 0) await addSign(tx, edit, id, cells);
}

/** Lets every code of one location lead to another. What waits in the box, and what is published, stays where it is. */
export async function leadCodes(
  tx: Tenant,
  { municipalityId }: Edit,
  from: bigint,
  to: bigint,
): Promise<void> {
  await tx.signCode.updateMany({ where: { municipalityId, locationId: from }, data: { locationId: to } });
  await noteChange(tx, municipalityId, 'SIGN', [from, to]);
  await tx.location.update({
    where: { municipalityId_id: { municipalityId, id: to } },
    data: { version: { increment: 1 } },
  });
}
