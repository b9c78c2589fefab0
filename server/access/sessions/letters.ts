// The letters that members get: each in the language of whoever asked for it.
import { letterOf, platformHead } from '../../foundation/mail/letter.ts';
import type { Letterhead } from '../../foundation/mail/letter-html.ts';
import type { Delivery, Send, Plain } from '../../foundation/mail/message.ts';
import type { Words } from '../../foundation/mail/words.ts';
import type { Role } from '../grants/member-roles.ts';
import { lettersIn, type LetterLanguage } from './text/letters.ts';
import type { LetterTexts } from './text/letters.bg.ts';

interface Addressee {
  readonly email: string;
}

export interface Invited {
  readonly email: string;
  /** What he or she is called, where it is known. */
  readonly name?: string | null;
  readonly municipality: string;
  /** The city's colour. */
  readonly colour: string;
  readonly role: Role;
  /** What the member is bound to, by name; none: all of the city. */
  readonly places: readonly string[];
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
function inBoth(to: string, head: Letterhead, write: (texts: LetterTexts) => Words): Plain {
  const part = (language: LetterLanguage) => ({ language, ...write(lettersIn(language)) });
  return letterOf(to, head, part('bg'), part('en'));
}

/** The letters. */
export function createLetters(send: Send, membersUrl: string, platformName: string): Letters {
  const head = platformHead(platformName);
  const link = (page: 'password' | 'email', token: string) => linkTo(membersUrl, page, token);
  const forgotten = `${membersUrl}/members/forgotten`;
  const tell = (to: string, write: (texts: LetterTexts) => Words) => send(inBoth(to, head, write));
  return {
    resetPassword: ({ email }, token) =>
      tell(email, (texts) => texts.resetPassword({ link: link('password', token), platformName })),
    verifyEmail: ({ email }, token) =>
      tell(email, (texts) => texts.verifyEmail({ link: link('email', token), platformName })),
    emailChanged: ({ email }, newEmail) =>
      tell(email, (texts) => texts.emailChanged({ newEmail, platformName })),
    factorTaken: ({ email }) => tell(email, (texts) => texts.factorTaken({ platformName })),
    factorTakenOf: ({ email: to }, words) =>
      tell(to, (texts) => texts.factorTakenOf({ ...words, platformName })),
    passwordsGuessed: ({ email }) =>
      tell(email, (texts) => texts.passwordsGuessed({ link: forgotten, platformName })),
    codesGuessed: ({ email }) =>
      tell(email, (texts) => texts.codesGuessed({ link: forgotten, platformName })),
  };
}

/** The letter with a link to become a member. */
export function invitationLetter(
  platformName: string,
  { email, language, colour, ...words }: Invited,
): Plain {
  const said = lettersIn(language).invitation({ ...words, platformName });
  return letterOf(email, { name: words.municipality, colour }, { language, ...said });
}

/** A letter to oneself, which only shows that letters arrive. */
export function testLetter(
  platformName: string,
  to: string,
  { name: municipality, colour }: Letterhead,
  language: LetterLanguage,
): Plain {
  const said = lettersIn(language).test({ platformName, municipality });
  return letterOf(to, { name: municipality, colour }, { language, ...said });
}

/** To an admin of a city: what an operator does there, in the words that `write` chooses. The platform writes. */
export function deedLetter(to: string, platformName: string, write: (texts: LetterTexts) => Words): Plain {
  return inBoth(to, platformHead(platformName), write);
}
