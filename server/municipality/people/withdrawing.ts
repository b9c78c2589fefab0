// Taking an invitation back.
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { tellPost } from './post.ts';
import { InvitationType } from './refs.ts';
import { withdrawInvitation } from './store-invitations.ts';

export const InvitationInput = builder.inputType('InvitationInput', {
  description: 'An invitation that waits to be accepted.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    invitation: t.id({ required: true, description: 'The invitation.' }),
  }),
});

builder.mutationField('withdrawInvitation', (t) =>
  cityMutation(t, {
    type: InvitationType,
    access: 'members.manage',
    args: { input: t.arg({ type: InvitationInput, required: true, description: 'Which one.' }) },
    description:
      'Takes back an invitation that waits: its link stops working. Needs a session that was confirmed a short while ago.',
    resolve: async ({ grant: manage, context }, { input }) => {
      const id = idFrom(input.invitation);
      return change(context, manage, async (tx) => {
        const invitation = await withdrawInvitation(tx, manage, id, context.now());
        if (invitation === null) throw new AppError('NOT_FOUND', 'There is no such invitation here.');
        const { email } = invitation;
        const before = { email, ...(await tellPost(tx, manage, invitation)) };
        const thing = { subject: 'Invitation', subjectId: String(id), subjectName: email };
        return { outcome: invitation, audit: { ...thing, before, after: null } };
      });
    },
  }),
);
