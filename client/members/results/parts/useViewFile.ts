// The address of the overview, the comparison, the calendar or one place as a file: of what is seen.
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import type { Days } from './periods.ts';
import { useResultsAddress } from './useResultsAddress.ts';

type View = 'overview' | 'compare' | 'calendar' | 'place';

/** `more`: what the page has in its address beside the filters; `days`: those that it shows, where they are not the address's. */
export function useViewFile(
  view: View,
  more: Readonly<Record<string, string>> = {},
  days?: Days,
): (ending: 'csv' | 'xlsx') => string {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, days: chosen } = useResultsAddress();
  const { category, settlement, withUnconfirmed } = filter;
  const query = new URLSearchParams(
    Object.entries({
      language,
      category,
      settlement,
      ...(days ?? chosen),
      unconfirmed: withUnconfirmed ? 'with' : null,
      ...more,
    }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return (ending) => `/members/files/results/${slug}/${view}.${ending}?${query}`;
}
