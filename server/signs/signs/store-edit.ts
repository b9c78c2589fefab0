// Writes what members change of signs: damage, where a code leads, and that a sign is taken down.
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { noteChange } from '../../municipality/location-changes/store.ts';
import type { ManagedSign } from '../../municipality/codes/store-managed.ts';

type Edit = Grant<'signs.edit'>;

/** A place to which a code may lead, or that may get a sign. */
export interface Target {
  readonly id: bigint;
  readonly isUsable: boolean;
  /** How many signs in use it has. */
  readonly signs: number;
}

/** The place; NOT_FOUND where there is none within what the member may see. Of a tablet nothing is usable: its code is its own. */
export async function getTarget(tx: Tenant, { municipalityId, scope }: Edit, id: bigint): Promise<Target> {
  const row = await tx.location.findFirst({
    where: { AND: [{ municipalityId, id }, locationsWithin(scope)] },
    select: { retiredOn: true, kind: true },
  });
  if (row === null) throw new AppError('NOT_FOUND', 'There is no such location here.');
  const signs = await tx.sign.count({
    where: { municipalityId, retiredOn: null, signCode: { locationId: id } },
  });
  return { id, isUsable: row.retiredOn === null && row.kind !== 'tablet', signs };
}

/** Notes that the signs are damaged since the day, or not (null). */
export async function writeDamage(
  tx: Tenant,
  { municipalityId }: Edit,
  signs: readonly ManagedSign[],
  damagedOn: Date | null,
): Promise<void> {
  await tx.sign.updateMany({
    where: { municipalityId, code: { in: signs.map(({ code }) => code) } },
    data: { damagedOn, version: { increment: 1 } },
  });
}

/** Lets the sign's code lead to another place from the instant on. What waits in the box, and what is published, stays. */
export async function leadElsewhere(
  tx: Tenant,
  { municipalityId }: Edit,
  { code, locationId }: ManagedSign,
  to: bigint,
  move: { readonly movedAt: Date; readonly because: string },
): Promise<void> {
  await tx.signCode.update({
    where: { municipalityId_code: { municipalityId, code } },
    data: { locationId: to },
  });
  await tx.signMove.create({
    data: { municipalityId, code, fromLocationId: locationId, toLocationId: to, ...move },
  });
  await noteChange(tx, municipalityId, 'SIGN', [locationId, to]);
  await tx.sign.update({
    where: { municipalityId_code: { municipalityId, code } },
    data: { version: { increment: 1 } },
  });
}

/** Takes the sign down for good: its code is never used for anything again. */
export async function retireSign(
  tx: Tenant,
  { municipalityId }: Edit,
  { code }: ManagedSign,
  retirement: {
    readonly retiredOn: Date;
    readonly retiredBecause: string;
    readonly replacedBy: string | null;
  },
): Promise<void> {
  await tx.sign.update({
    where: { municipalityId_code: { municipalityId, code } },
    data: { ...retirement, version: { increment: 1 } },
  });
}
