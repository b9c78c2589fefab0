// A text that a municipality wrote once a language, as a jsonb column holds it.
import { findLanguage } from './tag.ts';

/** A text per language. Bulgarian is always there. */
export type Texts = Readonly<Record<string, string>> & { readonly bg: string };

/** Whether a value from a jsonb column is a text per language. */
export function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'bg' in value && typeof value.bg === 'string';
}

/** The text per language that a jsonb column holds. */
export function textsOf(value: unknown): Texts {
  if (!isTexts(value)) throw new TypeError('A text per language lacks Bulgarian.');
  return value;
}

/** The text in the language, or in Bulgarian where there is none. */
export function textIn(texts: unknown, language: string | null | undefined): string {
  const known = textsOf(texts);
  return known[languageIn(known, language)] ?? known.bg;
}

/** The language of what textIn answers. */
export function languageIn(texts: unknown, language: string | null | undefined): string {
  const known = textsOf(texts);
  if (!language) return 'bg';
  if (Object.hasOwn(known, language)) return language;
  return findLanguage(Object.keys(known), language) ?? 'bg';
}
