// Colours as a press mixes them, and the way there from a municipality's screen colour.
import { encodeLab } from './icc.ts';
import type { Lab, Table } from './icc.ts';

/** Percent of cyan, magenta, yellow and black: 0 is bare paper. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Mixes the inks for a screen colour like #1f4d3a. */
export type Mix = (hex: string) => Cmyk;

export const INK: Cmyk = [0, 0, 0, 100];
export const PAPER: Cmyk = [0, 0, 0, 0];

/** More ink than this (percent, all four together) does not dry in the stack. */
export const MOST_INK = 300;

/** Of linear sRGB to XYZ under D50 (IEC 61966-2-1, adapted by Bradford), a row for each of X, Y and Z. */
const TO_XYZ = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const WHITE = [0.96422, 1, 0.82521] as const;

/** Red, green and blue of #1f4d3a as shares of light (IEC 61966-2-1). */
function lightOf(hex: string): number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** Less contrast with the paper than this cannot be seen well enough (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

/** How light a screen colour is (WCAG 2.2, relative luminance): 0 is black, 1 white. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two screen colours (WCAG 2.2, contrast ratio): 1 is none, 21 that of black on white. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the contrast of a screen colour with white paper. */
export const contrastWithPaper = (hex: string): number => contrastOf(hex, '#ffffff');

/** How a screen colour like #1f4d3a looks. */
export function labOf(hex: string): Lab {
  const light = lightOf(hex);
  const [x = 0, y = 0, z = 0] = TO_XYZ.map((row, i) => {
    const share = row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0) / (WHITE[i] ?? 1);
    return share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27 / 116) * share + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Returns the inks that look like a screen colour on the press whose table this is (its profile's B2A1: as seen beside
 * the paper), in whole percent. Black is black ink alone, and white bare paper.
 */
export function pressColour(hex: string, inksFor: Table): Cmyk {
  if (/^#0{6}$/.test(hex)) return INK;
  if (/^#f{6}$/i.test(hex)) return PAPER;
  const [c = 0, m = 0, y = 0, k = 0] = inksFor(encodeLab(labOf(hex))).map((share) => Math.round(share * 100));
  // A shadow keeps its black: it is cheaper and dries.
  const room = (MOST_INK - k) / Math.max(c + m + y, 1);
  return room >= 1 ? [c, m, y, k] : [Math.floor(c * room), Math.floor(m * room), Math.floor(y * room), k];
}

/** Returns a colour thinned to a share (0 to 1) of its ink. */
export function tint(colour: Cmyk, share: number): Cmyk {
  const [cyan, magenta, yellow, black] = colour;
  const thin = (percent: number): number => Math.round(percent * share);
  return [thin(cyan), thin(magenta), thin(yellow), thin(black)];
}
