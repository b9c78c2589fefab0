// What is compared stands in the address: up to six places, services and settlements.
import { type Compared, readCompared, toggled, writeCompared } from '../../parts/results/compared.ts';
import { type Kind, useFilters } from '../../parts/controls/filters.ts';

/** As many as the API compares; more cannot be told apart side by side. */
export const MOST = 6;

const compared: Kind<readonly Compared[]> = {
  read: (said) => readCompared(said ?? '', MOST),
  write: (items) => writeCompared(items) || null,
};

/** The items of the present address, and a function that adds one or takes it away. */
export function useCompareAddress(): [readonly Compared[], (item: Compared) => void] {
  const { filter, change } = useFilters({ items: compared });
  return [filter.items, (item) => change({ items: toggled(filter.items, item) })];
}
