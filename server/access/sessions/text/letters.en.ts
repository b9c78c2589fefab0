// Letters to members, in English.
import type { Role } from '../../grants/member-roles.ts';
import type { LetterTexts } from './letters.bg.ts';

/** What a role is called, as on the page “People”, and what it does. */
const ROLES: Readonly<Record<Role, string>> = {
  admin: 'administrator – can do everything, including invite colleagues',
  head: 'head of administration – reads all results, and alone what the staff say',
  analyst: 'analyst – reads all results, comments and settings',
  editor: 'editor – changes places, questions and texts',
  local: 'place manager – works only on their own places',
  printer: 'sign printing – prints the signs and records which are ready',
  auditor: 'auditor – reads the journal, people and settings',
};

export const en: LetterTexts = {
  resetPassword: ({ link, platformName }) => ({
    subject: `${platformName}: a new password`,
    text: `Hello,

someone asked to reset your ${platformName} password. If it was you, choose a new one within an hour:

${link}

If it was not you, there is nothing to do: your password stays the same.`,
    drawn: [{ link, label: 'Choose a new password' }],
  }),
  verifyEmail: ({ link, platformName }) => ({
    subject: `${platformName}: confirm your new address`,
    text: `Hello,

you asked ${platformName} to write to you at this address. Please confirm it within an hour:

${link}

If you did not, there is nothing to do.`,
    drawn: [{ link, label: 'Confirm the address' }],
  }),
  emailChanged: ({ newEmail, platformName }) => ({
    subject: `${platformName}: your sign-in address has changed`,
    text: `Hello,

the address you use to sign in to ${platformName} was changed to ${newEmail}. From now on we will write to you only there.

If you did not change it, call your municipality’s administrator at once: someone else is signing in as you.`,
  }),
  factorTaken: ({ platformName }) => ({
    subject: `${platformName}: your second factor was removed`,
    text: `Hello,

the people who run ${platformName} removed your second factor and signed you out everywhere. Sign in with your password and set up a new one.

If you did not ask for this, call your municipality’s administrator at once.`,
  }),
  factorTakenOf: ({ email, by, why, platformName }) => ({
    subject: `${platformName}: the second factor of ${email} was removed`,
    text: `Hello,

${by} removed the second factor of ${email} and ended all sessions of that account. Reason: ${why}

You are receiving this because you are responsible for the same pages. If you did not know about it, call this person, and the people who run ${platformName}.`,
  }),
  passwordsGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: someone is guessing your password`,
    text: `Hello,

within an hour, someone tried at least twenty wrong passwords for your ${platformName} account and did not get in. If your password is long and you use it only here, there is nothing to do: further attempts are slowed down.

If it is you who cannot get in, request a password e-mail here. On the device where you open its link, other people’s attempts no longer hold you up:

${link}`,
    drawn: [{ link, label: 'Ask for a new password' }],
  }),
  codesGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: someone is trying codes for your account`,
    text: `Hello,

someone entered your correct ${platformName} password, followed by ten wrong codes. If it was not you, someone else knows your password. Choose a new one here, and the attempts will end:

${link}

If it was you, check that your phone’s clock is right. You can also sign in with a backup code.`,
    drawn: [{ link, label: 'Change the password' }],
  }),
  invitation: ({ link, platformName, municipality, invitedBy, isWaiting, role, places, name = null }) => ({
    subject: `${municipality}: an invitation to ${platformName}`,
    text: `Hello${name === null ? '' : ` ${name}`},

${invitedBy} invites you to work with what citizens say about ${municipality}.

Your role: ${ROLES[role]}.${places.length === 0 ? '' : ` Your places: ${places.join('; ')}.`}

With ${platformName}, citizens scan a sign at a municipal place and rate it from 1 to 10, anonymously. The municipality sees the ratings, acts on them and publishes them.

${isWaiting ? 'You can accept the invitation from the fourth to the tenth day from today; until then the municipality’s administrators can withdraw it:' : 'Accept the invitation within seven days:'}

${link}

The link works once, and for you alone. Please do not pass it on.`,
    drawn: [{ link, label: 'Accept the invitation' }],
  }),
  test: ({ platformName, municipality }) => ({
    subject: `${municipality}: a test e-mail from ${platformName}`,
    text: `Hello,

you sent yourself this e-mail to check that e-mails from ${platformName} arrive. They do.

If it landed in your junk folder, mark it as not junk: the invitations to your colleagues will then arrive too.`,
  }),
  adminInvited: ({ email, municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: an operator is inviting another administrator to ${municipality}`,
    text: `Hello,

${by} invited ${email} to be an administrator of ${municipality}. Reason: ${why}

The invitation can be accepted three days from now. If you disagree, withdraw it before then on the “People” page:

${link}`,
    drawn: [{ link, label: 'See the invitation' }],
  }),
  cityExported: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: an operator is exporting all data of ${municipality}`,
    text: `Hello,

${by} asked for a file with all the data of ${municipality}. Reason: ${why}

It contains citizens’ comments, and the names and addresses of everyone who works for the municipality. The file is kept for one day. The municipality’s journal records who downloaded it:

${link}

If you did not know about this, call the operator.`,
    drawn: [{ link, label: 'Open the journal' }],
  }),
  identitySet: ({ municipality, by, why, link, issuer, domains, platformName }) => ({
    subject: `${platformName}: staff of ${municipality} can now sign in through ${issuer}`,
    text: `Hello,

${by} changed where staff of ${municipality} can sign in. Reason: ${why}

From now on, anyone with an address at ${domains} can also sign in through ${issuer}. If that is not the service your municipality uses for everything else, call the operator at once. The journal shows what was changed:

${link}`,
    drawn: [{ link, label: 'Open the journal' }],
  }),
  identityRemoved: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: staff of ${municipality} sign in with a password only`,
    text: `Hello,

${by} removed the identity provider of ${municipality}. Reason: ${why}

From now on, staff sign in with a password. Anyone who has none can choose one through “Forgotten password”. The journal shows what was changed:

${link}`,
    drawn: [{ link, label: 'Open the journal' }],
  }),
};
