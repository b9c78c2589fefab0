// Writes numbers, months and codes in the way of a language.
import type { Language } from './texts.ts';

/** One object per language, made once: Intl's are dear to make and a page writes hundreds of numbers. */
export function perLanguage<Format>(make: (language: Language) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

const oneDecimal = perLanguage(
  (language) => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const whole = perLanguage((language) => new Intl.NumberFormat(language));
const perCent = perLanguage((language) => new Intl.NumberFormat(language, { style: 'percent' }));
const monthAndYear = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const disjunction = perLanguage((language) => new Intl.ListFormat(language, { type: 'disjunction' }));

/** An average with one decimal: 8,4 in Bulgarian, 8.4 in English. */
export function average(value: number, language: Language): string {
  return oneDecimal(language).format(value);
}

/** A whole number with the language's grouping. */
export function wholeNumber(value: number, language: Language): string {
  return whole(language).format(value);
}

/** A share between 0 and 1 as whole per cent. */
export function percent(share: number, language: Language): string {
  return perCent(language).format(share);
}

/**
 * The month of a day. `day` is YYYY-MM-DD, already a day of the municipality's calendar: read as midnight UTC and
 * written in UTC, so that no time zone moves it into another month.
 */
export function month(day: string, language: Language): string {
  return monthAndYear(language).format(new Date(`${day}T00:00:00Z`));
}

/** One thing or another: a, b или c in Bulgarian, a, b, or c in English. */
export function oneOf(items: readonly string[], language: Language): string {
  return disjunction(language).format(items);
}

/** A sign's code in groups of three, as it stands on the sign; anything else unchanged. */
export function spacedCode(code: string): string {
  return /^\d{9}$/.test(code) ? code.replace(/(\d{3})(?=\d)/g, '$1 ') : code;
}
