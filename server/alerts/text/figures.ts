// Numbers and days in letters, as each language writes them.
import type { LetterLanguage } from '../../members/text/letters.ts';

/** One decimal, as the language writes it. */
export const decimal = (value: number, language: LetterLanguage): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** A day in words, with its year. */
export const dayInWords = (day: string, language: LetterLanguage): string =>
  new Intl.DateTimeFormat(language === 'bg' ? 'bg' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
