// The address of the table of places of one settlement or category, in the period that is looked at.
import { useResultsAddress, writeFilter, type ResultsFilter } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';

export function usePlacesLink(): (narrowed: Partial<ResultsFilter>) => string {
  const { slug } = useMembership().municipality;
  const { filter } = useResultsAddress();
  return (narrowed) =>
    `/${slug}/results/places?${new URLSearchParams(writeFilter({ ...filter, ...narrowed }))}`;
}
