// Tells a password that whoever guesses tries first: one that leaked, or made of common words, of the person's own name and address, of
// digits or of little else.
import { KNOWN_PASSWORDS } from './text/known-passwords.ts';
import { COMMON_WORDS } from './text/password-words.ts';

/** So many letters are to be left when all that is common was taken away, and so many unlike characters to be in it. */
const FEWEST = 5;
/** A part of a name or an address that is shorter says nothing. */
const SHORTEST_PART = 3;
const WORDS = [...KNOWN_PASSWORDS, ...COMMON_WORDS];

/** Whether the password is common; `about`: what is known of whoever chooses it, as name and address of e-mail. */
export function isCommon(password: string, about: readonly string[]): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < FEWEST) return true;
  const own = about
    .flatMap((each) => each.toLowerCase().split(/[^\p{L}\p{N}]/u))
    .filter((part) => part.length >= SHORTEST_PART)
    .toSorted((a, b) => b.length - a.length);
  // Also as people write a word in letters and signs: p@ssw0rd.
  const read = text.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('0', 'o').replaceAll('3', 'e');
  return [text, read].some((each) => lettersLeft(each, [...own, ...WORDS]) < FEWEST);
}

function lettersLeft(text: string, words: readonly string[]): number {
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), text);
  return rest.replaceAll(/[^\p{L}]/gu, '').length;
}
