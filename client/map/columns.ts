// Places as points, from the columns in which the API tells of many of them.

export type PointColumns = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  readonly counts: readonly number[];
  readonly averages: readonly number[];
  readonly lowers: readonly number[];
  readonly uppers: readonly number[];
};

/** A point a place, but for where it leads. */
export function pointsIn({ ids, names, counts, ...columns }: PointColumns) {
  const { latitudes, longitudes, averages, lowers, uppers } = columns;
  return ids.map((id, at) => {
    const count = counts[at] ?? 0;
    return {
      id,
      count,
      name: names[at] ?? '',
      position: { latitude: latitudes[at] ?? 0, longitude: longitudes[at] ?? 0 },
      average: count === 0 ? null : (averages[at] ?? null),
      interval: count === 0 ? null : { lower: lowers[at] ?? 1, upper: uppers[at] ?? 10 },
    };
  });
}
