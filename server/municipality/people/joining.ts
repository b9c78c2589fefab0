// Accepting an invitation: with an account that is made for it, or with the one that somebody signed in to.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import {
  acceptingOf,
  acceptInputOf,
  SignInFirstType,
  type AcceptInput,
  type SignInFirst,
} from './accepting.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
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

const AcceptInvitationInput = acceptInputOf('AcceptInvitationInput');

async function join(
  { gate, grant, viewer, now }: Context,
  input: AcceptInput,
): Promise<Joined | SignInFirst | Invalid | null> {
  const { prisma } = gate.database;
  const [own, at] = [grant('members.join', null), now()];
  const invitation = await findInvitation(prisma, own, hashOfToken(input.token), at);
  if (invitation === null) return null;
  const accepting = await acceptingOf(gate, invitation, viewer, input);
  if ('outcome' in accepting) return accepting;
  const isNew = await acceptInvitation(prisma, own, invitation, accepting, at);
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
    resolve: (_root, { input }, context) => join(context, input),
  }),
);
