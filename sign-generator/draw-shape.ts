// Shapes as operators of a PDF page: filled, or drawn along with a pen.
import type { Cmyk } from './colour.ts';
import type { Pen, Segment, ShapeItem } from './shapes.ts';

/** To a thousandth of a millimetre. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** Every colour of a sign is DeviceCMYK, pure black too: `k` sets that of areas and texts, `K` that of lines. */
export function ink(colour: Cmyk, operator: 'k' | 'K'): string {
  return `${colour.map((percent) => percent / 100).join(' ')} ${operator}`;
}

/** Returns the operators of a path, y upwards. */
export function drawPath(path: readonly Segment[]): string {
  const segments = path.map(([operator, ...at]) =>
    [...at.map((value, i) => round(i % 2 === 0 ? value : -value)), operator].join(' '),
  );
  return segments.join('\n');
}

function drawPen({ width, cap, join, miter, dash, phase }: Pen): string {
  const lengths = dash.map(round);
  const period = lengths.reduce((sum, length) => sum + length, 0);
  // Dashes that round to nothing are an unbroken line.
  const pattern =
    period > 0 ? `[${lengths.join(' ')}] ${round(((phase % period) + period) % period)}` : '[] 0';
  return `${round(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${round(miter)} M ${pattern} d`;
}

/** Returns the operators that draw a shape (ISO 32000-1, 8.5), y upwards. */
export function drawShape({ path, colour, rule, pen }: ShapeItem): string {
  const segments = drawPath(path);
  // Nothing of the pen may show in lines that follow.
  if (pen) return `q ${ink(colour, 'K')} ${drawPen(pen)}\n${segments}\nS Q`;
  return `${ink(colour, 'k')}\n${segments}\n${rule === 'evenodd' ? 'f*' : 'f'}`;
}
