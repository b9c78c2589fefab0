// Scalars, ids and pages as they come in: checked here once, and trusted behind.
import { AppError } from '../foundation/errors.ts';
import { isTexts } from '../foundation/texts/per-language.ts';
import { FIRST_DAY, isDay, LAST_DAY } from '../foundation/days.ts';
import { LONGEST_TAG } from '../foundation/texts/tag.ts';
import { builder } from './builder.ts';
import { MAX_PAGE, MAX_TEXT } from './operation-limits.ts';

builder.scalarType('Date', {
  description: `A day, YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}, in the municipality's time zone.`,
  parseValue: (value) => {
    if (isDay(value)) return value;
    throw new AppError(
      'BAD_INPUT',
      `A date is a day that exists, written YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}.`,
    );
  },
  serialize: (value) => value,
});

builder.scalarType('DateTime', {
  description: 'An instant as RFC 3339 writes it, in UTC. None is kept of a vote.',
  serialize: (value) => value.toISOString(),
});

builder.scalarType('Texts', {
  description: 'A text per language, as an object: {"bg": "Park", "en": "Park"}. Bulgarian is always there.',
  parseValue: (value) => {
    if (isTexts(value) && Object.entries(value).every(isBounded)) return { ...value };
    throw new AppError('BAD_INPUT', 'A text per language is an object of texts, with bg.');
  },
  serialize: (value) => value,
});

/** Whether it is a text under a tag, neither longer than any is. */
function isBounded([tag, text]: readonly [string, unknown]): boolean {
  return tag.length <= LONGEST_TAG && typeof text === 'string' && text.length <= MAX_TEXT;
}

/** The number behind an id; an id that is no number belongs to nothing. */
export function idFrom(id: string): bigint {
  if (/^[1-9]\d{0,17}$/.test(id)) return BigInt(id);
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}

/** The same of what may be left out; null where it is. */
export function idOrNull(id: string | null | undefined): bigint | null {
  return id ? idFrom(id) : null;
}

/** How many items a page holds: 1 to `most`, which is 100 where nothing else is said. */
export function pageSize(first: number, most = MAX_PAGE): number {
  if (first >= 1 && first <= most) return first;
  throw new AppError('BAD_INPUT', `first is 1 to ${most}.`);
}

/** A list's cost for the limits: one for the page and as much for each item that it may hold. Refuses as pageSize does. */
export function pageCost(args: { first?: number | null | undefined }): { field: number; multiplier: number } {
  return { field: 1, multiplier: pageSize(args.first ?? MAX_PAGE) };
}
