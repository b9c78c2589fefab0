// Numbers, months and days as a language writes them, with its words.
import type { Languages, Texts } from '../sign.ts';
import { posterWords, type PosterWords } from '../text/poster-words.ts';
import { localeOf } from '../text/words.ts';

/** What one language says, and how it writes. */
export interface Written {
  readonly words: PosterWords;
  /** 7,4. */
  readonly score: (value: number) => string;
  readonly whole: (value: number) => string;
  /** Of YYYY-MM: октомври 2026 г.; and the name alone, so many months later. */
  readonly month: (month: string) => string;
  readonly monthName: (month: string, later?: number) => string;
  /** Of YYYY-MM-DD. */
  readonly day: (day: string) => string;
}

function writtenIn(language: string): Written {
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    // A Bulgarian year ends in an abbreviation, which does not stand alone on the next line.
    return (date: Date): string => format.format(date).replace(/ (?=\p{L}+\.$)/u, '\u00a0');
  };
  const [monthAndYear, name, day] = [
    dated({ month: 'long', year: 'numeric' }),
    dated({ month: 'long' }),
    dated({ dateStyle: 'long' }),
  ];
  const score = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language);
  const firstOf = (month: string, later: number): Date => {
    const [year = 0, at = 1] = month.split('-').map(Number);
    return new Date(Date.UTC(year, at - 1 + later, 1));
  };
  return {
    words: posterWords(language),
    score: (value) => score.format(value),
    whole: (value) => whole.format(value),
    month: (month) => monthAndYear(firstOf(month, 0)),
    monthName: (month, later = 0) => name(firstOf(month, later)),
    day: (written) => day(new Date(`${written}T00:00:00Z`)),
  };
}

/** The day of a moment in a time zone, YYYY-MM-DD: en-CA writes it so. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);
}

/** Both languages of the posters of a municipality; null where there is one. */
export function writtenFor([first, second]: Languages): readonly [Written, Written | null] {
  return [writtenIn(first), second === undefined ? null : writtenIn(second)];
}

/** The same in both languages. */
export function inBoth(
  [first, second]: readonly [Written, Written | null],
  say: (written: Written) => string,
): Texts {
  const [large, small] = [say(first), second && say(second)];
  return { first: large, second: small === large ? null : small };
}

/** Both in one line. */
export const inLine = ({ first, second }: Texts): string =>
  second === null ? first : `${first} · ${second}`;
