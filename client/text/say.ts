// Puts values into texts and picks the right plural.
import { madeOnce, wholeNumber } from './formats.ts';
import type { Plural } from './translated.ts';

const plurals = madeOnce((language) => new Intl.PluralRules(language));

/**
 * A text with every `{name}` replaced by its value; one that ends with a full stop ("2026 г.") gets no second one, and
 * within quotation marks those of a value become single. Throws if a value is missing: a text with a hole is a bug.
 */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/([„“]?)\{(\w+)\}([“”]?)(\.?)/g, (_, ...found: string[]) => {
    const [open = '', name = '', close = '', stop = ''] = found;
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}.`);
    if (open && close) return open + withinQuotes(value) + close + stop;
    return open + value + close + (close === '' && value.endsWith('.') ? '' : stop);
  });
}

const SINGLE: Readonly<Record<string, string>> = { '„': '‚', '“': '‘', '”': '’' };

/** Quotation marks within others are single ones: „V ОУ ‚М. Станев‘“. */
const withinQuotes = (value: string): string => value.replace(/[„“”]/g, (mark) => SINGLE[mark] ?? mark);

/** A counted text in the right plural (CLDR rules, from Intl), the number written in the language's way. */
export function sayCount(forms: Plural, count: number, language: string): string {
  const form = forms[plurals(language).select(count)] ?? forms.other;
  return say(form, { count: wholeNumber(count, language) });
}
