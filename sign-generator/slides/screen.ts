// The screen of a slide: its pixels, from how far it is seen, and its colours as light.
import { contrastOf, LEAST_CONTRAST, tint, type Cmyk } from '../colour.ts';
import type { SetColour } from '../draw.ts';
import type { Format } from '../formats.ts';

/** Pixels of a screen of 16:9, as projectors and television sets have. */
export const WIDTH = 1920;
export const HEIGHT = 1080;

/** CSS has 96 pixels to the inch. */
const INCH = 96;

/** Millimetres of a page on which a pixel is so many. */
export const px = (pixels: number): number => (pixels * 25.4) / INCH;

/** What of the picture every television set shows (EBU R 95, graphics safe area): 5 % in from each edge. */
export const SIDE = 0.05 * WIDTH;
export const END = 0.05 * HEIGHT;

/** Whoever sits farthest away sits six heights of the picture away (AVIXA V202.01, basic decision making). */
const HEIGHTS_AWAY = 6;

/** Signs know how large type is that is read from so far. */
export const SLIDE: Format = {
  name: 'slide',
  width: px(WIDTH),
  height: px(HEIGHT),
  bleed: 0,
  safe: px(END),
  distance: HEIGHTS_AWAY * px(HEIGHT),
  mounting: [0, 0],
  radius: 0,
  faces: 1,
  isTactile: false,
};

/** A code is read from ten times its width; its modules are whole pixels. */
export const modulePixels = (modules: number): number => Math.ceil((HEIGHTS_AWAY * HEIGHT) / 10 / modules);

const inHex = (share: number): string =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');

/** Red, green and blue of inks, as shares of light (ISO 32000-1, 10.3.5). */
const lightIn = ([cyan, magenta, yellow, black]: Cmyk): number[] =>
  [cyan, magenta, yellow].map((ink) => 1 - Math.min(1, (ink + black) / 100));

/** The inks that become just this light again. */
export function mixLight(hex: string): Cmyk {
  const [cyan = 0, magenta = 0, yellow = 0] = [1, 3, 5].map(
    (at) => 100 - Number.parseInt(hex.slice(at, at + 2), 16) / 2.55,
  );
  return [cyan, magenta, yellow, 0];
}

/** Sets colours in DeviceRGB, to a 255th as screens have them. */
export const setLight: SetColour = (colour, of) =>
  `${lightIn(colour)
    .map((share) => Math.round(share * 255) / 255)
    .map((share) => Number(share.toFixed(4)))
    .join(' ')} ${of === 'area' ? 'rg' : 'RG'}`;

const hexOf = (colour: Cmyk): string => `#${lightIn(colour).map(inHex).join('')}`;

export const GROUNDS = ['light', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Of the picture, and of the words on it. The dark one is for a hall whose lights are down. */
export const COLOURS: Readonly<Record<Ground, { readonly under: Cmyk; readonly words: Cmyk }>> = {
  light: { under: [0, 0, 0, 0], words: [0, 0, 0, 100] },
  dark: { under: [0, 0, 0, 92], words: [0, 0, 0, 5] },
};

/** The city's colour, as much lighter as the ground asks for. */
export function colourOn(ground: Ground, hex: string): Cmyk {
  const own = mixLight(hex);
  const under = hexOf(COLOURS[ground].under);
  let share = 1;
  while (share > 0 && contrastOf(hexOf(tint(own, share)), under) < LEAST_CONTRAST) share -= 0.05;
  return share === 1 ? own : tint(own, share);
}
