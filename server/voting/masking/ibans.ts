// Finds bank accounts (IBAN, ISO 13616) in a plain text, also in groups and with Cyrillic letters that look Latin.
import type { Span } from './numbers.ts';

const CYRILLIC = '\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425';
const LATIN = 'ABEKMHOPCTYX';
const START = /(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[ .-]?[A-Z0-9]){11,30}/g;
const SHORTEST = 15;
const FEWEST_DIGITS = 8;

/** The accounts, in their order. */
export function findIbans(text: string): Span[] {
  // Only letters whose upper case is as long: places must stay what they are.
  const upper = text
    .replace(/[a-z\u0430-\u044f]/g, (letter) => letter.toUpperCase())
    .replace(/[\u0410-\u042f]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
  const spans: Span[] = [];
  for (const { 0: match, index } of upper.matchAll(START)) {
    const end = findEnd(match, upper.slice(index + match.length));
    if (end !== null) spans.push({ start: index, end: index + end });
  }
  return spans;
}

/** Where the longest account at the start of the match ends, if there is one: words may follow that look like more. */
function findEnd(match: string, rest: string): number | null {
  for (let end = match.length; end > 0; end -= 1) {
    const [last = '', next = ''] = [match[end - 1], match[end] ?? rest[0]];
    const account = match.slice(0, end).replace(/[ .-]/g, '');
    if (account.length < SHORTEST) return null;
    if (/[A-Z0-9]/.test(last) && !/[A-Z0-9]/.test(next) && isAccount(account)) return end;
  }
  return null;
}

function isAccount(account: string): boolean {
  if (account.replace(/[^0-9]/g, '').length < FEWEST_DIGITS) return false;
  const turned = account.slice(4) + account.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
