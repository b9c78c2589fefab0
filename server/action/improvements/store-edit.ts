// Writes what members say of improvements, and asks what only the database knows to be wrong with it.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { scopeFaults, type ImprovementDraft } from './draft.ts';

type Edit = Grant<'improvements.edit'>;

/** What names something that is not there, or is not the member's. */
export async function storedFaults(tx: Tenant, edit: Edit, draft: ImprovementDraft): Promise<FieldFault[]> {
  const { municipalityId, scope } = edit;
  const { locationIds, categoryId, settlementId, photoHash } = draft;
  const places = { municipalityId, id: { in: [...locationIds] } };
  const known = await tx.location.count({ where: places });
  const own = await tx.location.count({ where: { AND: [places, locationsWithin(scope)] } });
  const isMissing = async (id: bigint | null, count: (id: bigint) => Promise<number>) =>
    id !== null && (await count(id)) === 0;
  const category = await isMissing(categoryId, (id) => tx.category.count({ where: { municipalityId, id } }));
  const settlement = await isMissing(settlementId, (id) =>
    tx.settlement.count({ where: { municipalityId, id } }),
  );
  const photo =
    photoHash !== null && (await tx.photo.count({ where: { municipalityId, hash: photoHash } })) === 0;
  const unknown = Object.entries({ locations: known < locationIds.length, category, settlement, photo });
  return [
    ...unknown.flatMap(([field, is]): FieldFault[] => (is ? [{ field, fault: 'UNKNOWN' }] : [])),
    ...scopeFaults(scope, draft, own === locationIds.length),
  ];
}

// To Prisma, null in a json column is a question: the column's NULL or the document's null.
function columnsOf({ locationIds: _locationIds, doneOn, said, photoAlt, ...draft }: ImprovementDraft) {
  return {
    ...draft,
    doneOn: new Date(`${doneOn}T00:00:00Z`),
    said: said ?? Prisma.DbNull,
    photoAlt: photoAlt ?? Prisma.DbNull,
  };
}

/** Writes the draft, in place of what it was, or as a new one (null); answers its id. */
export async function writeDraft(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint | null,
  draft: ImprovementDraft,
): Promise<bigint> {
  const data = columnsOf(draft);
  const row =
    id === null
      ? await tx.improvement.create({ data: { municipalityId, ...data } })
      : await tx.improvement.update({
          where: { municipalityId_id: { municipalityId, id } },
          data: { ...data, version: { increment: 1 } },
        });
  const of = { municipalityId, improvementId: row.id };
  await tx.improvementLocation.deleteMany({ where: of });
  await tx.improvementLocation.createMany({
    data: draft.locationIds.map((locationId) => ({ ...of, locationId })),
  });
  return row.id;
}

/** Lets everybody see it, or (since the day YYYY-MM-DD) members alone again. */
export async function writeState(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  withdrawnOn: string | null,
): Promise<void> {
  await tx.improvement.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: {
      isPublished: withdrawnOn === null,
      withdrawnOn: withdrawnOn === null ? null : new Date(`${withdrawnOn}T00:00:00Z`),
      version: { increment: 1 },
    },
  });
}
