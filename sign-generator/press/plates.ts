// Plates that print no colour: what the trade calls them, and how they are shown.
import type { Cmyk } from '../colour.ts';

/** Raised varnish: Braille and lines to be felt. */
export const TACTILE_PLATE = 'Braille';

/** How high it stands, in millimetres: the target of ISO 17351. */
export const LEAST_RAISED = 0.2;

/** How a screen and a proof show it: paler than anything that is printed, and like no city's colour. */
export const TACTILE_TONE: Cmyk = [30, 45, 0, 0];

const TECHNICAL = /^(braille|emboss|tactile|varnish|spot.?uv|(kiss.?|thru.?)?cut|die|crease|fold|perf)/i;

/** Whether an ink of that name is none: what is printed under it stays. */
export function isTechnical(ink: string): boolean {
  return TECHNICAL.test(ink);
}
