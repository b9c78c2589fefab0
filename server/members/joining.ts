// Accepting an invitation: with an account that is made for it, or with the one that somebody signed in to.
import type { Grant } from '../access/grant.ts';
import type { Viewer } from '../access/viewers.ts';
import { builder } from '../graphql/builder.ts';
import { invalid, InvalidType, type FieldFault, type Invalid } from '../graphql/saving.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Gate } from './gate.ts';
import { hashOfToken } from './links.ts';
import { findName, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './rules.ts';
import { acceptInvitation, findInvitation, type Accepting } from './store-invitations.ts';
import type { Invitation } from './store.ts';

interface Joined {
  readonly outcome: 'MemberJoined';
  readonly municipalityId: MunicipalityId;
}

interface SignInFirst {
  readonly outcome: 'SignInFirst';
  readonly email: string;
}

const MemberJoinedType = builder.objectRef<Joined>('MemberJoined').implement({
  description: 'Somebody became a member, and can sign in.',
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders.municipality.load(municipalityId),
    }),
  }),
});

const SignInFirstType = builder.objectRef<SignInFirst>('SignInFirst').implement({
  description: 'There is an account of this address already: sign in with it, and accept again.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address of the account.' }),
  }),
});

const AcceptInvitationResult = builder.unionType('AcceptInvitationResult', {
  description: 'What became of an invitation that was accepted.',
  types: [MemberJoinedType, SignInFirstType, InvalidType],
  resolveType: ({ outcome }) => outcome,
});

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  description: 'The link, and for whom no account was made yet a name and a password.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'What the link ends with.' }),
    name: t.string({ description: 'What he or she is called, in 1 to 120 characters.' }),
    password: t.string({ description: `At least ${SHORTEST_PASSWORD} characters.` }),
  }),
});

interface NewAccount {
  readonly name: string;
  readonly password: string;
}

/** The account that the input asks for, or what is wrong with it. */
function accountFrom(name: string, password: string): NewAccount | readonly FieldFault[] {
  const found = findName(name);
  const faults: FieldFault[] = found === null ? [{ field: 'name', fault: 'REQUIRED' }] : [];
  if (password.length < SHORTEST_PASSWORD) faults.push({ field: 'password', fault: 'TOO_SHORT' });
  if (password.length > LONGEST_PASSWORD) faults.push({ field: 'password', fault: 'TOO_LONG' });
  return found === null || faults.length > 0 ? faults : { name: found, password };
}

/** Who accepts: whoever is signed in, where it is the address invited; else somebody new. */
async function acceptingOf(
  gate: Gate,
  { email }: Invitation,
  viewer: Viewer,
  input: { readonly name: string; readonly password: string },
): Promise<Accepting | SignInFirst | Invalid> {
  if (viewer.kind === 'member' && viewer.email === email) return { userId: viewer.userId, name: viewer.name };
  const auth = await gate.auth();
  const { internalAdapter, password } = await auth.$context;
  if (await internalAdapter.findUserByEmail(email)) return { outcome: 'SignInFirst', email };
  const wanted = accountFrom(input.name, input.password);
  if (!('password' in wanted)) return invalid(wanted);
  return { name: wanted.name, email, passwordHash: await password.hash(wanted.password) };
}

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
