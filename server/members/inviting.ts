// Inviting somebody, and taking an invitation back.
import { change } from '../audit/change.ts';
import { AppError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { invalid, InvalidType, type Invalid } from '../graphql/saving.ts';
import { idFrom } from '../graphql/scalars.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { textIn } from '../municipalities/rules.ts';
import { linkTo } from './letters.ts';
import { drawToken, hashOfToken } from './links.ts';
import { postFaults } from './post.ts';
import { InvitationType, RoleType } from './refs.ts';
import { findEmail, INVITATION_MS } from './rules.ts';
import { scopeFrom, ScopeInput } from './scope-type.ts';
import { listMembers, type Invitation } from './store.ts';
import { createInvitation, withdrawInvitation } from './store-invitations.ts';

interface Invited {
  readonly outcome: 'MemberInvited';
  readonly invitation: Invitation;
}

const MemberInvitedType = builder.objectRef<Invited>('MemberInvited').implement({
  description: 'The invitation was made, and a letter with its link sent.',
  fields: (t) => ({
    invitation: t.field({
      type: InvitationType,
      description: 'The invitation.',
      resolve: ({ invitation }) => invitation,
    }),
  }),
});

const InviteMemberResult = builder.unionType('InviteMemberResult', {
  description: 'What became of an invitation.',
  types: [MemberInvitedType, InvalidType],
  resolveType: ({ outcome }) => outcome,
});

const InviteMemberInput = builder.inputType('InviteMemberInput', {
  description: 'Somebody who is to become a member.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    email: t.string({ required: true, description: 'Where the letter goes.' }),
    role: t.field({ type: RoleType, required: true, description: 'The role.' }),
    scope: t.field({ type: ScopeInput, description: 'What a local member is bound to.' }),
    language: t.string({ defaultValue: 'bg', description: 'The language of the letter: bg or en.' }),
  }),
});

builder.mutationField('inviteMember', (t) =>
  t.field({
    type: InviteMemberResult,
    access: 'members.manage',
    args: { input: t.arg({ type: InviteMemberInput, required: true, description: 'Who, and as what.' }) },
    description:
      'Invites somebody by a letter whose link works once, for seven days. An earlier link to the same address stops working.',
    resolve: async (_root, { input }, context): Promise<Invited | Invalid> => {
      const municipality = await getMunicipality(context, input.municipality);
      const manage = context.grant('members.manage', municipality.id);
      const { gate, viewer } = context;
      const email = findEmail(input.email);
      if (email === null) return invalid([{ field: 'email', fault: 'NOT_AN_EMAIL' }]);
      const members = await listMembers(gate.database.prisma, context.grant('members.read', municipality.id));
      if (members.some((member) => member.email === email))
        return invalid([{ field: 'email', fault: 'TAKEN' }]);
      const token = drawToken();
      const now = context.now();
      const invitedBy = viewer.kind === 'member' ? viewer.name : viewer.kind;
      const post = { role: input.role, ...scopeFrom(input.scope) };
      const expiresAt = new Date(now.getTime() + INVITATION_MS);
      const made = await change<Invited | Invalid>(context, manage, async (tx) => {
        const faults = await postFaults(tx, manage, post);
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        const tokenHash = hashOfToken(token);
        const invitation = await createInvitation(
          tx,
          manage,
          { ...post, email, tokenHash, invitedBy, expiresAt },
          now,
        );
        const audit = {
          subject: 'Invitation',
          subjectId: String(invitation.id),
          before: null,
          after: { email, role: post.role },
        };
        return { outcome: { outcome: 'MemberInvited', invitation }, audit };
      });
      if (made.outcome === 'MemberInvited') {
        const language = input.language ?? 'bg';
        const name = textIn(municipality.name, language);
        const link = linkTo(gate.membersUrl, 'invitation', token);
        await gate.letters.invitation({ email, municipality: name, invitedBy, link, language });
      }
      return made;
    },
  }),
);

const WithdrawInvitationInput = builder.inputType('WithdrawInvitationInput', {
  description: 'An invitation that is to stop working.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    invitation: t.id({ required: true, description: 'The invitation.' }),
  }),
});

builder.mutationField('withdrawInvitation', (t) =>
  t.field({
    type: InvitationType,
    access: 'members.manage',
    args: {
      input: t.arg({ type: WithdrawInvitationInput, required: true, description: 'Which one.' }),
    },
    description: 'Takes back an invitation that waits: its link stops working.',
    resolve: async (_root, { input }, context) => {
      const municipality = await getMunicipality(context, input.municipality);
      const manage = context.grant('members.manage', municipality.id);
      const id = idFrom(input.invitation);
      return change(context, manage, async (tx) => {
        const invitation = await withdrawInvitation(tx, manage, id, context.now());
        if (invitation === null) throw new AppError('NOT_FOUND', 'There is no such invitation here.');
        const { email, role } = invitation;
        const audit = { subject: 'Invitation', subjectId: String(id), before: { email, role }, after: null };
        return { outcome: invitation, audit };
      });
    },
  }),
);
