// Averages month by month as balls on a line with the band of chance, the year before as a paler line.
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Drawing, Shape } from '../shapes.ts';

export interface Point {
  readonly label: string;
  readonly average: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly before: number | null;
}

type Known = Point & { readonly average: number; readonly lower: number; readonly upper: number };

const isKnown = (point: Point): point is Known =>
  point.average !== null && point.lower !== null && point.upper !== null;

/** The same scale always, 1 to 10: a trend is not made to look steep. */
export function drawTrend(
  points: readonly Point[],
  names: readonly [string, string],
): (width: number) => Drawing {
  return (width) => {
    const [top, bottom] = [24, 144];
    const heightOf = scaleLinear([1, 10], [bottom, top]);
    const at = scalePoint(
      points.map((_, index) => index),
      [24, width],
    ).padding(0.5);
    const x = (_: Point, index: number) => at(index) ?? 0;
    const grid = [1, 4, 7, 10].flatMap((score): Shape[] => [
      {
        kind: 'line',
        x1: 24,
        y1: heightOf(score),
        x2: width,
        y2: heightOf(score),
        stroke: 'line',
        strokeWidth: 0.5,
      },
      {
        kind: 'text',
        x: 14,
        y: heightOf(score) + 3,
        text: String(score),
        size: 8,
        align: 'right',
        fill: 'soft',
      },
    ]);
    const band = area<Point>()
      .defined(isKnown)
      .x(x)
      .y0(({ lower }) => heightOf(lower ?? 1))
      .y1(({ upper }) => heightOf(upper ?? 1))
      .digits(2)([...points]);
    const lineOf = (value: (point: Point) => number | null) =>
      line<Point>()
        .defined((point) => value(point) !== null)
        .x(x)
        .y((point) => heightOf(value(point) ?? 1))
        .digits(2)([...points]);
    const [past, present] = [lineOf(({ before }) => before), lineOf(({ average }) => average)];
    const balls = points.flatMap((point, index): Shape[] =>
      point.average === null
        ? []
        : [
            {
              kind: 'circle',
              x: x(point, index),
              y: heightOf(point.average),
              radius: 4.5,
              fill: 'ball',
              strokeWidth: 0.75,
            },
          ],
    );
    const labels = points.map(({ label }, index): Shape => ({
      kind: 'text',
      x: at(index) ?? 0,
      y: bottom + 14,
      text: label,
      size: 8,
      align: 'centre',
      fill: 'soft',
    }));
    return {
      width,
      height: bottom + 20,
      shapes: [
        ...legend(names),
        ...grid,
        ...(band ? [{ kind: 'path', d: band, fill: 'chance' } as const] : []),
        ...(past ? [{ kind: 'path', d: past, stroke: 'faint', strokeWidth: 1.25 } as const] : []),
        ...(present ? [{ kind: 'path', d: present, stroke: 'colour', strokeWidth: 1.75 } as const] : []),
        ...balls,
        ...labels,
      ],
    };
  };
}

function legend([before, now]: readonly [string, string]): Shape[] {
  return [
    { kind: 'line', x1: 24, y1: 7, x2: 42, y2: 7, stroke: 'faint', strokeWidth: 1.25 },
    { kind: 'text', x: 48, y: 10, text: before, size: 8.5, align: 'left', fill: 'ink' },
    { kind: 'line', x1: 104, y1: 7, x2: 122, y2: 7, stroke: 'colour', strokeWidth: 1.75 },
    { kind: 'circle', x: 113, y: 7, radius: 3.5, fill: 'ball', strokeWidth: 0.75 },
    { kind: 'text', x: 128, y: 10, text: now, size: 8.5, align: 'left', fill: 'ink' },
  ];
}
