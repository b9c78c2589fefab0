// Writes what members change of locations.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Cells } from '../cells/cells.ts';
import { addSign } from '../codes/store-new.ts';
import { isSameHours, type LocationDraft } from './draft.ts';
import { keepToday } from './keep-today.ts';
import { noteChange } from '../location-changes/store.ts';

type Edit = Grant<'locations.edit'>;
type Lists = Pick<LocationDraft, 'settlementId' | 'categoryId'>;

/** Whether the settlement or the category is not there, or out of use: then it takes no places but those that it `kept`. */
export async function listFaults(
  tx: Tenant,
  { municipalityId }: Edit,
  { settlementId, categoryId }: Lists,
  kept: Lists | null,
): Promise<FieldFault[]> {
  const usable = (id: bigint, known: bigint | undefined) => ({
    municipalityId,
    id,
    ...(id === known ? {} : { retiredOn: null }),
  });
  const settlements = await tx.settlement.count({ where: usable(settlementId, kept?.settlementId) });
  const categories = await tx.category.count({ where: usable(categoryId, kept?.categoryId) });
  return [
    ...(settlements === 0 ? [{ field: 'settlement', fault: 'UNKNOWN' } as const] : []),
    ...(categories === 0 ? [{ field: 'category', fault: 'UNKNOWN' } as const] : []),
  ];
}

/** What only the database knows to be wrong with a draft for the location (null: a new one). */
export async function storedFaults(
  tx: Tenant,
  edit: Edit,
  draft: LocationDraft,
  present: (Lists & { readonly id: bigint }) | null,
): Promise<FieldFault[]> {
  const { municipalityId } = edit;
  const { externalId } = draft;
  const faults = await listFaults(tx, edit, draft, present);
  if (externalId === null) return faults;
  const where = { municipalityId, externalId, ...(present && { id: { not: present.id } }) };
  const namesakes = await tx.location.count({ where });
  return namesakes === 0 ? faults : [...faults, { field: 'externalId', fault: 'TAKEN' }];
}

/** Makes the location, with its first sign; answers its id. */
export async function insertLocation(
  tx: Tenant,
  edit: Edit,
  draft: LocationDraft,
  cells: Cells,
): Promise<bigint> {
  const { municipalityId } = edit;
  const { id } = await tx.location.create({
    data: { ...columnsOf(draft), municipalityId, kind: draft.kind, externalId: draft.externalId ?? '' },
    select: { id: true },
  });
  const code = await addSign(tx, edit, id, cells);
  if (draft.externalId === null)
    await tx.location.update({
      where: { municipalityId_id: { municipalityId, id } },
      data: { externalId: code },
    });
  await replaceHours(tx, edit, id, draft);
  await noteChange(tx, municipalityId, 'ADDED', [id]);
  return id;
}

/** Makes the location what the draft says; its hours, and whether it asks for presence, from the next day on. */
export async function updateLocation(
  tx: Tenant,
  edit: Edit,
  present: LocationDraft & { readonly id: bigint },
  draft: LocationDraft & { readonly externalId: string },
): Promise<void> {
  const { municipalityId } = edit;
  const { id } = present;
  const { externalId } = draft;
  await keepToday(tx, municipalityId, [{ id, stored: present, draft }]);
  if (!isSameHours(present, draft)) await noteChange(tx, municipalityId, 'HOURS', [id]);
  if (present.categoryId !== draft.categoryId) await noteChange(tx, municipalityId, 'CATEGORY', [id]);
  if (present.settlementId !== draft.settlementId) await noteChange(tx, municipalityId, 'SETTLEMENT', [id]);
  await tx.location.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columnsOf(draft), externalId, version: { increment: 1 } },
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
