// Invites the first admin of a city that was onboarded: by the platform, since nobody in the city can.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import type { Invited } from '../../municipality/people/make-invitation.ts';
import { listInvitations } from '../../municipality/people/store-invitations.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { City } from './checked-city.ts';
import { inviteAs, type Operating } from '../cities/platform-invitation.ts';

/** The invitation with its letter; null where the address is invited already: a link that was told cannot be told again. */
export async function inviteFirst(
  operating: Operating,
  municipality: Municipality,
  { email, name, language }: City['admin'],
): Promise<Invited | null> {
  const { id } = municipality;
  const read = grant(OPERATOR, 'members.read', id);
  const { prisma } = operating.connections.operator;
  const waiting = await asMember(prisma, id, (tx) => listInvitations(tx, read));
  if (waiting.some((invitation) => invitation.email === email)) return null;
  const who = { email, name: name ?? null, role: 'admin', language, isByLetter: true } as const;
  return inviteAs(operating, municipality, who);
}
