// A text of the dictionary in each of its languages, as JSON-LD writes it.
import type { Dictionary } from './dictionary.bg.ts';
import { DICTIONARIES } from './dictionary.ts';

export function inBoth(textOf: (dictionary: Dictionary, language: string) => string) {
  return Object.entries(DICTIONARIES).map(([language, dictionary]) => ({
    '@value': textOf(dictionary, language),
    '@language': language,
  }));
}
