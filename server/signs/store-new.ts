// Adds signs to locations.
import type { Grant } from '../access/grant.ts';
import type { Tenant } from '../database/tenant.ts';
import { drawCode } from './draw.ts';
import type { SignCode } from './rules.ts';

/** Of ten million codes a million may be taken: then so many draws fail once in 10^20. */
const MOST_DRAWS = 20;

/** Gives the location a sign, and answers its code: one that no sign of any city has or had. */
export async function addSign(
  tx: Tenant,
  { municipalityId }: Grant<'locations.edit'>,
  locationId: bigint,
): Promise<SignCode> {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const code = drawCode();
    const { count } = await tx.signCode.createMany({
      data: [{ municipalityId, code, locationId }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await tx.sign.createMany({ data: [{ municipalityId, code }] });
    return code;
  }
  throw new Error('No code is free: most of the ten million are taken.');
}
