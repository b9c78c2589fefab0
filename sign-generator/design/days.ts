// The days of an event as its sign says them: 12–14 юни 2027 г.
import type { Days } from '../sign.ts';
import { localeOf } from '../text/words.ts';

const NO_BREAK = '\u00a0';

/** Made once for each language of a job, of which there are two at the most: a sign each would take longer than its layout. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

/** Returns the days in a language, never broken but at the dash; within a month the dash has no spaces around it. */
export function daysIn({ firstDay, lastDay }: Days, language: string): string {
  const said = formatIn(language).formatRange(new Date(firstDay), new Date(lastDay));
  const dash = firstDay.slice(0, 7) === lastDay.slice(0, 7) ? '–' : `${NO_BREAK}– `;
  return said
    .split(/[–—]/u)
    .map((part) => part.trim().replaceAll(/\s/gu, NO_BREAK))
    .join(dash);
}
