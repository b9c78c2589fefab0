// Which part of the scale from 1 to 10 a chart shows: all of it, or what its averages lie in.

/** From a score to a higher one. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** All of it. */
export const WHOLE: Scale = { from: 1, to: 10 };

/** Less would make of a tenth, which chance moves, a cliff. */
const LEAST = 2;

/** The whole steps in which all values lie, at least two of them; all of the scale where there is no value. */
export function fittingScale(values: readonly number[]): Scale {
  if (values.length === 0) return WHOLE;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  let [from, to] = [Math.max(1, Math.floor(lowest)), Math.min(10, Math.ceil(highest))];
  while (to - from < LEAST) {
    // On that side where there is less room.
    if ((lowest - from < to - highest && from > 1) || to === 10) from -= 1;
    else to += 1;
  }
  return { from, to };
}

/** Where a score lies in a picture, in pixels from its top, where the scale goes from `bottom` up to `top`; what lies beyond, at an end. */
export function heightsOn({ from, to }: Scale, top: number, bottom: number): (score: number) => number {
  return (score) => bottom - ((Math.min(to, Math.max(from, score)) - from) / (to - from)) * (bottom - top);
}

/** The scores that an axis names: at most five, the ends among them. */
export function ticksOf({ from, to }: Scale): number[] {
  const span = to - from;
  const step = span <= 4 ? 1 : span % 3 === 0 ? 3 : span % 2 === 0 ? 2 : span;
  return Array.from({ length: span / step + 1 }, (_, at) => from + at * step);
}
