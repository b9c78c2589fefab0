// The photo of a mounting, asked for alone.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** The photo; null where none was taken, or it is forgotten. */
export async function findPhoto(
  tx: Tenant,
  { municipalityId }: Grant<'rounds.read'>,
  id: string,
): Promise<Uint8Array | null> {
  const row = await tx.mounting.findFirst({ where: { municipalityId, id }, select: { photo: true } });
  return row?.photo ?? null;
}
