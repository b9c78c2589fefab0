// What a table of results asks the API for, as the address says it; and the addresses of the same as a file and as a map.
import { useLanguage } from '../../parts/language/language.tsx';
import type { Narrowing } from '../results/parts/Filters.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useTableAddress } from './useTableAddress.ts';

type Kind = 'places' | 'settlements' | 'categories' | 'lines';

/** `by`: what the page can be narrowed by; what it cannot be is not asked for, whatever the address says. */
export function useAsked(kind: Kind, by: readonly Narrowing[]) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, days, standing } = useResultsAddress();
  const { sort, inNumbers, search, line, locations } = useTableAddress().filter;
  const category = by.includes('category') ? filter.category : null;
  const settlement = by.includes('settlement') ? filter.settlement : null;
  const variables = {
    slug,
    language,
    sort,
    inNumbers,
    filter: { municipality: slug, category, settlement, standing },
    ...days,
  };
  const isOfPlaces = kind === 'places' || line !== null;
  const query = new URLSearchParams(
    Object.entries({
      language,
      sort,
      ...days,
      category,
      settlement,
      unconfirmed: filter.withUnconfirmed ? 'with' : null,
      months: inNumbers ? 'numbers' : null,
      ...(isOfPlaces && { search: search || null, line, locations: locations?.join(',') ?? null }),
    }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const fileFor = (ending: 'csv' | 'xlsx') =>
    `/members/files/results/${slug}/${isOfPlaces ? 'places' : kind}.${ending}?${query}`;
  const mapFile = `/members/files/results/${slug}/map.svg?${query}`;
  return { variables, fileFor, mapFile };
}
