// What is true of a line of public transport: how many there may be, how long its names are, which are offered at a place.
import { comparison } from '../../../client/text/formats.ts';

/** What runs on a line. */
export type Mode = 'BUS' | 'TROLLEYBUS' | 'TRAM' | 'RAIL' | 'OTHER';

/** No municipality has more lines in use. */
export const MOST_LINES = 200;
/** Where a line stops, and the vehicles that run on it. The tables refuse more too. */
export const MOST_STOPS = 200;
export const LONGEST_ID = 100;
export const LONGEST_SHORT_NAME = 20;
export const LONGEST_LONG_NAME = 120;

/** A colour as it is kept: #rrggbb. */
export const isColour = (colour: string): boolean => /^#[0-9a-f]{6}$/.test(colour);

/** Lines in the order in which people look for one: 2 before 10, and 10 before 10A. */
export function byShortName(a: { readonly shortName: string }, b: { readonly shortName: string }): number {
  return comparison('bg')(a.shortName, b.shortName);
}
