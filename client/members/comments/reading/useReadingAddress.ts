// Which comments are read, as the address says it: where they were written, in which months, and what is looked for in them.
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMay, useMembership } from '../../../parts/shell/membership.ts';
import { id, oneOf, only, text, useFilters } from '../../../parts/controls/filters.ts';

export const STATES = ['NEW', 'KEPT'] as const;

const month = only((said): said is string => said !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(said));

const declared = {
  search: text,
  category: id,
  settlement: id,
  group: id,
  location: id,
  from: month,
  to: month,
  state: oneOf(STATES),
};

const firstDay = (said: string | null): string | null => said && `${said}-01`;

/** The filter of the present address, what it asks the API for, and where the same is as a file. */
export function useReadingAddress() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const moderates = useMay('COMMENTS_MODERATE');
  const { filter, query, ...address } = useFilters(declared);
  const { search, from, to, state, ...part } = filter;
  const where = {
    ...part,
    slug,
    from: firstDay(from),
    to: firstDay(to),
    isKept: moderates && state !== null ? state === 'KEPT' : null,
  };
  const { state: said, ...words } = query;
  const asked = new URLSearchParams({
    language,
    ...words,
    ...(moderates && said && { state: said }),
    ...(where.from && { from: where.from }),
    ...(where.to && { to: where.to }),
  });
  const fileFor = (ending: 'csv' | 'xlsx') => `/members/files/comments/${slug}.${ending}?${asked}`;
  return { ...address, filter, moderates, where, search: search.trim() || null, fileFor };
}
