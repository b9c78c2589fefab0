// Adds signs to locations.
import { randomInt } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { type SignCode, withCheckDigits } from '../../foundation/sign-code.ts';

type Adding =
  | Grant<'locations.edit'>
  | Grant<'signs.edit'>
  | Grant<'locations.import'>
  | Grant<'municipalities.onboard'>;

/** Of ten million codes a million may be taken: then so many draws fail once in 10^20. */
const MOST_DRAWS = 20;

/** Gives the location a sign, and answers its code: one that no sign of any city has or had. */
export async function addSign(tx: Tenant, adding: Adding, locationId: bigint): Promise<SignCode> {
  const code = (await addSigns(tx, adding, [locationId])).get(locationId);
  if (code === undefined) throw new TypeError('A location got no sign.');
  return code;
}

/** Gives each of the locations a sign, and answers their codes. */
export async function addSigns(
  tx: Tenant,
  { municipalityId }: Adding,
  locationIds: readonly bigint[],
): Promise<ReadonlyMap<bigint, SignCode>> {
  const codes = new Map<bigint, SignCode>();
  for (let draw = 0; draw < MOST_DRAWS && codes.size < locationIds.length; draw += 1) {
    const left = locationIds.filter((id) => !codes.has(id));
    const taken = await claimCodes(tx, municipalityId, left.map(drawCode), left);
    for (const { id, code } of taken) codes.set(id, code);
  }
  if (codes.size < locationIds.length) throw new Error('No code is free: most of the ten million are taken.');
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO signs (municipality_id, code)
      SELECT ${municipalityId}, code FROM unnest(${[...codes.values()]}::text[]) AS code`,
  );
  return codes;
}

/** Gives each location the code beside it, where the code is free and was never on a sign of a city that was erased. */
export async function claimCodes(
  tx: Tenant,
  municipalityId: MunicipalityId,
  codes: readonly SignCode[],
  locationIds: readonly bigint[],
): Promise<{ readonly id: bigint; readonly code: SignCode }[]> {
  return tx.$queryRaw(
    Prisma.sql`INSERT INTO sign_codes (municipality_id, code, location_id)
      SELECT ${municipalityId}, code, id FROM unnest(${[...codes]}::text[], ${[...locationIds]}::bigint[]) AS drawn (code, id)
      WHERE NOT EXISTS (SELECT FROM erased_codes e WHERE e.code = drawn.code)
      ON CONFLICT DO NOTHING RETURNING location_id AS id, code`,
  );
}

/** A code by chance. Somebody may have it already: there are ten million. */
function drawCode(): SignCode {
  return withCheckDigits(String(randomInt(10_000_000)).padStart(7, '0'));
}
