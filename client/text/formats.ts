// Writes numbers, months, codes and where a place is, in the way of a language, named by its BCP 47 tag.

/** More languages, or time zones, nobody has; a name that somebody made up must not be kept for ever. */
const MOST_MADE = 500;

/** What is made once for each language or time zone: Intl's objects are dear to make, and a page asks them hundreds of times. */
export function madeOnce<Format>(make: (name: string) => Format): (name: string) => Format {
  const made = new Map<string, Format>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    if (made.size >= MOST_MADE) made.clear();
    const format = make(name);
    made.set(name, format);
    return format;
  };
}

/** English is written as in Britain: the day before the month, and no comma before the last “or”. */
const written = (language: string): string => (language === 'en' ? 'en-GB' : language);

const oneDecimal = madeOnce(
  (language) => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const difference = madeOnce(
  (language) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }),
);
const whole = madeOnce((language) => new Intl.NumberFormat(language));
const perCent = madeOnce((language) => new Intl.NumberFormat(language, { style: 'percent' }));
const firstDigit = madeOnce(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 1 }),
);
const monthAndYear = madeOnce(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const monthOnly = madeOnce(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
);
const wholeDay = madeOnce(
  (language) => new Intl.DateTimeFormat(written(language), { dateStyle: 'long', timeZone: 'UTC' }),
);

const dayOfMonth = madeOnce(
  (language) =>
    new Intl.DateTimeFormat(written(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

// ISO 15924. Intl.Locale tells it differently in each version of Node (textInfo, getTextInfo), and TypeScript in none.
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const wholeMoment = madeOnce(
  (language) => new Intl.DateTimeFormat(written(language), { dateStyle: 'long', timeStyle: 'short' }),
);

// Both languages of the platform write it so; what Intl adds in Bulgarian („ч.“) changes from version to version.
const hourAndMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const disjunction = madeOnce((language) => new Intl.ListFormat(written(language), { type: 'disjunction' }));

const dayInZone = madeOnce((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
const timeInZone = madeOnce(
  (timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
);

/** How the language puts two texts in order, the numbers in them by what they count. */
export const comparison = madeOnce((language) => new Intl.Collator(language, { numeric: true }).compare);

/** An average with one decimal: 8,4 in Bulgarian, 8.4 in English. */
export function average(value: number, language: string): string {
  return oneDecimal(language).format(value);
}

/** How much an average differs from another, with its sign: +0,5; 0,0 where one decimal does not tell. */
export function signed(value: number, language: string): string {
  return difference(language).format(value).replace('-', '−');
}

/** A whole number with the language's grouping. */
export function wholeNumber(value: number, language: string): string {
  return whole(language).format(value);
}

/** Bulgarian orthography sets the sign apart; what Intl knows of the language (CLDR) does not. */
function signApart(number: string, language: string): string {
  return language === 'bg' ? number.replace(/(?<!\s)\s*%/, '\u00a0%') : number;
}

/** A share between 0 and 1 as whole per cent: 14 % in Bulgarian, 14% in English. */
export function percent(share: number, language: string): string {
  return signApart(perCent(language).format(share), language);
}

/** A share that may be small: below one per cent its first digit that is not 0, for some who answered are not none. */
export function smallPercent(share: number, language: string): string {
  return share < 0.01 ? signApart(firstDigit(language).format(share), language) : percent(share, language);
}

/** The „г.“ of a Bulgarian year does not stand alone on the next line. */
function keepYear(day: string): string {
  return day.replace(' г.', '\u00a0г.');
}

/**
 * The month of a day. `day` is YYYY-MM-DD, already a day of the municipality's calendar: read as midnight UTC and
 * written in UTC, so that no time zone moves it into another month.
 */
export function month(day: string, language: string): string {
  return keepYear(monthAndYear(language).format(new Date(`${day}T00:00:00Z`)));
}

/** The same without its year: януари; `inShort` as an axis has room for: яну. Intl writes a Bulgarian one as its number. */
export function monthName(day: string, language: string, inShort = false): string {
  const name = monthOnly(language).format(new Date(`${day}T00:00:00Z`));
  return inShort ? name.slice(0, 3) : name;
}

/** A day of the municipality's calendar, YYYY-MM-DD, in words: 31 май 2026 г. */
export function longDay(day: string, language: string): string {
  return keepYear(wholeDay(language).format(new Date(`${day}T00:00:00Z`)));
}

/** The same of a day that is near, without its year: 31 май. */
export function nearDay(day: string, language: string): string {
  return dayOfMonth(language)
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(' ', '\u00a0');
}

/** A moment, ISO 8601, in the reader's own time zone: 31 май 2026 г. в 14:05 ч. */
export function longMoment(moment: string, language: string): string {
  return keepYear(wholeMoment(language).format(new Date(moment)));
}

/** The day (YYYY-MM-DD) that it is in the time zone at the moment. */
export function dayIn(timeZone: string, moment: Date): string {
  return dayInZone(timeZone).format(moment);
}

/** The time of day in the time zone, as both languages of the platform write it: 14:05. */
export function timeIn(timeZone: string, moment: Date): string {
  return timeInZone(timeZone).format(moment);
}

/** The time of day of a moment, in the reader's own time zone: 14:05. */
export function timeOfDay(moment: Date): string {
  return hourAndMinute.format(moment);
}

/** How far something is: 35 м, or 1,2 км from a thousand metres on; in other languages than Bulgarian 35 m. */
export function metres(count: number, language: string): string {
  const metre = language === 'bg' ? 'м' : 'm';
  return count < 1_000
    ? `${wholeNumber(Math.round(count), language)} ${metre}`
    : `${average(count / 1_000, language)} ${language === 'bg' ? 'к' : 'k'}${metre}`;
}

/** How large a file or a disk is: 1,2 MB, or 340 KB below a million bytes; 1,2 GB from a thousand million on. */
export function fileSize(bytes: number, language: string): string {
  if (bytes >= 1e9) return `${average(bytes / 1e9, language)} GB`;
  return bytes < 1e6
    ? `${wholeNumber(Math.ceil(bytes / 1e3), language)} KB`
    : `${average(bytes / 1e6, language)} MB`;
}

/** One thing or another: a, b или c in Bulgarian, a, b or c in English. */
export function oneOf(items: readonly string[], language: string): string {
  return disjunction(language).format(items);
}

/** What a language calls itself: Български, English, Türkçe. Asked for by every page, and slow to find out. */
export const languageName = madeOnce((language) => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
});

/** Which way a language is written, for the attribute `dir`: as its usual script is. */
export const direction = madeOnce((language): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(language).maximize();
  return rightToLeft.has(script ?? '') ? 'rtl' : 'ltr';
});

/** A sign's code in groups of three, as it stands on the sign; anything else unchanged. */
export function spacedCode(code: string): string {
  return /^\d{9}$/.test(code) ? code.replace(/(\d{3})(?=\d)/g, '$1 ') : code;
}

/** A telephone number that no line parts. */
export const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');

/** A sign's code as `spacedCode` has it, that no line parts: for a sentence. */
export const wholeCode = (code: string): string => unbroken(spacedCode(code));

/** What is printed on, without a line’s end within a number and its unit: “170 g/m²” stays whole. */
export const unbrokenUnits = (material: string): string =>
  material.replaceAll(/(\d) (?=\p{L})/gu, '$1\u00a0').replaceAll(/(?<=\p{L})\/(?=\p{L})/gu, '/\u2060');

/** What registers and people write before the name of a settlement. */
const KIND = /^(?:с\.|гр\.|село\s|град\s)\s*/i;

const bare = (text: string): string => text.trim().replace(KIND, '').toLowerCase();

/** The address in a settlement, where it says more than the settlement does: „с. Арнаутито“ in Арнаутито says nothing. */
export function streetOf(settlement: string, address: string | null): string | null {
  return address === null || bare(address) === '' || bare(address) === bare(settlement) ? null : address;
}

/** The settlement, and the address in it where there is one that says more. */
export function whereOf(settlement: string, address: string | null): string {
  const street = streetOf(settlement, address);
  return street === null ? settlement : `${settlement}, ${street}`;
}

/** Of more characters a name is no heading any more. */
export const isLongName = (name: string): boolean => name.length > 60;
