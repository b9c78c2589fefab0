// Where points lie on a map of their own: seen from above, north up, the same scale in both directions.
import { geoMercator, type GeoProjection } from 'd3-geo';

/** WGS 84, degrees. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** The map's width by its height; its style sheet says the same. */
export const RATIO = 4 / 3;

const MARGIN = 8;

/** A share of the map as an attribute of SVG. */
export const percent = (share: number): string => `${share.toFixed(1)}%`;

const [WIDTH, HEIGHT] = [100 * RATIO, 100];
const spotOf = ({ longitude, latitude }: Position): [number, number] => [longitude, latitude];

function projectionFor(positions: readonly Position[]): GeoProjection {
  const corners: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  return geoMercator().fitExtent(corners, { type: 'MultiPoint', coordinates: positions.map(spotOf) });
}

/** Where each position lies, in per cent of the width and of the height. */
export function placePositions(positions: readonly Position[]): { x: number; y: number }[] {
  const projection = projectionFor(positions);
  return positions.map((position) => {
    const [x, y] = projection(spotOf(position)) ?? [WIDTH / 2, HEIGHT / 2];
    return { x: x / RATIO, y };
  });
}

type Corner = readonly [longitude: number, latitude: number];

/**
 * What of the earth a picture shows, for whoever lays streets below it: west, south, east and north in degrees, as `data-frame` has
 * them. Undefined where that is no part of it, as around a single position.
 */
export function frameOf(northWest: Corner, southEast: Corner): string | undefined {
  const [[west, north], [east, south]] = [northWest, southEast];
  const sides = [west, south, east, north];
  // The sixth decimal is 11 cm.
  return sides.every(Number.isFinite) && west < east && south < north
    ? sides.map((side) => side.toFixed(6)).join(' ')
    : undefined;
}

/** The frame of the picture that `placePositions` makes. */
export function frameAround(positions: readonly Position[]): string | undefined {
  const { invert } = projectionFor(positions);
  const nowhere: Corner = [Number.NaN, Number.NaN];
  return frameOf(invert?.([0, 0]) ?? nowhere, invert?.([WIDTH, HEIGHT]) ?? nowhere);
}
