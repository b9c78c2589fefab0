// Which members are written to about an order. The gate knows their addresses.
import type { Grant } from '../../access/grants/grant.ts';
import { ROLES } from '../../access/grants/member-roles.ts';
import { mayRole } from '../../access/grants/policy.ts';
import type { UserDatabase } from '../../access/sessions/store-users.ts';

/** A member who may change orders. */
export interface Reader {
  readonly id: bigint;
  readonly role: string;
  readonly email: string;
  /** What he or she chose; null: nothing. */
  readonly language: string | null;
}

const ORDERING = ROLES.filter((role) => mayRole(role, 'orders.edit'));

/** The members of the city who may change orders. */
export async function listReaders(
  gate: UserDatabase,
  { municipalityId }: Grant<'orders.fulfil'>,
): Promise<Reader[]> {
  const rows = await gate.member.findMany({
    where: { municipalityId, role: { in: ORDERING } },
    select: { id: true, role: true, user: { select: { email: true, language: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, role, user }) => ({ id, role, ...user }));
}

/** Who of them is written to: who dealt with the order last, or the admins where nobody did who still may. */
export function readersOf(all: readonly Reader[], last: bigint | null): readonly Reader[] {
  const own = all.filter(({ id }) => id === last);
  return own.length > 0 ? own : all.filter(({ role }) => role === 'admin');
}
