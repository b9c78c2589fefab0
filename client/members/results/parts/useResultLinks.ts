// Where a place, a service or a settlement leads to: the pages of results, narrowed to it and to days.
import type { Compared } from '../../../parts/results/compared.ts';
import { useMembership } from '../../../parts/shell/membership.ts';
import { useResultsAddress, writeFilter } from './useResultsAddress.ts';

interface OwnDays {
  readonly from: string;
  readonly to: string;
}

/**
 * The address of a part's results within the days, `days` where it is asked without; with neither in the period that is looked at.
 * What else the page is narrowed to goes along; null: no part but that.
 */
export function useResultLinks(days?: OwnDays): (part: Compared | null, own?: OwnDays) => string {
  const { slug } = useMembership().municipality;
  const { filter } = useResultsAddress();
  return (part, own = days) => {
    const within = own ? { ...filter, period: 'OWN' as const, from: own.from, to: own.to } : filter;
    const isPlace = part?.kind === 'location';
    const narrowed = part === null || isPlace ? within : { ...within, [part.kind]: part.id };
    const page = isPlace ? `places/${part.id}` : 'places';
    return `/${slug}/results/${page}?${new URLSearchParams(writeFilter(narrowed))}`;
  };
}
