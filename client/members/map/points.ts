// The points of a map with their figures, from what the API tells of settlements or, in columns, of places.
import { pointsIn } from '../../map/columns.ts';
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
  return pointsIn(columns).map((point) => ({ ...point, places: null }));
}
