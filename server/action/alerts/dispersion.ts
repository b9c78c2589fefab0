// How much scores scatter within a place, and whether its groups differ more among themselves than chance makes them.
import { countOf, LEAST_VARIANCE, type Counts } from '../../foundation/score-statistics.ts';
import { sumOf } from './tail-bound.ts';

/** Sums of squares: of scores around their group's mean, and of groups around their place's mean. */
export interface Scatter {
  /** The variance of a score within its place, 1/12 at least. */
  readonly variance: number;
  /** How many times more the groups of a place differ than chance makes them (a day is a day); 1 at least. */
  readonly excess: number;
  /** The scatter of both together, each around its own means. */
  readonly plus: (other: Scatter) => Scatter;
  readonly sums: Sums;
}

interface Sums {
  readonly within: number;
  readonly between: number;
  readonly count: number;
  readonly groups: number;
  readonly places: number;
}

/** The scatter of groups, each place around its own mean. */
export function scatterOf(groups: readonly { locationId: bigint; counts: Counts }[]): Scatter {
  const places = new Map<bigint, { count: number; sum: number }>();
  let [within, between, count] = [0, 0, 0];
  for (const { locationId, counts } of groups) {
    const [size, sum] = [countOf(counts), sumOf(counts)];
    const own = sum ** 2 / size;
    within += counts.reduce((squares, times, index) => squares + times * (index + 1) ** 2, 0) - own;
    between += own;
    count += size;
    const place = places.get(locationId) ?? { count: 0, sum: 0 };
    place.count += size;
    place.sum += sum;
    places.set(locationId, place);
  }
  for (const place of places.values()) between -= place.sum ** 2 / place.count;
  return scatterFrom({ within, between, count, groups: groups.length, places: places.size });
}

function scatterFrom(sums: Sums): Scatter {
  const { within, between, count, groups, places } = sums;
  const variance = Math.max((within + between) / Math.max(count - places, 1), LEAST_VARIANCE);
  const inGroups = Math.max(within / Math.max(count - groups, 1), LEAST_VARIANCE);
  const amongGroups = groups > places ? between / (groups - places) : 0;
  return {
    variance,
    excess: Math.max(1, amongGroups / inGroups),
    plus: ({ sums: other }) =>
      scatterFrom({
        within: within + other.within,
        between: between + other.between,
        count: count + other.count,
        groups: groups + other.groups,
        places: places + other.places,
      }),
    sums,
  };
}
