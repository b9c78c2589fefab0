// Which openings are shown is written in the address, beside the period, so that it can be bookmarked, sent and gone back to.
import type { Standing } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';
import { STANDINGS } from '../../parts/openings/StandingChoice.tsx';

/** What is looked for; null narrows nothing. */
export interface OpeningsFilter {
  readonly location: string | null;
  readonly standing: Standing | null;
}

function read(values: URLSearchParams): OpeningsFilter {
  const location = values.get('location') ?? '';
  const standing = values.get('standing')?.toUpperCase();
  return {
    // What is no id is of no place: the API would say so of all of the page.
    location: /^[1-9]\d{0,17}$/.test(location) ? location : null,
    standing: STANDINGS.find((each) => each === standing) ?? null,
  };
}

function write(present: URLSearchParams, changed: Partial<OpeningsFilter>): URLSearchParams {
  const next = new URLSearchParams(present);
  const { location, standing } = { ...read(present), ...changed };
  for (const [name, value] of Object.entries({ location, standing: standing?.toLowerCase() })) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The filter of the present address, a function that changes a part of it, and one for links; the period stays as it is. */
export function useOpeningsAddress() {
  const [values, setValues] = useAddress();
  return {
    filter: read(values),
    change: (changed: Partial<OpeningsFilter>) => setValues((present) => write(present, changed)),
    hrefFor: (changed: Partial<OpeningsFilter>) => `?${write(values, changed)}`,
  };
}
