// Invites an admin to a city that has members, of whom none can or will: they are told at once, and can withdraw it for three days.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { deedLetter } from '../../access/sessions/letters.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Invited } from '../../municipality/people/make-invitation.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { concernedOf, invitationOpening } from '../../municipality/people/rules.ts';
import { listMembers } from '../../municipality/people/store.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { WHY_IN_JOURNAL, whyFaults } from '../../access/journal/reason.ts';
import { listOperators } from '../operators/store.ts';
import { byWhom, handOver, operatingIn, tryInviteAs, type Operating } from './platform-invitation.ts';

interface Told {
  readonly outcome: 'FurtherAdminInvited';
  readonly opensAt: Date;
  readonly isSent: boolean;
}

const FurtherAdminInvitedType = builder.objectRef<Told>('FurtherAdminInvited').implement({
  description:
    'The invitation was made, and waits: the city’s admins know of it, and can withdraw it until then.',
  fields: (t) => ({
    opensAt: t.expose('opensAt', {
      type: 'DateTime',
      description: 'From when it can be accepted, for seven days.',
    }),
    isSent: t.exposeBoolean('isSent', { description: 'The letter with its link went out.' }),
  }),
});

const InviteFurtherAdminResult = outcomesOf('InviteFurtherAdminResult', 'What became of an invitation.', [
  FurtherAdminInvitedType,
  InvalidType,
]);

const InviteFurtherAdminInput = builder.inputType('InviteFurtherAdminInput', {
  description: 'Who is to become an admin too.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    email: t.string({ required: true, description: 'Where the letter goes.' }),
    language: t.field({
      type: LetterLanguageType,
      required: true,
      description: 'The language of the letter.',
    }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

interface Wanted {
  readonly email: string;
  readonly language: LetterLanguage;
  readonly why: string;
}

/** The invitation with its letters; or what is wrong: nobody has joined yet (INCOMPLETE), or it is an operator's (NOT_ALLOWED). */
async function inviteFurther(
  operating: Operating,
  municipality: Municipality,
  { why, ...who }: Wanted,
): Promise<Invited | Invalid> {
  const { connections, membersUrl, platformName, now } = operating;
  const { gate } = connections;
  const faults = whyFaults(why);
  if (faults.length > 0) return invalid(faults);
  const members = await listMembers(gate.prisma, grant(OPERATOR, 'members.read', municipality.id));
  if (members.length === 0) return invalid([{ field: 'municipality', fault: 'INCOMPLETE' }]);
  const operators = await listOperators(gate.prisma, grant(OPERATOR, 'platform.read', null));
  const email = findEmail(who.email) ?? who.email;
  if (operators.some((each) => each.email === email))
    return invalid([{ field: 'email', fault: 'NOT_ALLOWED' }]);
  const link = `${membersUrl}/members/${municipality.slug}/people`;
  const called = textIn(municipality.name, who.language);
  const words = { email, municipality: called, by: byWhom(operating), why, link, platformName };
  const told = concernedOf(members).map((member) =>
    deedLetter(member.email, platformName, (texts) => texts.adminInvited(words)),
  );
  const waiting = { opensAt: invitationOpening(now()), why, told };
  return tryInviteAs(operating, municipality, { ...who, role: 'admin', isByLetter: true, waiting });
}

builder.mutationField('inviteFurtherAdmin', (t) =>
  cityMutation(t, {
    type: InviteFurtherAdminResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: InviteFurtherAdminInput, required: true, description: 'Who, and why.' }) },
    description:
      'Invites an admin to a municipality that somebody has joined. Its admins get a letter at once, and can withdraw it for three days, before which it cannot be accepted; the link is told to nobody but in the letter. No operator is invited so. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input }): Promise<Told | Invalid> => {
      const { email, language } = input;
      const invited = await inviteFurther(operatingIn(context), municipality, {
        email,
        language,
        why: input.why.trim(),
      });
      if (invited.outcome === 'Invalid') return invited;
      const { told, letter, invitation } = invited;
      await Promise.all(told.map((each) => handOver(context, each)));
      const isSent = await handOver(context, letter);
      return { outcome: 'FurtherAdminInvited', opensAt: invitation.opensAt ?? context.now(), isSent };
    },
  }),
);
