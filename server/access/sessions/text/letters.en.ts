// Letters to members, in English.
import type { LetterTexts } from './letters.bg.ts';

export const en: LetterTexts = {
  resetPassword: ({ link, platformName }) => ({
    subject: `${platformName}: a new password`,
    text: `Hello,

somebody asked for a new password for your access to ${platformName}. If it was you, choose one here within an hour:

${link}

If it was not you, there is nothing to do: your password stays as it is.`,
  }),
  verifyEmail: ({ link, platformName }) => ({
    subject: `${platformName}: confirm your new address`,
    text: `Hello,

you asked ${platformName} to write to you at this address. Confirm it here within an hour:

${link}

If you did not, there is nothing to do.`,
  }),
  emailChanged: ({ newEmail, platformName }) => ({
    subject: `${platformName}: you sign in with another address now`,
    text: `Hello,

the address that you sign in to ${platformName} with was changed to ${newEmail}. From now on we write to you there alone.

If it was not you who changed it, call the admin of your municipality at once: somebody else signs in as you.`,
  }),
  factorTaken: ({ platformName }) => ({
    subject: `${platformName}: your second factor was taken away`,
    text: `Hello,

whoever runs ${platformName} took the second factor of your access away, and ended all your sessions. Sign in with your password, and set up a new factor.

If you did not ask for it, call the admin of your municipality at once.`,
  }),
  factorTakenOf: ({ email, by, why, platformName }) => ({
    subject: `${platformName}: the second factor of ${email} was taken away`,
    text: `Hello,

${by} took the second factor of ${email} away, and ended all sessions of that account. Reason: ${why}

You get this letter because you are responsible for the same pages. If you did not know of it, call this person, and whoever runs ${platformName}.`,
  }),
  passwordsGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: somebody is guessing your password`,
    text: `Hello,

within an hour somebody tried at least twenty wrong passwords for your access to ${platformName}, and did not get in. If your password is long, and used here alone, there is nothing to do: the tries are slowed down.

If it is you who cannot get in, ask for a letter with a new password here. Where you open the link in it, the tries of others stop you no more:

${link}`,
  }),
  codesGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: somebody tries codes for your access`,
    text: `Hello,

somebody entered your right password for ${platformName}, and after it ten wrong codes. If it was not you, somebody else knows your password. Make a new one here, and the tries come to an end:

${link}

If it was you, see whether the clock of your phone is right. A backup code also lets you in.`,
  }),
  invitation: ({ link, platformName, municipality, invitedBy, isWaiting, name = null }) => ({
    subject: `${municipality}: an invitation to ${platformName}`,
    text: `Hello${name === null ? '' : ` ${name}`},

${invitedBy} invites you to work with the ratings of citizens: ${municipality}. ${isWaiting ? 'Accept it here from the fourth to the tenth day from today; until then the municipality’s admins can withdraw it:' : 'Accept it here within seven days:'}

${link}

The link works once, and for you alone. Please do not pass it on.`,
  }),
  adminInvited: ({ email, municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: an operator invites another admin to ${municipality}`,
    text: `Hello,

${by} invited ${email} as an admin: ${municipality}. Reason: ${why}

The invitation can be accepted in three days. If you do not agree, withdraw it until then on the page “People”:

${link}`,
  }),
  cityExported: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: an operator takes out all data of ${municipality}`,
    text: `Hello,

${by} asked for a file with all data of the municipality: ${municipality}. Reason: ${why}

Citizens’ comments are in it, and names and addresses of who works for the municipality. The file is kept for a day. Who downloaded it stands in the municipality’s journal:

${link}

If you did not know of it, call the operator.`,
  }),
  identitySet: ({ municipality, by, why, link, issuer, domains, platformName }) => ({
    subject: `${platformName}: people of ${municipality} sign in by ${issuer} too`,
    text: `Hello,

${by} set where people of the municipality may sign in: ${municipality}. Reason: ${why}

Whoever has an address in ${domains} signs in by ${issuer} too from now on. If that is not where the municipality signs in to everything else, call the operator at once. What was changed stands in the journal:

${link}`,
  }),
  identityRemoved: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: people of ${municipality} sign in by a password alone`,
    text: `Hello,

${by} took the identity provider of the municipality away: ${municipality}. Reason: ${why}

From now on people sign in by a password. Whoever has none chooses one by “Forgotten password”. What was changed stands in the journal:

${link}`,
  }),
};
