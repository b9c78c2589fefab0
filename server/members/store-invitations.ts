// What is remembered of invitations: a hash of the link, for whom it is, and what he or she is to be.
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import { isRole } from '../access/roles.ts';
import type { Tenant } from '../database/tenant.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Invitation, Post } from './store.ts';
import type { UserDatabase } from './store-users.ts';

/** An invitation that is to be kept. */
export interface NewInvitation extends Post {
  readonly email: string;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

function invitationOf({ role, municipalityId, ...row }: Prisma.InvitationGetPayload<object>): Invitation {
  if (!isRole(role)) throw new TypeError('An invitation has a role that is none.');
  return { ...row, municipalityId: municipalityId as MunicipalityId, role };
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
    where: { tokenHash: new Uint8Array(tokenHash), ...OPEN, expiresAt: { gt: now } },
  });
  return row ? invitationOf(row) : null;
}

/** Who accepts. */
export interface Accepting {
  readonly userId: string;
  /** As the journal names people. */
  readonly actor: string;
  readonly now: Date;
}

/**
 * Makes the user a member as the invitation says, unless another request was quicker: false then. A user who is a member
 * already stays what he or she is.
 */
export async function acceptInvitation(
  gate: UserDatabase,
  _grant: Grant<'members.join'>,
  { municipalityId, id, role, settlementId, categoryId, locationIds }: Invitation,
  { userId, actor, now }: Accepting,
): Promise<boolean> {
  return gate.$transaction(async (tx) => {
    const open = { municipalityId, id, ...OPEN };
    const { count } = await tx.invitation.updateMany({ where: open, data: { acceptedAt: now } });
    if (count === 0) return false;
    const known = await tx.member.count({ where: { municipalityId, userId } });
    const post = { role, settlementId, categoryId, locationIds: [...locationIds] };
    if (known === 0) await tx.member.create({ data: { ...post, municipalityId, userId, joinedAt: now } });
    const deed = { action: 'members.join', subject: 'Invitation', subjectId: String(id), after: { role } };
    await tx.auditEntry.createMany({ data: [{ ...deed, municipalityId, at: now, actor }] });
    return true;
  });
}
