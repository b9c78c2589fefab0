// The plurals that a language has.

/** All that there are, in the order of Unicode (CLDR): versions of Node name them in different ones. */
const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The plurals of the language, of which "other" is always one. Throws a RangeError where it is no tag (BCP 47). */
export function pluralsOf(language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return PLURALS.filter((plural) => pluralCategories.includes(plural));
}
