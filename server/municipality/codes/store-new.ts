// Adds signs to locations.
import { randomInt } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { type SignCode, withCheckDigits } from '../../foundation/sign-code.ts';
import type { Cells } from '../cells/cells.ts';

type Adding =
  | Grant<'locations.edit'>
  | Grant<'signs.edit'>
  | Grant<'locations.import'>
  | Grant<'municipalities.onboard'>;

/** Of ten million codes a million may be taken: then so many draws fail once in 10^20. */
const MOST_DRAWS = 20;

/** Gives the location a sign, and answers its code: one that no sign of any city has or had. */
export async function addSign(
  tx: Tenant,
  adding: Adding,
  locationId: bigint,
  cells: Cells,
): Promise<SignCode> {
  const code = (await addSigns(tx, adding, [locationId], cells)).get(locationId);
  if (code === undefined) throw new TypeError('A location got no sign.');
  return code;
}

/** Gives each of the locations a sign, and answers their codes. */
export async function addSigns(
  tx: Tenant,
  { municipalityId }: Adding,
  locationIds: readonly bigint[],
  cells: Cells,
): Promise<ReadonlyMap<bigint, SignCode>> {
  const codes = new Map<bigint, SignCode>();
  for (let draw = 0; draw < MOST_DRAWS && codes.size < locationIds.length; draw += 1) {
    const left = locationIds.filter((id) => !codes.has(id));
    const taken = await claimCodes(
      tx,
      municipalityId,
      left.map(() => drawCode(cells)),
      left,
    );
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

/** One code in a thousand may still be this cell's: then it is drawn so often that none is found once in 10^8. */
const MOST_OTHERS = 20_000;

/** A code of this cell by chance, each of them as likely as any other. Somebody may have it already: there are ten million in all. */
export function drawCode({ beginnings, otherOfCode }: Pick<Cells, 'beginnings' | 'otherOfCode'>): SignCode {
  const sizes = beginnings.map(({ length }) => 10 ** (7 - length));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  for (let draw = 0; draw < MOST_OTHERS; draw += 1) {
    let number = randomInt(all);
    let at = 0;
    for (; number >= (sizes[at] ?? all); at += 1) number -= sizes[at] ?? 0;
    const beginning = beginnings[at] ?? '';
    const rest = beginning.length === 7 ? '' : String(number).padStart(7 - beginning.length, '0');
    const code = withCheckDigits(beginning + rest);
    if (otherOfCode(code) === null) return code;
  }
  throw new Error('The map of cells leaves this one no codes.');
}
