// What changed beyond chance, as one list: services, settlements and places, each fall and each rise.
import type { OverviewQuery, ToldFragment } from '../../generated/operations.ts';

export type Changes = NonNullable<OverviewQuery['changes']>;

/** What a part is, by its name in the texts. */
export type Kind = 'category' | 'settlement' | 'location';

/** A part with its periods. */
export interface Part {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly change: ToldFragment;
}

/** One change worth a sentence: from which period, and by how much. */
export interface Told {
  readonly part: Part;
  readonly since: 'before' | 'yearAgo';
  /** The earlier average. */
  readonly earlier: number;
  readonly amount: number;
}

/** Everything that was compared, as far as the answer has it: of places only those that changed. */
export function partsOf({ byCategory, bySettlement, told }: Changes): Part[] {
  return [
    ...byCategory.map(({ category, change }) => ({ kind: 'category' as const, ...category, change })),
    ...bySettlement.map(({ settlement, change }) => ({ kind: 'settlement' as const, ...settlement, change })),
    ...told.map(({ location, change }) => ({ kind: 'location' as const, ...location, change })),
  ];
}

/** Falls and rises, the largest first. A part that changed since both periods has two sentences. */
export function toldOf(parts: readonly Part[]): { falls: Told[]; rises: Told[] } {
  const all = parts
    .flatMap((part) => {
      const { before, yearAgo, sinceBefore, sinceYearAgo } = part.change;
      return [
        { part, since: 'before' as const, earlier: before, change: sinceBefore },
        { part, since: 'yearAgo' as const, earlier: yearAgo, change: sinceYearAgo },
      ];
    })
    .flatMap(({ part, since, earlier: { average }, change }) =>
      change?.isUnlikely && average !== null
        ? [{ part, since, earlier: average, amount: change.amount }]
        : [],
    )
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return { falls: all.filter(({ amount }) => amount < 0), rises: all.filter(({ amount }) => amount > 0) };
}
