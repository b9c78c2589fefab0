// In which language a file is written: the one that its address asks for, or the refusal of another.
import { isLanguage, languages, type Language } from '../../client/text/texts.ts';
import { AppError } from './errors.ts';

/**
 * The language that the address asks for; null where it asks for none. Refuses any other (BAD_INPUT): a spreadsheet that
 * reads an address again every night would take the wrong headings for an answer.
 */
export function askedLanguage(params: URLSearchParams): Language | null {
  const asked = params.get('language')?.toLowerCase() ?? null;
  if (asked === null || isLanguage(asked)) return asked;
  throw new AppError(
    'BAD_INPUT',
    `language is one of ${languages.join(', ')}: files are written in no other.`,
  );
}

/** The same; the first of the platform's languages where the address asks for none. */
export function fileLanguage(params: URLSearchParams): Language {
  return askedLanguage(params) ?? languages[0];
}
