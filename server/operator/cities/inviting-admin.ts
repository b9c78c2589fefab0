// Invites the first admin of a municipality that nobody has joined yet: again where the link was lost, or to another address.
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { isJoined } from './allowed.ts';
import { handOver, operatingIn, tryInviteAs } from './platform-invitation.ts';
import { OperatedMunicipalityType } from './refs.ts';

interface Told {
  readonly outcome: 'AdminInvited';
  readonly link: string;
  readonly isSent: boolean;
}

const AdminInvitedType = builder.objectRef<Told>('AdminInvited').implement({
  description: 'The invitation was made; an earlier link to the same address stopped working.',
  fields: (t) => ({
    link: t.exposeString('link', {
      description: 'Its link, which works once, for seven days. It is told only now.',
    }),
    isSent: t.exposeBoolean('isSent', { description: 'The letter with it went out.' }),
  }),
});

const InviteFirstAdminResult = outcomesOf('InviteFirstAdminResult', 'What became of an invitation.', [
  AdminInvitedType,
  InvalidType,
]);

const InviteFirstAdminInput = builder.inputType('InviteFirstAdminInput', {
  description: 'Who is to become the first admin.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    email: t.string({ required: true, description: 'Where the letter goes.' }),
    language: t.field({
      type: LetterLanguageType,
      required: true,
      description: 'The language of the letter.',
    }),
  }),
});

builder.objectFields(OperatedMunicipalityType, (t) => ({
  isJoined: t.boolean({
    complexity: { field: 5 },
    description:
      'Somebody has become a member: from then on its admins invite, and an operator only so that they can withdraw it.',
    resolve: ({ municipality: { id } }, _args, context) => isJoined(context, id),
  }),
}));

builder.mutationField('inviteFirstAdmin', (t) =>
  cityMutation(t, {
    type: InviteFirstAdminResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: InviteFirstAdminInput, required: true, description: 'Who.' }) },
    description:
      'Invites the first admin of a municipality that nobody has joined yet; of another one `municipality` is a faulty field. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input: { email, language } }): Promise<Told | Invalid> => {
      if (await isJoined(context, municipality.id))
        return invalid([{ field: 'municipality', fault: 'IN_USE' }]);
      const who = { email, role: 'admin', language, isByLetter: true } as const;
      const invited = await tryInviteAs(operatingIn(context), municipality, who);
      if (invited.outcome === 'Invalid') return invited;
      const { link, letter } = invited;
      return { outcome: 'AdminInvited', link, isSent: await handOver(context, letter) };
    },
  }),
);
