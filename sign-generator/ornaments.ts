// The few things on a sign that are not text: the ball, its empty track, the municipality's mark, the DEMO ribbon.
import { PAPER, tint } from './colour.ts';
import type { Cmyk } from './colour.ts';
import type { Format } from './formats.ts';
import { disc, polygon, roundedBox } from './shapes.ts';
import type { Item, ShapeItem } from './shapes.ts';

const BALL: Cmyk = [0, 36, 92, 0];
const BALL_EDGE: Cmyk = [0, 52, 100, 18];
const BALL_SHINE: Cmyk = [0, 14, 52, 0];
const WARNING: Cmyk = [0, 92, 82, 0];

/** The ball of the scale, as on the vote page; a rim and a spot of light are drawn solid, for nothing may be transparent. */
export function ball(x: number, y: number, radius: number): ShapeItem[] {
  return [
    disc(x, y, radius, BALL_EDGE),
    disc(x, y, radius * 0.94, BALL),
    disc(x - radius * 0.34, y - radius * 0.36, radius * 0.2, BALL_SHINE),
  ];
}

export interface Track {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
}

/** Returns where the ten stops of a track lie. The first and last are as far from its ends as it is thick, halved. */
export function stops(track: Track): number[] {
  const inset = track.thickness / 2;
  return Array.from({ length: 10 }, (_, i) => track.x + inset + (i * (track.width - 2 * inset)) / 9);
}

/** The scale with nothing chosen: every stop looks the same, so that no number is suggested. */
export function emptyTrack(track: Track, colour: Cmyk): ShapeItem[] {
  const { x, y, width, thickness } = track;
  return [
    roundedBox(x, y - thickness / 2, width, thickness, thickness / 2, tint(colour, 0.2)),
    ...stops(track).map((at) => disc(at, y, thickness * 0.24, colour)),
  ];
}

/** A shield in the municipality's colour that holds the ball; it stands where a city's arms will stand. */
export function mark(x: number, y: number, width: number, colour: Cmyk): ShapeItem[] {
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
    disc(middle, y + width * 0.5, width * 0.27, BALL),
  ];
}

/** A ribbon across the upper right corner, running over the edge, far from the code: it cannot be cut off unseen. */
export function demoRibbon(format: Format, word: string): Item[] {
  const { width, bleed } = format;
  const [near, far] = [25, 39];
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
      kind: 'text',
      text: word,
      x: width - middle - 1.3,
      baseline: middle + 1.3,
      size: 15,
      weight: 'bold',
      colour: PAPER,
      align: 'centre',
      turned: 45,
    },
  ];
}
