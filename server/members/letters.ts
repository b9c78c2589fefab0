// The letters that members get: each in the language of whoever asked for it.
import type { Delivery, Send } from '../mail/message.ts';
import { lettersIn, type LetterLanguage } from './text/letters.ts';

interface Addressee {
  readonly email: string;
  readonly name: string;
}

export interface Invited {
  readonly email: string;
  readonly municipality: string;
  readonly invitedBy: string;
  readonly link: string;
  readonly language: LetterLanguage;
}

export interface Letters {
  /** A link to choose a new password, good for an hour. */
  resetPassword(to: Addressee, token: string): Promise<Delivery>;
  /** A link that shows that the new address is the member's. */
  verifyEmail(to: Addressee, token: string): Promise<Delivery>;
  /** A link to become a member. */
  invitation(to: Invited): Promise<Delivery>;
}

/** What a link of a letter leads to. The token stands behind the #, which is sent to no server and stands in no log. */
export function linkTo(membersUrl: string, page: 'invitation' | 'password' | 'email', token: string): string {
  return `${membersUrl}/members/${page}#${token}`;
}

/** The letters, written in both of the platform's languages where nobody's own is known. */
export function createLetters(send: Send, membersUrl: string, platformName: string): Letters {
  const both = (name: 'resetPassword' | 'verifyEmail', link: string) => {
    const [bg, en] = [
      lettersIn('bg')[name]({ link, platformName }),
      lettersIn('en')[name]({ link, platformName }),
    ];
    return { subject: `${bg.subject} / ${en.subject}`, text: `${bg.text}\n\n* * *\n\n${en.text}\n` };
  };
  return {
    resetPassword: ({ email }, token) =>
      send({ to: email, ...both('resetPassword', linkTo(membersUrl, 'password', token)) }),
    verifyEmail: ({ email }, token) =>
      send({ to: email, ...both('verifyEmail', linkTo(membersUrl, 'email', token)) }),
    invitation: ({ email, language, ...words }) =>
      send({ to: email, ...lettersIn(language).invitation({ ...words, platformName }) }),
  };
}
