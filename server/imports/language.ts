// In which language a request wants a table to be told.
import { TABLE_LANGUAGES, type TableLanguage } from './text/words.ts';

/** The language that the address asks for; without one Bulgarian. */
export function languageIn(params: URLSearchParams): TableLanguage {
  const wanted = params.get('language');
  return TABLE_LANGUAGES.find((language) => language === wanted) ?? 'bg';
}
