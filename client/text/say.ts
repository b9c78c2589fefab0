// Puts values into texts and picks the right plural.
import { madeOnce, wholeNumber } from './formats.ts';
import type { Plural } from './translated.ts';

const plurals = madeOnce((language) => new Intl.PluralRules(language));

/**
 * A text with every `{name}` replaced by its value; one that ends with a full stop ("2026 г.") gets no second one. Throws if a
 * value is missing: a text with a hole is a bug.
 */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}.`);
    return value.endsWith('.') ? value : value + stop;
  });
}

/** A counted text in the right plural (CLDR rules, from Intl), the number written in the language's way. */
export function sayCount(forms: Plural, count: number, language: string): string {
  const form = forms[plurals(language).select(count)] ?? forms.other;
  return say(form, { count: wholeNumber(count, language) });
}
