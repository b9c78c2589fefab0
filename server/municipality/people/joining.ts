// Accepting an invitation: with an account that is made for it, or with the one that somebody signed in to.
import type { Grant } from '../../access/grants/grant.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { acceptingOf, SignInFirstType, type SignInFirst } from './accepting.ts';
import type { Gate } from '../../access/sessions/gate.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
import { SHORTEST_PASSWORD } from '../../access/sessions/rules.ts';
import { acceptInvitation, findInvitation } from './store-invitations.ts';
import { municipalityLoader } from '../municipalities/loaders.ts';

interface Joined {
  readonly outcome: 'MemberJoined';
  readonly municipalityId: MunicipalityId;
}

const MemberJoinedType = builder.objectRef<Joined>('MemberJoined').implement({
  description: 'Somebody became a member, and can sign in.',
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders(municipalityLoader).load(municipalityId),
    }),
  }),
});

const AcceptInvitationResult = outcomesOf(
  'AcceptInvitationResult',
  'What became of an invitation that was accepted.',
  [MemberJoinedType, SignInFirstType, InvalidType],
);

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  description: 'The link, and for whom no account was made yet a name and a password.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'What the link ends with.' }),
    name: t.string({ description: 'What he or she is called, in 1 to 120 characters.' }),
    password: t.string({ description: `At least ${SHORTEST_PASSWORD} characters.` }),
  }),
});

async function join(
  gate: Gate,
  grant: Grant<'members.join'>,
  viewer: Viewer,
  { token, name, password }: { token: string; name: string; password: string },
  now: Date,
): Promise<Joined | SignInFirst | Invalid | null> {
  const { prisma } = gate.database;
  const invitation = await findInvitation(prisma, grant, hashOfToken(token), now);
  if (invitation === null) return null;
  const accepting = await acceptingOf(gate, invitation, viewer, { name, password });
  if ('outcome' in accepting) return accepting;
  const isNew = await acceptInvitation(prisma, grant, invitation, accepting, now);
  return isNew ? { outcome: 'MemberJoined', municipalityId: invitation.municipalityId } : null;
}

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    type: AcceptInvitationResult,
    nullable: true,
    access: 'members.join',
    args: { input: t.arg({ type: AcceptInvitationInput, required: true, description: 'The link.' }) },
    description:
      'Makes whoever holds the link a member, once; null where the link was used, withdrawn, is too old, or never was.',
    resolve: (_root, { input: { token, name, password } }, { gate, grant, viewer, now }) =>
      join(
        gate,
        grant('members.join', null),
        viewer,
        { token, name: name ?? '', password: password ?? '' },
        now(),
      ),
  }),
);
