// What a page shows stands in its address: a choice is an entry of the history, what is typed one for all of its letters.
import { useLocation, useSearchParams } from 'react-router';

/** What is typed letter by letter, digit by digit. */
const TYPED = new Set(['search', 'from', 'to']);

/** The names whose values differ. */
function changedIn(before: URLSearchParams, after: URLSearchParams): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/**
 * The values of the present address, and a function that puts others in their place.
 * Back leads to what was shown before the choice, or before the typing began; the page, and its focus, stays.
 */
export function useAddress(): [URLSearchParams, (after: URLSearchParams) => void] {
  const [values, setValues] = useSearchParams();
  // What the present entry was made by: the names that are being typed.
  const { state }: { state: unknown } = useLocation();
  const put = (after: URLSearchParams) => {
    const changed = changedIn(values, after);
    if (changed.length === 0) return;
    const typing = changed.every((name) => TYPED.has(name)) ? changed.join() : null;
    setValues(after, { state: typing, replace: typing !== null && typing === state });
  };
  return [values, put];
}
