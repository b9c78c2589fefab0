// Who can be given a task. The gate knows what members are called.
import type { Grant } from '../../access/grants/grant.ts';
import { mayRole } from '../../access/grants/policy.ts';
import { ROLES, scopeOf, type Scope } from '../../access/grants/member-roles.ts';
import type { UserDatabase } from '../../access/sessions/store-users.ts';

/** A member, as far as colleagues need to know. */
export interface TaskOwner {
  readonly id: bigint;
  readonly name: string;
  /** Where letters go; colleagues are not shown it here. */
  readonly email: string;
  /** What he or she chose; null: nothing. */
  readonly language: string | null;
  readonly scope: Scope;
}

const OWNING = ROLES.filter((role) => mayRole(role, 'tasks.edit'));

/** The members of the municipality who may have a task, or those of the ids whatever they are now; by name. */
export async function listOwners(
  gate: UserDatabase,
  { municipalityId }: Grant<'tasks.read'> | Grant<'tasks.edit'>,
  ids?: readonly bigint[],
): Promise<TaskOwner[]> {
  const rows = await gate.member.findMany({
    where: { municipalityId, ...(ids ? { id: { in: [...ids] } } : { role: { in: OWNING } }) },
    include: { user: { select: { name: true, email: true, language: true } } },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(({ id, user, ...columns }) => ({ id, ...user, scope: scopeOf(columns) }));
}
