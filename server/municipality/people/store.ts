// What a municipality remembers of its members and of whom it invited.
import type { Grant } from '../../access/grants/grant.ts';
import { isRole, type Role, type ScopeColumns } from '../../access/grants/member-roles.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { UserDatabase } from '../../access/sessions/store-users.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';

export interface Member extends ScopeColumns {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly hasFactor: boolean;
  /** Null: not yet. */
  readonly lastSignedInAt: Date | null;
  readonly role: Role;
  readonly joinedAt: Date;
  /** The group whose places `locationIds` are; null: they were picked one by one. */
  readonly groupId: bigint | null;
  readonly version: number;
}

export interface Invitation extends ScopeColumns {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly email: string;
  /** What he or she is called; null where whoever invites did not say. */
  readonly name: string | null;
  readonly role: Role;
  readonly groupId: bigint | null;
  readonly invitedBy: string;
  /** Of the letter. */
  readonly language: LetterLanguage;
  /** From when it can be accepted; null: at once. */
  readonly opensAt: Date | null;
  readonly expiresAt: Date;
}

/** A role and what it is bound to. */
export interface Post extends ScopeColumns {
  readonly role: Role;
  /** The group whose places `locationIds` are; null: they were picked one by one. */
  readonly groupId: bigint | null;
}

const USER = {
  user: { select: { name: true, email: true, twoFactorEnabled: true, lastSignedInAt: true } },
} as const;

type Row = Prisma.MemberGetPayload<{ include: typeof USER }>;

function memberOf({ user, role, ...row }: Row, municipalityId: MunicipalityId): Member {
  if (!isRole(role)) throw new TypeError('A member has a role that is none.');
  const { twoFactorEnabled: hasFactor, ...who } = user;
  return { ...row, ...who, municipalityId, role, hasFactor };
}

/** The municipality's members, by name. The gate knows what they are called. */
export async function listMembers(
  gate: UserDatabase,
  { municipalityId }: Grant<'members.read'>,
): Promise<Member[]> {
  const rows = await gate.member.findMany({
    where: { municipalityId },
    include: USER,
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.map((row) => memberOf(row, municipalityId));
}

/** Locks the members of the municipality until the transaction ends, so that no two changes take away the last admin. */
export async function lockMembers(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
): Promise<{ id: bigint; role: string; version: number }[]> {
  return tx.$queryRaw(
    Prisma.sql`SELECT id, role, version FROM members WHERE municipality_id = ${municipalityId} ORDER BY id FOR UPDATE`,
  );
}

/** Gives the member another post. */
export async function moveMember(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  id: bigint,
  { locationIds, ...post }: Post,
): Promise<void> {
  await tx.member.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...post, locationIds: [...locationIds], version: { increment: 1 } },
  });
}

/** Ends a membership. What the member did stays in the journal. */
export async function removeMember(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  id: bigint,
): Promise<void> {
  // The tasks stay, and wait for somebody else.
  await tx.task.updateMany({
    where: { municipalityId, ownerId: id },
    data: { ownerId: null, version: { increment: 1 } },
  });
  await tx.member.delete({ where: { municipalityId_id: { municipalityId, id } } });
}
