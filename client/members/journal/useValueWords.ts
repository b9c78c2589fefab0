// The words of the journal in the language of the page.
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { valueWords, type Names, type ValueWords } from '../../journal/words.ts';
import { usePlacesTexts } from '../places/texts.ts';
import { useJournalTexts, useOwnTexts } from './texts.ts';

/** How rows and values of entries are told. */
export function useValueWords(names: Names): ValueWords {
  const language = useLanguage();
  const { roles } = useTexts();
  const { hours } = usePlacesTexts();
  const { parts } = useOwnTexts();
  return valueWords({ language, roles, texts: useJournalTexts(), parts, hours }, names);
}
