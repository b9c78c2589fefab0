// Averages below each other, each as the ball on its track with the band of chance around it.
import { scaleLinear } from 'd3-scale';
import type { Drawing, Shape } from '../shapes.ts';
import { broken } from './labels.ts';

export interface Track {
  readonly label: string;
  /** Stands at the end of the row. */
  readonly value: string;
  readonly average: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

const ROW = 20;
const AXIS = 18;
const LABEL = 9;

/** One track in a cell or in a row: `x` and `width` are those of the line, `y` its middle. */
function trackShapes(
  { average, interval }: Pick<Track, 'average' | 'interval'>,
  {
    x,
    y,
    width,
    radius,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly radius: number },
): Shape[] {
  const place = scaleLinear([1, 10], [x, x + width]).clamp(true);
  const band: Shape[] = interval
    ? [
        {
          kind: 'rect',
          x: place(interval.lower),
          y: y - radius * 0.8,
          width: Math.max(1, place(interval.upper) - place(interval.lower)),
          height: radius * 1.6,
          radius: 2,
          fill: 'chance',
        },
      ]
    : [];
  return [
    {
      kind: 'line',
      x1: x,
      y1: y,
      x2: x + width,
      y2: y,
      stroke: 'track',
      strokeWidth: radius * 0.8,
      isRound: true,
    },
    ...band,
    { kind: 'circle', x: place(average), y, radius, fill: 'ball', strokeWidth: 0.75 },
  ];
}

/** A small track alone, for a cell of a table. */
export function smallTrack(track: Pick<Track, 'average' | 'interval'>): (width: number) => Drawing {
  return (width) => ({
    width,
    height: 14,
    shapes: trackShapes(track, { x: 5, y: 7.5, width: width - 10, radius: 4.5 }),
  });
}

/** A row for each; labels to the left, on a narrow page above the track. */
export function drawTracks(tracks: readonly Track[]): (width: number) => Drawing {
  return (width) => {
    const isNarrow = width < 400;
    const left = isNarrow ? 8 : width * 0.37;
    const right = width - 44;
    const row = isNarrow ? 38 : ROW;
    const place = scaleLinear([1, 10], [left, right]);
    const bottom = AXIS + tracks.length * row;
    const grid = [1, 5, 10].flatMap((score): Shape[] => [
      {
        kind: 'line',
        x1: place(score),
        y1: AXIS,
        x2: place(score),
        y2: bottom,
        stroke: 'line',
        strokeWidth: 0.5,
      },
      {
        kind: 'text',
        x: place(score),
        y: AXIS - 5,
        text: String(score),
        size: 8,
        align: 'centre',
        fill: 'soft',
      },
    ]);
    const rows = tracks.flatMap((track, at): Shape[] => {
      const top = AXIS + at * row;
      const y = isNarrow ? top + 26 : top + row / 2;
      const lines = isNarrow ? [track.label] : broken(track.label, left - 12, LABEL);
      const labels = lines.map((text, line): Shape => {
        const shift = isNarrow ? -14 : (line - (lines.length - 1) / 2) * 10.5 + 3;
        return { kind: 'text', x: 0, y: y + shift, text, size: LABEL, align: 'left', fill: 'ink' };
      });
      return [
        ...labels,
        ...trackShapes(track, { x: left, y, width: right - left, radius: 5.5 }),
        {
          kind: 'text',
          x: width,
          y: y + 3.5,
          text: track.value,
          size: 10,
          align: 'right',
          fill: 'ink',
          isBold: true,
        },
      ];
    });
    return { width, height: bottom + 4, shapes: [...grid, ...rows] };
  };
}
