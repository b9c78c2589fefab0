// What stands in the files of the overview, the comparison, the calendar and one place, by language.
import { viewsBg, type ViewWords } from './views.bg.ts';
import { viewsEn } from './views.en.ts';

/** The words in the language; in Bulgarian where there are none in it. */
export function viewWordsIn(language: string): ViewWords {
  return language === 'en' ? viewsEn : viewsBg;
}
