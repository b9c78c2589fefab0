// Where a week of the calendar leads to: the results by place of its days.
import { useResultsAddress, writeFilter } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { sundayOf } from './weeks.ts';

/** The address of the results of the week that begins on the Monday, and of the service where one is named. */
export function useWeekWay(): (monday: string, category: string | undefined) => string {
  const { slug } = useMembership().municipality;
  const { filter } = useResultsAddress();
  return (monday, category) => {
    const days = { period: 'OWN' as const, from: monday, to: sundayOf(monday) };
    const narrowed = { ...filter, ...days, ...(category !== undefined && { category }) };
    return `/${slug}/results/places?${new URLSearchParams(writeFilter(narrowed))}`;
  };
}
