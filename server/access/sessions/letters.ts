// The letters that members get: each in the language of whoever asked for it.
import type { Delivery, Send, Plain } from '../../foundation/mail/message.ts';
import { lettersIn, type LetterLanguage } from './text/letters.ts';
import { type LetterTexts, type Words } from './text/letters.bg.ts';

interface Addressee {
  readonly email: string;
}

export interface Invited {
  readonly email: string;
  /** What he or she is called, where it is known. */
  readonly name?: string | null;
  readonly municipality: string;
  readonly invitedBy: string;
  readonly link: string;
  /** It cannot be accepted yet. */
  readonly isWaiting: boolean;
  readonly language: LetterLanguage;
}

export interface Letters {
  /** A link to choose a new password, good for an hour. */
  resetPassword(to: Addressee, token: string): Promise<Delivery>;
  /** A link that shows that the new address is the member's. */
  verifyEmail(to: Addressee, token: string): Promise<Delivery>;
  /** To the address that the account had: its letters go to another one now. */
  emailChanged(to: Addressee, newEmail: string): Promise<Delivery>;
  /** Whoever runs the platform took the second factor away. */
  factorTaken(to: Addressee): Promise<Delivery>;
  /** To who is concerned beside the owner: whose second factor was taken away, by whom and why. */
  factorTakenOf(to: Addressee, words: { email: string; by: string; why: string }): Promise<Delivery>;
  /** Somebody tries passwords. */
  passwordsGuessed(to: Addressee): Promise<Delivery>;
  /** Somebody who knows the password tries codes. */
  codesGuessed(to: Addressee): Promise<Delivery>;
}

/** What a link of a letter leads to. The token stands behind the #, which is sent to no server and stands in no log. */
export function linkTo(membersUrl: string, page: 'invitation' | 'password' | 'email', token: string): string {
  return `${membersUrl}/members/${page}#${token}`;
}

/** A letter in both of the platform's languages, where nobody's own is known. */
function inBoth(write: (texts: LetterTexts) => Words): Words {
  const [bg, en] = [write(lettersIn('bg')), write(lettersIn('en'))];
  return { subject: `${bg.subject} / ${en.subject}`, text: `${bg.text}\n\n* * *\n\n${en.text}\n` };
}

/** The letters. */
export function createLetters(send: Send, membersUrl: string, platformName: string): Letters {
  const link = (page: 'password' | 'email', token: string) => linkTo(membersUrl, page, token);
  const forgotten = `${membersUrl}/members/forgotten`;
  return {
    resetPassword: ({ email }, token) =>
      send({
        to: email,
        ...inBoth((texts) => texts.resetPassword({ link: link('password', token), platformName })),
      }),
    verifyEmail: ({ email }, token) =>
      send({
        to: email,
        ...inBoth((texts) => texts.verifyEmail({ link: link('email', token), platformName })),
      }),
    emailChanged: ({ email }, newEmail) =>
      send({ to: email, ...inBoth((texts) => texts.emailChanged({ newEmail, platformName })) }),
    factorTaken: ({ email }) =>
      send({ to: email, ...inBoth((texts) => texts.factorTaken({ platformName })) }),
    factorTakenOf: ({ email: to }, words) =>
      send({ to, ...inBoth((texts) => texts.factorTakenOf({ ...words, platformName })) }),
    passwordsGuessed: ({ email }) =>
      send({ to: email, ...inBoth((texts) => texts.passwordsGuessed({ link: forgotten, platformName })) }),
    codesGuessed: ({ email }) =>
      send({ to: email, ...inBoth((texts) => texts.codesGuessed({ link: forgotten, platformName })) }),
  };
}

/** The letter with a link to become a member. */
export function invitationLetter(platformName: string, { email, language, ...words }: Invited): Plain {
  return { to: email, ...lettersIn(language).invitation({ ...words, platformName }) };
}

/** To an admin of a city: what an operator does there, in the words that `write` chooses. */
export function deedLetter(to: string, write: (texts: LetterTexts) => Words): Plain {
  return { to, ...inBoth(write) };
}
