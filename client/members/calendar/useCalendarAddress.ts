// What the rows of the calendar are stands in the address too.
import { useAddress } from '../../parts/controls/useAddress.ts';

export const ROWS = ['years', 'categories'] as const;
export type Rows = (typeof ROWS)[number];

const NAME = 'by';

/** The present rows, and a function that changes them. */
export function useCalendarAddress(): [Rows, (rows: Rows) => void] {
  const [values, setValues] = useAddress();
  const rows = ROWS.find((each) => each === values.get(NAME)) ?? 'years';
  const choose = (chosen: Rows) =>
    setValues((present) => {
      const next = new URLSearchParams(present);
      if (chosen === 'years') next.delete(NAME);
      else next.set(NAME, chosen);
      return next;
    });
  return [rows, choose];
}
