// A day as a letter writes it.
import type { LetterLanguage } from '../../members/text/letters.ts';

/** A day in words: 31 май 2026 г. */
export function dayInWords(day: string, language: LetterLanguage): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
