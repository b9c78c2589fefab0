// Finds e-mail addresses in a plain text, also those written for people only: name (at) domain (dot) com.
import type { Span } from './numbers.ts';

const OF_LOCAL = String.raw`[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_{|}~\x60-]`;
// From its first character on: from each of its characters on a long word would be looked at again and again.
const LOCAL = `(?<!${OF_LOCAL})${OF_LOCAL}+`;
const LABELS = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?`;
const BRACKETED = (word: string): string => String.raw`\s?[(\[{<]\s?${word}\s?[)\]}>]\s?`;
const AT = String.raw`(?:\s?@\s?|${BRACKETED('(?:@|at|\u0430\u0442|\u0435\u0442)')})`;
const DOT = String.raw`(?:\.|${BRACKETED(String.raw`(?:\.|dot|\u0442\u043e\u0447\u043a\u0430)`)})`;
// With anything around its sign an address must have a dot after it: "5 @ 10" is none.
const EMAIL = new RegExp(
  `${LOCAL}(?:@${LABELS}|${AT}${LABELS}(?:(?<=\\.[\\p{L}\\p{N}-]+)|${DOT}${LABELS}))`,
  'giu',
);

/** The addresses, in their order. */
export function findEmails(text: string): Span[] {
  // Wide and small forms of the sign and the dot are as long as the usual ones.
  const usual = text.replace(/[\uff20\ufe6b]/g, '@').replace(/[\uff0e\ufe52\u3002\uff61]/g, '.');
  return [...usual.matchAll(EMAIL)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
