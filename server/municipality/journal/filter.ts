// What is looked for in the journal, as a question and an address name it.
import { AppError } from '../../foundation/errors.ts';
import { MAX_SEARCH } from '../../api/operation-limits.ts';
import type { AuditFilter } from '../../access/journal/store.ts';
import { isDay } from '../../foundation/days.ts';

type Asked = {
  readonly [key in Exclude<keyof AuditFilter, 'timeZone'>]?: string | null | undefined;
};

/** A name has 120 characters and an address 254; the journal says beside them as what somebody acted. What a file was narrowed to is kept. */
const LONGEST = { search: MAX_SEARCH, actor: 400, subject: MAX_SEARCH } as const;

/** The filter that the arguments of a question name. Refuses (BAD_INPUT) what is longer than anything in the journal. */
export function filterFrom(asked: Asked, timeZone: string): AuditFilter {
  const { search, actor = null, subject = null, from = null, to = null } = asked;
  for (const field of ['search', 'actor', 'subject'] as const)
    if ((asked[field]?.length ?? 0) > LONGEST[field])
      throw new AppError('BAD_INPUT', `${field} has at most ${LONGEST[field]} characters.`);
  return { search: search?.trim() || null, actor, subject, from, to, timeZone };
}

/** The filter that an address names: `?search=…&actor=…&subject=…&from=2026-11-01&to=2026-11-30`. */
export function filterIn(params: URLSearchParams, timeZone: string): AuditFilter {
  const dayOf = (name: string): string | null => {
    const day = params.get(name);
    if (day === null || isDay(day)) return day;
    throw new AppError('BAD_INPUT', `${name} is a day that exists, written YYYY-MM-DD.`);
  };
  const [search, actor, subject] = ['search', 'actor', 'subject'].map((name) => params.get(name));
  return filterFrom({ search, actor, subject, from: dayOf('from'), to: dayOf('to') }, timeZone);
}
