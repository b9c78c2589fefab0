// The order in which signs are printed and stacked: that of the round on which they are mounted.
import type { Sign } from '../sign.ts';

/** Where a sign is mounted, as the municipality's first language says it. */
export interface Stop {
  readonly code: string;
  readonly settlement: string;
  readonly address: string | null;
  readonly name: string;
}

/** Where a sign of the list is mounted. */
export function stopOf({ code, location: { settlement, address, name } }: Sign): Stop {
  return { code, settlement: settlement.first, address, name: name.first };
}

/** Returns the signs by settlement, then address, then name, as the language sorts them; those alike by code. */
export function inMountingOrder<Mounted>(
  signs: readonly Mounted[],
  language: string,
  where: (sign: Mounted) => Stop,
): Mounted[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return signs
    .map((sign) => ({ sign, stop: where(sign) }))
    .toSorted(
      ({ stop: a }, { stop: b }) =>
        compare(a.settlement, b.settlement) ||
        compare(a.address ?? '', b.address ?? '') ||
        compare(a.name, b.name) ||
        (a.code < b.code ? -1 : 1),
    )
    .map(({ sign }) => sign);
}
