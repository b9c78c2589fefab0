// Where the parts on the overview lead to: the pages of results, narrowed to the same part and the same days.
import { useMembership } from '../../parts/shell/membership.ts';
import { useResultsAddress, writeFilter } from '../results/parts/useResultsAddress.ts';
import type { Kind } from './changed.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The address of a part's results within the days; what else the overview is narrowed to goes along. */
export function useResultLinks({
  from,
  to,
}: Days): (part: { readonly kind: Kind; readonly id: string }) => string {
  const { slug } = useMembership().municipality;
  const { filter } = useResultsAddress();
  return ({ kind, id }) => {
    const own = { ...filter, period: 'OWN' as const, from, to };
    const narrowed = kind === 'location' ? own : { ...own, [kind]: id };
    const page = kind === 'location' ? `places/${id}` : 'places';
    return `/${slug}/results/${page}?${new URLSearchParams(writeFilter(narrowed))}`;
  };
}
