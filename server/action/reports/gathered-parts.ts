// The parts of a report: categories, settlements and groups of places, each with what was before and of how many visitors it is.
import { byLowerBound, countOf, NO_COUNTS } from '../../foundation/score-statistics.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { LocationGroup } from '../../municipality/location-groups/store.ts';
import type { Change } from '../../results/aggregates/period-change.ts';
import { together, type ToldResponse } from '../../results/responses/rules.ts';
import type { PlaceResponse } from '../../results/responses/store.ts';
import { publishedBy, type Published } from '../../results/results/published-sums.ts';
import type { PlaceSum } from '../../results/results/store.ts';
import type { Difference, FrozenPart } from './frozen-figures.ts';

/** A group of places, as far as a report tells it. */
export type Grouped = Pick<LocationGroup, 'id' | 'name' | 'locationIds'>;

type Told = (isOf: (place: PlaceResponse) => boolean) => ToldResponse | null;

/** Of how many visitors the ratings of some of the places are. */
export function toldOf(places: readonly PlaceResponse[], threshold: number): Told {
  return (isOf) => {
    const response = together(places.filter(isOf));
    if (response === null) return null;
    const { visitors, answers, places: visited, source } = response;
    return { visitors, answers, places: visited, source, threshold };
  };
}

interface Year {
  readonly places: readonly PlaceSum[];
  readonly placesBefore: readonly PlaceSum[];
  readonly told: Told;
}

/** What is published of each group; a place counts in each that it is in. */
export function groupsOf(groups: readonly Grouped[], { places, placesBefore, told }: Year): FrozenPart[] {
  const members = new Map(groups.map(({ id, locationIds }) => [id, new Set(locationIds)]));
  const within = (sums: readonly PlaceSum[]) =>
    groups.flatMap(({ id: group }) =>
      sums.filter(({ location }) => members.get(group)?.has(location)).map((sum) => ({ ...sum, group })),
    );
  return partsOf(
    groups.map(({ id, name }) => ({ id, name: { bg: name } })),
    publishedBy(within(places), within(placesBefore), ({ group }) => group),
    (id) => told(({ location }) => members.get(id)?.has(location) ?? false),
  );
}

/** What is published of each part, by the lower bound of its interval. */
export function partsOf(
  parts: readonly { readonly id: bigint; readonly name: unknown }[],
  published: ReadonlyMap<bigint, Published>,
  responseOf: (id: bigint) => ToldResponse | null,
): FrozenPart[] {
  const all = parts.flatMap(({ id, name }) => {
    const { counts = NO_COUNTS, before = null, change = null } = published.get(id) ?? {};
    if (countOf(counts) === 0) return [];
    const sinceBefore = differenceOf(change);
    return [
      { name: textsOf(name), counts, before: before ?? NO_COUNTS, sinceBefore, response: responseOf(id) },
    ];
  });
  return byLowerBound(all);
}

/** What may be said of a change. */
export function differenceOf(change: Change | null): Difference | null {
  if (change === null) return null;
  if (!change.isUnlikely) return 'SAME';
  return change.amount > 0 ? 'HIGHER' : 'LOWER';
}
