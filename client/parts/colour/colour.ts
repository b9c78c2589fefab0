// Makes a municipality's colour readable on light and on dark paper (WCAG 2.2 contrast).
import { linear, toOklch, toRgb, type Rgb } from './oklch.ts';

/** The paper of the pages in the two schemes; the same values as in page/frame.css. */
export const papers = { light: '#fbfaf5', dark: '#141814' } as const;
/** What a sheet on the paper is of: --sheet there. In the dark it is nearer to what stands on it. */
const sheets = { light: '#ffffff', dark: '#1d221d' } as const;

/** The oil green of Stara Zagora's signs: used where no municipality speaks or its colour cannot be read. */
const usualColour = '#1f4d3a';
const smallestContrast = 4.5;
/** A dark red at full chroma is a hot pink when it is light. */
const MOST_CHROMA = 0.1;

function parse(colour: string): Rgb {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

// WCAG 2.2, "relative luminance".
function luminance(colour: string): number {
  const [red, green, blue] = parse(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function write(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` from 0, the colour itself, to 1, black. */
function darken(colour: string, share: number): string {
  return write(parse(colour).map((channel) => channel * (1 - share)));
}

/** `share` from 0, the colour itself, to 1, white. Its hue stays, and it is no more vivid than a quiet page bears. */
function lighten(colour: string, share: number): string {
  if (share === 0) return colour;
  const { lightness: own, chroma, hue } = toOklch(parse(colour));
  const lightness = own + (1 - own) * share;
  // White has none, and near it a screen can show little.
  const most = Math.min(MOST_CHROMA, (1 - lightness) / 2);
  return write(toRgb({ lightness, chroma: Math.min(chroma, most), hue }));
}

function readableOn(
  scheme: keyof typeof papers,
  shade: (share: number) => string,
): { colour: string; ink: string } {
  const isPale = (colour: string): boolean =>
    [papers, sheets].some((grounds) => contrast(colour, grounds[scheme]) < smallestContrast);
  let colour = shade(0);
  for (let step = 1; isPale(colour); step++) colour = shade(step / 20);
  return { colour, ink: contrast(colour, '#ffffff') >= smallestContrast ? '#ffffff' : '#000000' };
}

/**
 * The colour as it may stand as text, and with `ink` written on it: darkened for light paper, lightened for dark paper,
 * in steps of a twentieth, until its contrast with paper and sheets is at least 4.5.
 */
export function readableColours(
  colour: string,
): Record<keyof typeof papers, { colour: string; ink: string }> {
  const wanted = /^#[0-9a-f]{6}$/i.test(colour) ? colour : usualColour;
  return {
    light: readableOn('light', (share) => darken(wanted, share)),
    dark: readableOn('dark', (share) => lighten(wanted, share)),
  };
}
