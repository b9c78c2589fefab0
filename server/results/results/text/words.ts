// What stands in a file of results, by language.
import { bg, type Words } from './words.bg.ts';
import { en } from './words.en.ts';

/** The words in the language; in Bulgarian where there are none in it. */
export function wordsIn(language: string | null): Words {
  return language === 'en' ? en : bg;
}
