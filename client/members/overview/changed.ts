// What changed beyond chance, as one list: services, settlements and places, each fall and each rise.
import type { OverviewQuery, ToldFragment } from '../../generated/operations.ts';

export type Changes = NonNullable<OverviewQuery['changes']>;

const KINDS = ['category', 'settlement', 'location'] as const;

/** What a part is, by its name in the texts. */
export type Kind = (typeof KINDS)[number];

/** A part with its periods. */
export interface Part {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly change: ToldFragment;
}

/** A change worth a sentence: since which period, and what the average was then. */
export interface Since {
  readonly period: 'before' | 'yearAgo';
  readonly earlier: number;
}

/** A part that fell, or rose, and since when. */
export interface Told {
  readonly part: Part;
  readonly since: readonly Since[];
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

/** Falls and rises: services first, then settlements, then places, of each the largest first. */
export function toldOf(parts: readonly Part[]): { falls: Told[]; rises: Told[] } {
  const towards = (direction: 1 | -1) =>
    parts
      .flatMap((part) => {
        const { before, yearAgo, sinceBefore, sinceYearAgo } = part.change;
        const found = [
          { period: 'before' as const, earlier: before.average, change: sinceBefore },
          { period: 'yearAgo' as const, earlier: yearAgo.average, change: sinceYearAgo },
        ].flatMap(({ period, earlier, change }) =>
          change?.verdict === 'UNLIKELY' && earlier !== null && Math.sign(change.amount) === direction
            ? [{ period, earlier, amount: change.amount }]
            : [],
        );
        const [first] = found;
        return first ? [{ part, since: found, amount: first.amount }] : [];
      })
      .toSorted(
        (a, b) =>
          KINDS.indexOf(a.part.kind) - KINDS.indexOf(b.part.kind) || Math.abs(b.amount) - Math.abs(a.amount),
      );
  return { falls: towards(-1), rises: towards(1) };
}
