// Makes an invitation: for an admin over the API, for the operator at the terminal, and for a demo city's first visitor.
import { grant } from '../../access/grants/grant.ts';
import { change, type Changing } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { keepLetter, type KeptLetter, type Limiting } from '../../access/mail/waiting-letters.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import type { Municipality } from '../municipalities/store.ts';
import type { Gate } from '../../access/sessions/gate.ts';
import { invitationLetter, linkTo } from '../../access/sessions/letters.ts';
import { drawToken, hashOfToken } from '../../access/sessions/links.ts';
import { filled, placesOf, postFaults, tellPost } from './post.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { invitationEnd } from './rules.ts';
import { createInvitation } from './store-invitations.ts';
import { listMembers, type Invitation, type Post } from './store.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';

/** Who invites, and what it takes. */
export interface Inviting extends Changing {
  /** Who stands in the journal, where it is not the viewer: an operator who signed in, for whom the platform invites. */
  readonly actor?: Viewer;
  readonly gate: Pick<Gate, 'database' | 'membersUrl' | 'platformName' | 'key'> & Limiting;
}

/** Who is to become what. */
export interface Wanted {
  readonly email: string;
  /** What he or she is called, where it is known. */
  readonly name?: string | null;
  readonly post: Post;
  /** Of the letter, also where it is sent again. */
  readonly language: LetterLanguage;
  /** As the letter names whoever invites. */
  readonly invitedBy: string;
  /** A letter brings the link; else whoever invites tells it. */
  readonly isByLetter: boolean;
  /** An operator invites into a city that has admins: it waits until then, and who is concerned is told why. */
  readonly waiting?: { readonly opensAt: Date; readonly why: string; readonly told: readonly Plain[] };
}

export interface Invited {
  readonly outcome: 'MemberInvited';
  readonly invitation: Invitation;
  /** Works once. Nothing but a hash of it is kept, so it cannot be told again. */
  readonly link: string;
  /** To be handed over now that the invitation is certain. */
  readonly letter: KeptLetter | null;
  /** The same, to who is concerned. */
  readonly told: readonly KeptLetter[];
}

/** Keeps an invitation to the municipality and answers its link; an earlier link to the same address stops working. */
export async function invite(
  inviting: Inviting,
  { id: municipalityId, name: called, colour }: Pick<Municipality, 'id' | 'name' | 'colour'>,
  { email: typed, name = null, post: wanted, isByLetter, waiting, ...kept }: Wanted,
): Promise<Invited | Invalid> {
  const { gate, viewer, now } = inviting;
  const manage = grant(viewer, 'members.manage', municipalityId);
  const email = findEmail(typed);
  if (email === null) return invalid([{ field: 'email', fault: 'NOT_AN_EMAIL' }]);
  const members = await listMembers(gate.database.prisma, grant(viewer, 'members.read', municipalityId));
  if (members.some((member) => member.email === email)) return invalid([{ field: 'email', fault: 'TAKEN' }]);
  const changing = { ...inviting, viewer: inviting.actor ?? viewer };
  return change<Invited | Invalid>(changing, manage, async (tx) => {
    const post = await filled(tx, manage, wanted);
    const faults = await postFaults(tx, manage, post);
    if (faults.length > 0) return { outcome: invalid(faults), audit: null };
    const token = drawToken();
    const at = now();
    const tokenHash = hashOfToken(token);
    const { opensAt = null, why, told: plain = [] } = waiting ?? {};
    const expiresAt = invitationEnd(opensAt ?? at);
    const invitation = await createInvitation(
      tx,
      manage,
      { ...post, ...kept, email, name, tokenHash, opensAt, expiresAt },
      at,
    );
    const thing = { subject: 'Invitation', subjectId: String(invitation.id), subjectName: email };
    const after = {
      email,
      ...(name !== null && { name }),
      ...(await tellPost(tx, manage, post)),
      ...(why && { why }),
    };
    const link = linkTo(gate.membersUrl, 'invitation', token);
    const municipality = textIn(called, kept.language);
    const message = invitationLetter(gate.platformName, {
      ...kept,
      email,
      name,
      municipality,
      colour,
      role: post.role,
      places: await placesOf(tx, manage, post, kept.language),
      link,
      isWaiting: opensAt !== null,
    });
    const letter = isByLetter ? await keepLetter(inviting, tx, manage, message) : null;
    const told: KeptLetter[] = [];
    for (const each of plain) told.push(await keepLetter(inviting, tx, manage, each));
    return {
      outcome: { outcome: 'MemberInvited', invitation, link, letter, told },
      audit: { ...thing, before: null, after },
    };
  });
}
