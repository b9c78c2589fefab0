// What is left of a comment before anybody reads it: before it is sealed here, or when one is opened that a phone sealed.
import { LONGEST_COMMENT } from '../../foundation/ballot.ts';
import { mask } from './mask.ts';
import { toPlain } from './plain.ts';

/** A comment as it may be read: plain, without personal data that a rule can find, neither empty nor too long. */
export type CommentText = string & { readonly brand: 'CommentText' };

/** So many units may come in: what cannot be seen is left out, and a letter may be written in several. */
export const LONGEST_SENT = 4 * LONGEST_COMMENT;

/**
 * The comment on one line, without what cannot be seen, with e-mail addresses, profiles, phone numbers, personal
 * numbers (EGN), cards, accounts (IBAN) and all numbers of nine digits or more masked. Null where nothing is left of it, or more than
 * 300 units. A comment from here is answered as it is.
 */
export function findComment(text: string): CommentText | null {
  if (text.length > LONGEST_SENT) return null;
  const plain = toPlain(text);
  if (plain.length === 0 || plain.length > LONGEST_COMMENT) return null;
  // A mask is never longer than what it hides.
  return mask(plain) as CommentText;
}
