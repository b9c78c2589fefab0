// What can be asked of invitations to be made: a new one, and a letter sent again.
import { actorOf } from '../../access/grants/viewers.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { sendKept, type Handover } from '../../access/mail/waiting-letters.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import type { Municipality } from '../municipalities/store.ts';
import { invite, type Invited, type Wanted } from './make-invitation.ts';
import { InvitationType, LetterLanguageType, RoleType } from './refs.ts';
import { DeliveryType } from './delivery-type.ts';
import { scopeFrom, ScopeInput } from './scope-type.ts';
import { findWaiting } from './store-invitations.ts';
import { InvitationInput } from './withdrawing.ts';

/** An invitation, and what became of the letter with its link. */
interface Told extends Invited {
  readonly delivery: Handover;
}

const MemberInvitedType = builder.objectRef<Told>('MemberInvited').implement({
  description: 'The invitation was made, and a letter with its link written.',
  fields: (t) => ({
    invitation: t.expose('invitation', { type: InvitationType, description: 'The invitation.' }),
    isSent: t.boolean({
      description: 'The letter went out.',
      resolve: ({ delivery }) => delivery === 'sent',
    }),
    delivery: t.expose('delivery', { type: DeliveryType, description: 'What became of the letter.' }),
    link: t.string({
      nullable: true,
      description:
        'The link, where the letter did not go out: told once, for whoever invites to hand it over. It works once, for seven days.',
      resolve: ({ delivery, link }) => (delivery === 'sent' ? null : link),
    }),
  }),
});

const InviteMemberResult = outcomesOf('InviteMemberResult', 'What became of an invitation.', [
  MemberInvitedType,
  InvalidType,
]);

const InviteMemberInput = builder.inputType('InviteMemberInput', {
  description: 'Somebody who is to become a member.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    email: t.string({ required: true, description: 'Where the letter goes.' }),
    role: t.field({ type: RoleType, required: true, description: 'The role.' }),
    scope: t.field({ type: ScopeInput, description: 'What a local member is bound to.' }),
    language: t.field({
      type: LetterLanguageType,
      defaultValue: 'bg',
      description: 'The language of the letter.',
    }),
  }),
});

/** Invites, and sends the letter once the database has the invitation. */
async function send(
  context: Context,
  municipality: Municipality,
  wanted: Omit<Wanted, 'invitedBy' | 'isByLetter'>,
): Promise<Told | Invalid> {
  const invitedBy = actorOf(context.viewer).name;
  const made = await invite(context, municipality, { ...wanted, invitedBy, isByLetter: true });
  if (made.outcome === 'Invalid') return made;
  return { ...made, delivery: made.letter === null ? 'noServer' : await sendKept(context, made.letter) };
}

builder.mutationField('inviteMember', (t) =>
  cityMutation(t, {
    type: InviteMemberResult,
    access: 'members.manage',
    args: { input: t.arg({ type: InviteMemberInput, required: true, description: 'Who, and as what.' }) },
    description:
      'Invites somebody by a letter whose link works once, for seven days. An earlier link to the same address stops ' +
      'working. Needs a session that was confirmed a short while ago.',
    resolve: ({ municipality, context }, { input }) => {
      const post = { role: input.role, ...scopeFrom(input.scope) };
      return send(context, municipality, { email: input.email, post, language: input.language ?? 'bg' });
    },
  }),
);

builder.mutationField('resendInvitation', (t) =>
  cityMutation(t, {
    type: InviteMemberResult,
    access: 'members.manage',
    args: { input: t.arg({ type: InvitationInput, required: true, description: 'Which one.' }) },
    description:
      'Sends an invitation that waits once more, with a new link that works for seven days; the link before stops ' +
      'working. Needs a session that was confirmed a short while ago.',
    resolve: async ({ municipality, grant: manage, context }, { input }) => {
      const id = idFrom(input.invitation);
      const waiting = await asGranted(context, manage, (tx) => findWaiting(tx, manage, id));
      if (waiting === null) throw new AppError('NOT_FOUND', 'There is no such invitation here.');
      const { email, name, language, role, settlementId, categoryId, groupId } = waiting;
      // A group has its places anew.
      const locationIds = groupId === null ? waiting.locationIds : [];
      const post = { role, settlementId, categoryId, groupId, locationIds };
      return send(context, municipality, { email, name, post, language });
    },
  }),
);
