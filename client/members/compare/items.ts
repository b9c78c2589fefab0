// The things compared with their names and numbers, in the order of the address.
import type { Compared } from '../../parts/results/compared.ts';
import type { CompareQuery } from '../../generated/operations.ts';

type Summary = CompareQuery['summaries'][number];

export interface Item {
  readonly key: string;
  readonly compared: Compared;
  /** Null where the municipality has no such thing. */
  readonly name: string | null;
  /** Where a place is. */
  readonly note: string | null;
  readonly summary: Summary;
}

/** `summaries` are the answer to `compared`. */
export function itemsOf(compared: readonly Compared[], summaries: readonly Summary[]): Item[] {
  return compared.flatMap((each, at) => {
    const summary = summaries[at];
    if (!summary) return [];
    return [
      {
        key: `${each.kind}-${each.id}`,
        compared: each,
        name: summary[each.kind]?.name ?? null,
        note: summary.location?.settlement.name ?? null,
        summary,
      },
    ];
  });
}
