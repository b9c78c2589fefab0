// Bars: how many gave each score; how many ratings came in each month beside the year before; how many of each kind.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Drawing, Paint, Shape } from '../shapes.ts';
import { broken } from './labels.ts';

const bandOf = (score: number): Paint => (score <= 4 ? 'low' : score <= 8 ? 'middle' : 'high');

/** Ten bars, each with its own label above and its score below. */
export function drawDistribution(
  distribution: readonly number[],
  labelOf: (count: number) => string,
  tall: number,
): (width: number) => Drawing {
  return (width) => {
    const most = Math.max(1, ...distribution);
    const place = scaleBand(
      distribution.map((_, at) => at),
      [0, width],
    ).padding(0.28);
    const heightOf = scaleLinear([0, most], [0, tall]);
    const base = tall + 14;
    const shapes = distribution.flatMap((count, at): Shape[] => {
      const x = place(at) ?? 0;
      const centre = x + place.bandwidth() / 2;
      const height = count === 0 ? 0.75 : Math.max(1.5, heightOf(count));
      return [
        {
          kind: 'rect',
          x,
          y: base - height,
          width: place.bandwidth(),
          height,
          radius: 1.5,
          fill: count === 0 ? 'track' : bandOf(at + 1),
        },
        {
          kind: 'text',
          x: centre,
          y: base - height - 4,
          text: labelOf(count),
          size: 8,
          align: 'centre',
          fill: 'ink',
        },
        {
          kind: 'text',
          x: centre,
          y: base + 11,
          text: String(at + 1),
          size: 8.5,
          align: 'centre',
          fill: 'soft',
        },
      ];
    });
    return {
      width,
      height: base + 16,
      shapes: [
        ...shapes,
        { kind: 'line', x1: 0, y1: base, x2: width, y2: base, stroke: 'line', strokeWidth: 0.75 },
      ],
    };
  };
}

export interface Pair {
  readonly label: string;
  readonly now: number;
  readonly before: number;
}

/** Two bars a month: this year's in colour, last year's pale behind it. */
export function drawPairs(
  pairs: readonly Pair[],
  labelOf: (count: number) => string,
  names: readonly [string, string],
): (width: number) => Drawing {
  return (width) => {
    const tall = 118;
    const top = 22;
    const base = top + tall;
    const most = Math.max(1, ...pairs.flatMap(({ now, before }) => [now, before]));
    const heightOf = scaleLinear([0, most], [0, tall]).nice();
    const place = scaleBand(
      pairs.map((_, at) => at),
      [44, width],
    )
      .paddingInner(0.3)
      .paddingOuter(0.1);
    const half = place.bandwidth() / 2;
    const ticks = heightOf.ticks(3).flatMap((count): Shape[] => [
      {
        kind: 'line',
        x1: 44,
        y1: base - heightOf(count),
        x2: width,
        y2: base - heightOf(count),
        stroke: 'line',
        strokeWidth: 0.5,
      },
      {
        kind: 'text',
        x: 38,
        y: base - heightOf(count) + 3,
        text: labelOf(count),
        size: 8,
        align: 'right',
        fill: 'soft',
      },
    ]);
    const bars = pairs.flatMap(({ label, now, before }, at): Shape[] => {
      const x = place(at) ?? 0;
      const bar = (left: number, count: number, fill: Paint): Shape => ({
        kind: 'rect',
        x: left,
        y: base - heightOf(count),
        width: half - 1,
        height: heightOf(count),
        fill,
      });
      return [
        ...(before > 0 ? [bar(x, before, 'track')] : []),
        ...(now > 0 ? [bar(x + half, now, 'colour')] : []),
        { kind: 'text', x: x + half, y: base + 12, text: label, size: 8, align: 'centre', fill: 'soft' },
      ];
    });
    return { width, height: base + 18, shapes: [...legend(names), ...ticks, ...bars] };
  };
}

function legend([before, now]: readonly [string, string]): Shape[] {
  const entry = (x: number, fill: Paint, text: string): Shape[] => [
    { kind: 'rect', x, y: 2, width: 9, height: 9, fill },
    { kind: 'text', x: x + 14, y: 10, text, size: 8.5, align: 'left', fill: 'ink' },
  ];
  return [...entry(44, 'track', before), ...entry(124, 'colour', now)];
}

/** Lying bars, each with its label before and its number behind it. */
export function drawKinds(
  kinds: readonly { readonly label: string; readonly count: number; readonly value: string }[],
): (width: number) => Drawing {
  return (width) => {
    const left = 96;
    const lengthOf = scaleLinear(
      [0, Math.max(1, ...kinds.map(({ count }) => count))],
      [0, width - left - 60],
    );
    const shapes = kinds.flatMap(({ label, count, value }, at): Shape[] => {
      const y = at * 22;
      return [
        { kind: 'text', x: 0, y: y + 13, text: label, size: 9.5, align: 'left', fill: 'ink' },
        {
          kind: 'rect',
          x: left,
          y: y + 3,
          width: Math.max(1, lengthOf(count)),
          height: 13,
          radius: 2,
          fill: 'colour',
        },
        {
          kind: 'text',
          x: left + lengthOf(count) + 8,
          y: y + 13,
          text: value,
          size: 9.5,
          align: 'left',
          fill: 'ink',
          isBold: true,
        },
      ];
    });
    return { width, height: kinds.length * 22, shapes };
  };
}

/** A lying bar in three parts for each: low, middle and high scores, with shares where they have room. */
export function drawBands(
  rows: readonly { readonly label: string; readonly shares: readonly [number, number, number] }[],
  shareOf: (share: number) => string,
): (width: number) => Drawing {
  // Between the two others, with its number in it: paler than a bar that stands alone.
  const fills = ['low', 'pale', 'high'] as const;
  return (width) => {
    const isNarrow = width < 400;
    const left = isNarrow ? 0 : width * 0.37;
    const row = isNarrow ? 36 : 20;
    const lengthOf = scaleLinear([0, 1], [0, width - left]);
    const shapes = rows.flatMap(({ label, shares }, at): Shape[] => {
      const y = at * row + (isNarrow ? 14 : 4);
      const lines = isNarrow ? [label] : broken(label, left - 12, 9);
      const labels = lines.map((text, line): Shape => {
        const shift = isNarrow ? -4 : 11.5 + (line - (lines.length - 1) / 2) * 10.5;
        return { kind: 'text', x: 0, y: y + shift, text, size: 9, align: 'left', fill: 'ink' };
      });
      let x = left;
      const parts = shares.flatMap((share, part): Shape[] => {
        const [from, length] = [x, lengthOf(share)];
        x += length;
        const fill = fills[part] ?? 'pale';
        const text = shareOf(share);
        const bar: Shape = { kind: 'rect', x: from, y, width: length, height: 16, fill };
        const said: Shape = {
          kind: 'text',
          x: from + length / 2,
          y: y + 11.5,
          text,
          size: 8,
          align: 'centre',
          fill: ({ low: 'onLow', pale: 'ink', high: 'onColour' } as const)[fill],
        };
        return length > 26 ? [bar, said] : [bar];
      });
      return [...labels, ...parts];
    });
    return { width, height: rows.length * row + 2, shapes };
  };
}
