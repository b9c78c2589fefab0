// A sign in use of a municipality, whose page can be shown as an example.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { inUse } from '../../municipality/codes/store.ts';

/** The code of a sign in use, of a category where one is named; null where there is none. */
export async function findSampleCode(
  tx: Tenant,
  { municipalityId }: Grant<'settings.read'>,
  categoryId: bigint | null,
): Promise<string | null> {
  const used = inUse(municipalityId, { locationIds: null, states: null });
  const ofCategory = categoryId === null ? {} : { signCode: { location: { categoryId } } };
  const sign = await tx.sign.findFirst({ where: { AND: [used, ofCategory] }, orderBy: { code: 'asc' } });
  return sign?.code ?? null;
}
