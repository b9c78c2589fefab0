// How large an area is: a whole country is no city's.
import { KM_A_DEGREE, narrowedAt } from '../../foundation/positions.ts';
import { areaOf, type Polygon } from './simplify.ts';

/** As on a flat map, each polygon narrowed as at its first corner: near enough to tell a city from a country. */
export function squareKilometres(polygons: readonly Polygon[]): number {
  const areas = polygons.map(([outer = [], ...holes]) => {
    const degrees = holes.reduce((left, hole) => left - areaOf(hole), areaOf(outer));
    return degrees * KM_A_DEGREE ** 2 * narrowedAt(outer[0]?.[1] ?? 0);
  });
  return areas.reduce((sum, area) => sum + area, 0);
}
