// Letters to members, in English.
import type { LetterTexts } from './letters.ts';

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
  invitation: ({ link, platformName, municipality, invitedBy }) => ({
    subject: `${municipality}: an invitation to ${platformName}`,
    text: `Hello,

${invitedBy} invites you to work with the ratings of citizens: ${municipality}. Accept it here within seven days:

${link}

The link works once, and for you alone. Please do not pass it on.`,
  }),
};
