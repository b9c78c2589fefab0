// The months that narrow what is shown, as they stand in the address: YYYY-MM.
import { monthAfter } from '../charts/months.ts';

/** Both ends belong to it; one that is missing narrows nothing. */
export type Months = { readonly from?: string | undefined; readonly to?: string | undefined };

function readMonth(text: string | undefined): string | undefined {
  return text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/** The two months in their order; what is no month of this century is left out. */
export function readMonths(from: string | undefined, to: string | undefined): Months {
  const [first, last] = [readMonth(from), readMonth(to)];
  return first && last && first > last ? { from: last, to: first } : { from: first, to: last };
}

/** The first and the last day, YYYY-MM-DD, as the API asks for them. */
export function daysOf({ from, to }: Months): { from?: string; to?: string } {
  const lastDay = (month: string) => {
    const next = new Date(`${monthAfter(`${month}-01`)}T00:00:00Z`);
    return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
  };
  return { ...(from && { from: `${from}-01` }), ...(to && { to: lastDay(to) }) };
}
