// What is compared stands in the address: up to six places, services and settlements.
import { type Compared, readCompared, toggled, writeCompared } from '../../parts/results/compared.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

/** As many as the API compares; more cannot be told apart side by side. */
export const MOST = 6;

const NAME = 'items';

/** The items of the present address, and a function that adds one or takes it away. */
export function useCompareAddress(): [readonly Compared[], (item: Compared) => void] {
  const [values, setValues] = useAddress();
  const items = readCompared(values.get(NAME) ?? '', MOST);
  const toggle = (item: Compared) =>
    setValues((present) => {
      const next = new URLSearchParams(present);
      const others = toggled(items, item);
      if (others.length === 0) next.delete(NAME);
      else next.set(NAME, writeCompared(others));
      return next;
    });
  return [items, toggle];
}
