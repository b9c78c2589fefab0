// The order in which signs are printed and stacked: that of the round on which they are mounted.
import type { Sign } from '../sign.ts';

/** Returns the signs by settlement, then address, then name, as the first language sorts them; those alike by code. */
export function inMountingOrder(signs: readonly Sign[], language: string): Sign[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return signs.toSorted(
    ({ location: a, code }, { location: b, code: other }) =>
      compare(a.settlement.first, b.settlement.first) ||
      compare(a.address ?? '', b.address ?? '') ||
      compare(a.name.first, b.name.first) ||
      (code < other ? -1 : 1),
  );
}
