// Writes what members say of tasks.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Sited, Task, TaskSubject } from './rules.ts';
import { midnight } from './store.ts';

type Edit = Grant<'tasks.edit'>;

/** All that a member says of a task. */
export type TaskDraft = Pick<Task, 'locationId' | 'categoryId' | 'ownerId' | 'text' | 'dueOn' | 'state'>;

/** Where what it is about is; null where there is no such place or category. */
export async function findSited(
  tx: Tenant,
  { municipalityId }: Edit,
  { locationId, categoryId }: TaskSubject,
): Promise<Sited | null> {
  if (locationId !== null) {
    const place = await tx.location.findUnique({
      where: { municipalityId_id: { municipalityId, id: locationId } },
      select: { settlementId: true, categoryId: true },
    });
    return place && { locationId, ...place };
  }
  if (categoryId === null) return null;
  const known = await tx.category.count({ where: { municipalityId, id: categoryId } });
  return known === 0 ? null : { locationId, settlementId: null, categoryId };
}

/** Writes the task, in place of what it was, or as a new one (null); answers its id. Another day is told of anew. */
export async function writeTask(
  tx: Tenant,
  { municipalityId }: Edit,
  present: Pick<Task, 'id' | 'dueOn' | 'ownerId'> | null,
  { dueOn, ...draft }: TaskDraft,
): Promise<bigint> {
  const data = { ...draft, dueOn: midnight(dueOn) };
  if (present === null) return (await tx.task.create({ data: { municipalityId, ...data } })).id;
  const isOther = present.dueOn !== dueOn || present.ownerId !== draft.ownerId;
  await tx.task.update({
    where: { municipalityId_id: { municipalityId, id: present.id } },
    data: { ...data, ...(isOther && { remindedOn: null }), version: { increment: 1 } },
  });
  return present.id;
}

/** Notes which improvement came of the task. */
export async function writeImprovement(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  improvementId: bigint,
): Promise<void> {
  await tx.task.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { improvementId, version: { increment: 1 } },
  });
}
