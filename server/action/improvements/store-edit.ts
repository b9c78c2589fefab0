// Writes what members say of improvements, and asks what only the database knows to be wrong with it.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Step } from '../../foundation/improvements/promises.ts';
import { scopeFaults, type ImprovementDraft } from './draft.ts';
import type { Become } from './promise-steps.ts';

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
    doneOn: midnight(doneOn),
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

/** Who sees it from the day `today` on, and how its promise stands; what `doneOn` says (YYYY-MM-DD) takes the place of its day. */
export async function writeState(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  { state, doneOn, steps, today }: Become & { readonly today: string },
): Promise<void> {
  const now = midnight(today);
  const last = steps?.at(-1);
  await tx.improvement.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: {
      isPublished: state === 'PUBLISHED',
      withdrawnOn: state === 'WITHDRAWN' ? now : null,
      givenUpOn: state === 'GIVEN_UP' ? now : null,
      doneOn: midnight(doneOn),
      ...(steps && last && { steps: stepsColumn(steps), promisedOn: midnight(last.day) }),
      version: { increment: 1 },
    },
  });
}

/** Writes what is said of the promise now, beside a change that has a version of its own. */
export async function writeSteps(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  steps: readonly Step[],
): Promise<void> {
  await tx.improvement.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { steps: stepsColumn(steps) },
  });
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const stepsColumn = (steps: readonly Step[]) => steps as unknown as Prisma.InputJsonArray;
