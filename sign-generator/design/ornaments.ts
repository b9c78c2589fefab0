// The few things on a sign that are not text: the ball, its empty track, a mark where there are no arms, DEMO.
import { PAPER, tint } from '../colour.ts';
import type { Cmyk } from '../colour.ts';
import { scaleOf } from '../formats.ts';
import type { Format } from '../formats.ts';
import { disc, polygon, roundedBox } from '../shapes.ts';
import type { Item, ShapeItem, TextItem } from '../shapes.ts';
import type { Area } from './area.ts';
import { CAPITAL, MM } from './fit.ts';
import { text } from './paragraph.ts';

const WARNING: Cmyk = [0, 92, 82, 0];

/** The same colour in the shade: with less of it and more black, so that the ink still dries. */
function shade(colour: Cmyk): Cmyk {
  const [cyan, magenta, yellow, black] = tint(colour, 0.9);
  return [cyan, magenta, yellow, Math.min(100, black + 25)];
}

/** The ball of the scale, in the city's colour; a rim and a spot of light are drawn solid, for nothing may be transparent. */
export function ball(x: number, y: number, radius: number, colour: Cmyk): ShapeItem[] {
  return [
    disc(x, y, radius, shade(colour)),
    disc(x, y, radius * 0.94, colour),
    disc(x - radius * 0.34, y - radius * 0.36, radius * 0.2, tint(colour, 0.3)),
  ];
}

export interface Track {
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
}

/** Returns the track in the middle of an area, so far in from its left and its right. */
export function trackIn(area: Area, left: number, thickness: number, right = 0): Track {
  return { x: area.x + left, y: area.y + area.height / 2, width: area.width - left - right, thickness };
}

/** Returns where the ten stops of a track lie. The first and last are as far from its ends as it is thick, halved. */
export function stops(track: Track): number[] {
  const inset = track.thickness / 2;
  return Array.from({ length: 10 }, (_, i) => track.x + inset + (i * (track.width - 2 * inset)) / 9);
}

/** The numbers from 1 to 10 at the stops of a track. */
export function numbersOf(track: Track, baseline: number, size: number): TextItem[] {
  return stops(track).map((x, i) => ({ ...text(String(i + 1), x, baseline, size, 'bold'), align: 'centre' }));
}

/** The scale with nothing chosen: every stop looks the same, so that no number is suggested. */
export function emptyTrack(track: Track, colour: Cmyk): ShapeItem[] {
  const { x, y, width, thickness } = track;
  return [
    roundedBox(x, y - thickness / 2, width, thickness, thickness / 2, tint(colour, 0.2)),
    ...stops(track).map((at) => disc(at, y, thickness * 0.24, colour)),
  ];
}

/** A shield in the municipality's colour with a ball left bare; it stands where a city has no arms. */
export function mark(area: Area, colour: Cmyk): ShapeItem[] {
  const width = Math.min(area.width, area.height / 1.18);
  const { x, y } = area;
  const [right, middle, low] = [x + width, x + width / 2, y + width * 1.18];
  const shoulder = y + width * 0.62;
  return [
    {
      kind: 'shape',
      colour,
      path: [
        ['m', x, y],
        ['l', right, y],
        ['l', right, shoulder],
        ['c', right, shoulder + width * 0.32, middle + width * 0.22, low - width * 0.1, middle, low],
        ['c', middle - width * 0.22, low - width * 0.1, x, shoulder + width * 0.32, x, shoulder],
      ],
    },
    disc(middle, y + width * 0.5, width * 0.27, PAPER),
  ];
}

/** How far the ribbon of a demo reaches along the edges from the corner. */
export function ribbonReach(format: Format): number {
  return 39 * scaleOf(format);
}

/** A ribbon across the upper right corner, running over the edge, far from the code: it cannot be cut off unseen. */
export function demoRibbon(format: Format, words: string): Item[] {
  const { width, bleed } = format;
  const scale = scaleOf(format);
  const [near, far] = [25 * scale, ribbonReach(format)];
  const over = bleed + 1;
  const middle = (near + far) / 4;
  return [
    polygon(
      [
        [width - far - over, -over],
        [width - near - over, -over],
        [width + over, near + over],
        [width + over, far + over],
      ],
      WARNING,
    ),
    {
      ...text(words, width - middle - 1.3 * scale, middle + 1.3 * scale, 15 * scale, 'bold'),
      colour: PAPER,
      align: 'centre',
      turned: 45,
    },
  ];
}

/** A band along the right edge where the corner is needed for text. It keeps to the margin. */
export function demoBand(format: Format, words: string): Item[] {
  const { width, height, bleed, safe } = format;
  const inside = safe - 0.3;
  const size = 6.5;
  const left = width - inside;
  const x = left + inside / 2 + (CAPITAL * size * MM) / 2;
  return [
    roundedBox(left, -bleed, inside + bleed, height + 2 * bleed, 0, WARNING),
    ...[0.2, 0.5, 0.8].map((at): TextItem => ({
      ...text(words, x, height * at, size, 'bold'),
      colour: PAPER,
      align: 'centre',
      turned: -90,
    })),
  ];
}
