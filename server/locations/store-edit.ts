// Writes what members change of locations.
import { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Tenant } from '../database/tenant.ts';
import type { FieldFault } from '../graphql/saving.ts';
import { addSign } from '../signs/store-new.ts';
import type { LocationDraft } from './draft.ts';

type Edit = Grant<'locations.edit'>;

/** What is wrong with a draft for the location `id` (null: a new one) that only the database knows. */
export async function storedFaults(
  tx: Tenant,
  { municipalityId }: Edit,
  { externalId, settlementId, categoryId }: LocationDraft,
  id: bigint | null,
): Promise<FieldFault[]> {
  const hasSettlement = await tx.settlement.count({ where: { municipalityId, id: settlementId } });
  const hasCategory = await tx.category.count({ where: { municipalityId, id: categoryId } });
  const namesakes =
    externalId === null
      ? 0
      : await tx.location.count({
          where: { municipalityId, externalId, ...(id === null ? {} : { id: { not: id } }) },
        });
  return [
    ...(hasSettlement ? [] : [{ field: 'settlement', fault: 'UNKNOWN' } as const]),
    ...(hasCategory ? [] : [{ field: 'category', fault: 'UNKNOWN' } as const]),
    ...(namesakes > 0 ? [{ field: 'externalId', fault: 'TAKEN' } as const] : []),
  ];
}

/** Whether two members gave the same external id at the same moment, so that neither saw the other's. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** Holds the locations until the transaction ends: nobody changes them meanwhile. */
export async function lockLocations(
  tx: Tenant,
  { municipalityId }: Edit,
  ids: readonly bigint[],
): Promise<void> {
  // In one order, so that two merges do not wait for each other.
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM locations WHERE municipality_id = ${municipalityId} AND id = ANY(${[...ids]})
      ORDER BY id FOR UPDATE`,
  );
}

/** Makes the location, with its first sign; answers its id. */
export async function insertLocation(tx: Tenant, edit: Edit, draft: LocationDraft): Promise<bigint> {
  const { municipalityId } = edit;
  const { id } = await tx.location.create({
    data: { ...columnsOf(draft), municipalityId, kind: draft.kind, externalId: draft.externalId ?? '' },
    select: { id: true },
  });
  const code = await addSign(tx, edit, id);
  if (draft.externalId === null)
    await tx.location.update({
      where: { municipalityId_id: { municipalityId, id } },
      data: { externalId: code },
    });
  await replaceHours(tx, edit, id, draft);
  return id;
}

/** Makes the location what the draft says. Without an external id it keeps the one that it has. */
export async function updateLocation(
  tx: Tenant,
  edit: Edit,
  id: bigint,
  draft: LocationDraft,
): Promise<void> {
  const { municipalityId } = edit;
  const { externalId } = draft;
  await tx.location.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columnsOf(draft), ...(externalId && { externalId }), version: { increment: 1 } },
  });
  await replaceHours(tx, edit, id, draft);
  // A tablet is where its desk is.
  const { settlementId, categoryId, address, latitude, longitude } = columnsOf(draft);
  await tx.location.updateMany({
    where: { municipalityId, deskId: id },
    data: { settlementId, categoryId, address, latitude, longitude, version: { increment: 1 } },
  });
}

// To Prisma, null in a json column is a question: the column's NULL or the document's null.
function columnsOf({ kind: _kind, externalId: _externalId, hours: _hours, ...draft }: LocationDraft) {
  return { ...draft, address: draft.address ?? Prisma.DbNull };
}

async function replaceHours(
  tx: Tenant,
  { municipalityId }: Edit,
  locationId: bigint,
  { hours }: LocationDraft,
): Promise<void> {
  await tx.openingHours.deleteMany({ where: { municipalityId, locationId } });
  await tx.openingHours.createMany({ data: hours.map((row) => ({ municipalityId, locationId, ...row })) });
}
