// Inviting somebody, and taking an invitation back.
import { change } from '../audit/change.ts';
import { AppError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { InvalidType, type Invalid } from '../graphql/saving.ts';
import { idFrom } from '../graphql/scalars.ts';
import type { Delivery } from '../mail/message.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { textIn } from '../municipalities/rules.ts';
import { invite, type Invited } from './invite.ts';
import { InvitationType, RoleType } from './refs.ts';
import { scopeFrom, ScopeInput } from './scope-type.ts';
import { withdrawInvitation } from './store-invitations.ts';

/** An invitation whose letter was handed over. */
interface Told extends Invited {
  readonly delivery: Delivery;
}

const MemberInvitedType = builder.objectRef<Told>('MemberInvited').implement({
  description: 'The invitation was made, and a letter with its link written.',
  fields: (t) => ({
    invitation: t.field({
      type: InvitationType,
      description: 'The invitation.',
      resolve: ({ invitation }) => invitation,
    }),
    isSent: t.boolean({
      description:
        'The letter went out. If not, the mail server did not take it, and it waits with whoever runs the platform.',
      resolve: ({ delivery }) => delivery === 'sent',
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
    resolve: async (_root, { input }, context): Promise<Told | Invalid> => {
      const municipality = await getMunicipality(context, input.municipality);
      const { gate, viewer } = context;
      const invitedBy = viewer.kind === 'member' ? viewer.name : viewer.kind;
      const post = { role: input.role, ...scopeFrom(input.scope) };
      const made = await invite(context, municipality.id, { email: input.email, post, invitedBy });
      if (made.outcome === 'Invalid') return made;
      const { email } = made.invitation;
      const language = input.language ?? 'bg';
      const name = textIn(municipality.name, language);
      const delivery = await gate.letters.invitation({
        email,
        municipality: name,
        invitedBy,
        link: made.link,
        language,
      });
      return { ...made, delivery };
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
