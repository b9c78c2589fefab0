// Where points lie on a map of their own: seen from above, north up, the same scale in both directions.
import { geoMercator } from 'd3-geo';

/** WGS 84, degrees. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** The map's width by its height; its style sheet says the same. */
export const RATIO = 4 / 3;

const MARGIN = 8;

/** A share of the map as an attribute of SVG. */
export const percent = (share: number): string => `${share.toFixed(1)}%`;

/** Where each position lies, in per cent of the width and of the height. */
export function placePositions(positions: readonly Position[]): { x: number; y: number }[] {
  const coordinates = positions.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const [width, height] = [100 * RATIO, 100];
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    { type: 'MultiPoint', coordinates },
  );
  return coordinates.map((coordinate) => {
    const [x, y] = projection(coordinate) ?? [width / 2, height / 2];
    return { x: x / RATIO, y };
  });
}
