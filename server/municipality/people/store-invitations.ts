// What is remembered of invitations: a hash of the link, for whom it is, and what he or she is to be.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { isRole } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Invitation, Post } from './store.ts';
import { openedBy } from '../../access/identity/store.ts';
import { createUser, type NewUser, type UserDatabase } from '../../access/sessions/store-users.ts';
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';

/** An invitation that is to be kept. */
export interface NewInvitation extends Post {
  readonly email: string;
  readonly name: string | null;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
  readonly language: LetterLanguage;
  readonly opensAt: Date | null;
  readonly expiresAt: Date;
}

function invitationOf({
  role,
  language,
  municipalityId,
  ...row
}: Prisma.InvitationGetPayload<object>): Invitation {
  if (!isRole(role)) throw new TypeError('An invitation has a role that is none.');
  if (!isLetterLanguage(language)) throw new TypeError('An invitation has a language without letters.');
  return { ...row, municipalityId: municipalityId as MunicipalityId, role, language };
}

const OPEN = { acceptedAt: null, withdrawnAt: null } as const;

/** The invitations that wait, the newest first; those that are too old too, so that they can be sent again. */
export async function listInvitations(
  tx: Tenant,
  { municipalityId }: Grant<'members.read'>,
): Promise<Invitation[]> {
  const rows = await tx.invitation.findMany({ where: { municipalityId, ...OPEN }, orderBy: { id: 'desc' } });
  return rows.map(invitationOf);
}

/** Keeps the invitation; one that waits for the same address is withdrawn, so that one link works at a time. */
export async function createInvitation(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  { tokenHash, locationIds, ...invitation }: NewInvitation,
  now: Date,
): Promise<Invitation> {
  // One after the other: of two that are made at once to one address, neither would see the other.
  await tx.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('invitations', ${municipalityId}))`,
  );
  await tx.invitation.updateMany({
    where: { municipalityId, email: invitation.email, ...OPEN },
    data: { withdrawnAt: now },
  });
  return invitationOf(
    await tx.invitation.create({
      data: {
        ...invitation,
        municipalityId,
        locationIds: [...locationIds],
        tokenHash: new Uint8Array(tokenHash),
      },
    }),
  );
}

/** The invitation of the id that waits; null where none does. */
export async function findWaiting(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  id: bigint,
): Promise<Invitation | null> {
  const row = await tx.invitation.findFirst({ where: { municipalityId, id, ...OPEN } });
  return row ? invitationOf(row) : null;
}

/** Takes the invitation back; null where none of that id waits. */
export async function withdrawInvitation(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  id: bigint,
  now: Date,
): Promise<Invitation | null> {
  const [row] = await tx.invitation.updateManyAndReturn({
    where: { municipalityId, id, ...OPEN },
    data: { withdrawnAt: now },
  });
  return row ? invitationOf(row) : null;
}

/** The invitation of the link, where it can still be accepted; in whichever municipality. */
export async function findInvitation(
  gate: Pick<UserDatabase, 'invitation'>,
  _grant: Grant<'members.join'>,
  tokenHash: Buffer,
  now: Date,
): Promise<Invitation | null> {
  const row = await gate.invitation.findFirst({
    where: { tokenHash: new Uint8Array(tokenHash), ...OPEN, expiresAt: { gt: now }, ...openedBy(now) },
  });
  return row ? invitationOf(row) : null;
}

/** Who accepts: a user, or somebody who becomes one by it. */
export type Accepting = { readonly userId: string; readonly name: string } | NewUser;

/**
 * Makes whoever accepts a member as the invitation says, all or nothing, unless another request was quicker: false then.
 * A user who is a member already stays what he or she is.
 */
export async function acceptInvitation(
  gate: UserDatabase,
  _grant: Grant<'members.join'>,
  { municipalityId, id, email, role, settlementId, categoryId, locationIds, groupId }: Invitation,
  accepting: Accepting,
  now: Date,
): Promise<boolean> {
  return gate.$transaction(async (tx) => {
    const open = { municipalityId, id, ...OPEN };
    // Whoever comes second waits here until the first is done.
    const { count } = await tx.invitation.updateMany({ where: open, data: { acceptedAt: now } });
    if (count === 0) return false;
    const userId = 'userId' in accepting ? accepting.userId : await createUser(tx, accepting, now);
    const known = await tx.member.count({ where: { municipalityId, userId } });
    const post = { role, settlementId, categoryId, locationIds: [...locationIds], groupId };
    if (known === 0) await tx.member.create({ data: { ...post, municipalityId, userId, joinedAt: now } });
    const deed = { action: 'members.join', subject: 'Invitation', subjectId: String(id), subjectName: email };
    const actor = `${accepting.name} <${email}>`;
    await tx.auditEntry.createMany({ data: [{ ...deed, municipalityId, at: now, actor, after: { role } }] });
    return true;
  });
}
