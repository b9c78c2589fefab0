// What members wrote of tasks. Nobody changes a note, or takes one away.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

export interface TaskNote {
  readonly id: bigint;
  readonly taskId: bigint;
  readonly writtenAt: Date;
  /** The name by which colleagues know him or her. */
  readonly writtenBy: string;
  readonly text: string;
}

/** The notes of the tasks, as they were written; the tasks are ones that the member may see. */
export function listNotes(
  tx: Tenant,
  { municipalityId }: Grant<'tasks.read'>,
  taskIds: readonly bigint[],
): Promise<TaskNote[]> {
  return tx.taskNote.findMany({
    where: { municipalityId, taskId: { in: [...taskIds] } },
    orderBy: { id: 'asc' },
  });
}

/** How many the task has. */
export function countNotes(
  tx: Tenant,
  { municipalityId }: Grant<'tasks.edit'>,
  taskId: bigint,
): Promise<number> {
  return tx.taskNote.count({ where: { municipalityId, taskId } });
}

/** Whether somebody else than the one wrote of the task since the instant. */
export async function wasWrittenSince(
  tx: Tenant,
  { municipalityId }: Grant<'tasks.edit'>,
  taskId: bigint,
  { since, notBy }: { readonly since: Date; readonly notBy: string },
): Promise<boolean> {
  const where = { municipalityId, taskId, writtenAt: { gte: since }, writtenBy: { not: notBy } };
  return (await tx.taskNote.count({ where })) > 0;
}

/** Keeps a note. */
export async function writeNote(
  tx: Tenant,
  { municipalityId }: Grant<'tasks.edit'>,
  note: Omit<TaskNote, 'id'>,
): Promise<void> {
  await tx.taskNote.create({ data: { municipalityId, ...note } });
}
