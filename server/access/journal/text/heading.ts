// The first row of a journal's file, by language.
import { bg, type Heading } from './heading.bg.ts';
import { en } from './heading.en.ts';

/** The heading in the language; in Bulgarian where there is none in it. */
export function headingIn(language: string | null): Heading {
  return language === 'en' ? en : bg;
}
