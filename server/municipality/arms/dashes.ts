// A broken line: the pieces of a line that are drawn. Pure.
import type { Path64 } from 'clipper2-ts';

export interface Line {
  readonly points: Path64;
  readonly isClosed: boolean;
}

/** More pieces are no dashes but a tone. */
const MOST_PIECES = 5_000;

/** Cuts a line into its dashes. */
export function dashed({ points, isClosed }: Line, dash: readonly number[], phase: number): Line[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  if (!(period > 0)) return [{ points, isClosed }];
  let at = 0;
  let left = ((phase % period) + period) % period;
  while (left >= (dash[at] ?? 0)) {
    left -= dash[at] ?? 0;
    at = (at + 1) % dash.length;
  }
  let rest = (dash[at] ?? 0) - left;
  const lines: Line[] = [];
  const [first] = points;
  const path = isClosed && first ? [...points, first] : points;
  let drawn: Path64 = first && at % 2 === 0 ? [first] : [];
  const end = () => {
    if (drawn.length > 1) lines.push({ points: drawn, isClosed: false });
    drawn = [];
  };
  for (const [i, to] of path.entries()) {
    const from = path[i - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let gone = 0;
    while (length - gone > rest && lines.length < MOST_PIECES) {
      gone += rest;
      const point = {
        x: from.x + ((to.x - from.x) * gone) / length,
        y: from.y + ((to.y - from.y) * gone) / length,
      };
      if (at % 2 === 0) {
        drawn.push(point);
        end();
      } else drawn = [point];
      at = (at + 1) % dash.length;
      rest = dash[at] ?? 0;
    }
    rest -= length - gone;
    if (at % 2 === 0) drawn.push(to);
  }
  end();
  return lines;
}
