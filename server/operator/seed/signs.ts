// Signs and their codes. A printed code hangs on a wall: it never changes, and never means another place.
import path from 'node:path';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityData, SignRow } from '../../municipality/tables/data.ts';
import { DataError } from '../../municipality/tables/error.ts';
import type { Counts } from './merge.ts';
import { idOf } from './merge.ts';

/**
 * Adds the signs whose codes are new. Throws a DataError where a code belongs to another place or municipality, or
 * where a place would get a second code beside a sign that the file no longer names.
 */
export async function addSigns(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  locationIds: ReadonlyMap<string, bigint>,
  { folder, signs }: MunicipalityData,
): Promise<Counts> {
  const wrong = ({ fileLine }: SignRow, column: string, reason: string) =>
    new DataError({ file: path.join(folder, 'signs.csv'), line: fileLine, column }, reason);
  const wanted = new Map<string, { readonly row: SignRow; readonly locationId: bigint }>(
    signs.map((row) => [row.code, { row, locationId: idOf(locationIds, row.externalId) }]),
  );
  const known = await tx.signCode.findMany({ where: { code: { in: [...wanted.keys()] } } });
  for (const { code, municipalityId: owner, locationId } of known) {
    const sign = wanted.get(code);
    if (sign === undefined || (owner === municipalityId && locationId === sign.locationId)) continue;
    throw wrong(sign.row, 'external_id', `the code ${code} belongs to another place, and codes never change`);
  }
  const hanging = await tx.sign.findMany({
    where: { municipalityId, retiredOn: null },
    select: { code: true, signCode: { select: { locationId: true } } },
  });
  const codeAt = new Map(
    hanging.filter(({ code }) => !wanted.has(code)).map(({ code, signCode }) => [signCode.locationId, code]),
  );
  const knownCodes = new Set(known.map(({ code }) => code));
  const fresh = [...wanted.values()].filter(({ row }) => !knownCodes.has(row.code));
  for (const { row, locationId } of fresh) {
    const code = codeAt.get(locationId);
    if (code === undefined) continue;
    throw wrong(row, 'code', `"${row.externalId}" has the code ${code} already, and codes never change`);
  }
  if (fresh.length > 0) {
    await tx.signCode.createMany({
      data: fresh.map(({ row, locationId }) => ({ municipalityId, code: row.code, locationId })),
    });
    await tx.sign.createMany({ data: fresh.map(({ row }) => ({ municipalityId, code: row.code })) });
  }
  return { created: fresh.length, changed: 0, unchanged: known.length };
}
