// Says of a task which improvement came of it.
import type { Grant } from '../../access/grants/grant.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { getTask } from './store.ts';
import { writeImprovement } from './store-edit.ts';

/** Links the two; answers what the journal tells. NOT_FOUND where the member may see no such task. */
export async function linkTask(
  tx: Tenant,
  edit: Grant<'tasks.edit'>,
  id: bigint,
  improvementId: bigint,
): Promise<Changed> {
  const task = await getTask(tx, edit, id);
  await writeImprovement(tx, edit, id, improvementId);
  const told = (improvement: bigint | null) => ({
    improvement: improvement === null ? null : String(improvement),
  });
  return {
    subject: 'Task',
    subjectId: String(id),
    subjectName: task.text,
    before: told(task.improvementId),
    after: told(improvementId),
  };
}
