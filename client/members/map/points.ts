// The points of a map with their figures, from what the API tells of settlements or, in columns, of places.
import type { MapPoint } from '../../map/Drawing.tsx';
import type { PlaceMapQuery, SettlementMapQuery } from '../../generated/operations.ts';

/** A point of the list: where it leads, the list says itself. */
export type FiguredPoint = Omit<MapPoint, 'href'> & {
  /** How many places a settlement has; null of a place. */
  readonly places: number | null;
};

/** A point a settlement; one of which nobody knows where it is stands in the list only. */
export function settlementPoints({ settlementResults }: SettlementMapQuery): FiguredPoint[] {
  return settlementResults.nodes.map(({ settlement: { id, name, position }, places, result }) => ({
    id,
    name,
    position,
    places,
    ...result,
  }));
}

/** A point a place. */
export function placePoints({ placePoints: columns }: PlaceMapQuery): FiguredPoint[] {
  const { ids, names, latitudes, longitudes, counts, averages, lowers, uppers } = columns;
  return ids.map((id, at) => {
    const count = counts[at] ?? 0;
    return {
      id,
      count,
      places: null,
      name: names[at] ?? '',
      position: { latitude: latitudes[at] ?? 0, longitude: longitudes[at] ?? 0 },
      average: count === 0 ? null : (averages[at] ?? null),
      interval: count === 0 ? null : { lower: lowers[at] ?? 1, upper: uppers[at] ?? 10 },
    };
  });
}
