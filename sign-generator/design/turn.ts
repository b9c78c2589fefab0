// Turns what was laid out level so that it reads from below upwards.
import type { Item, Segment } from '../shapes.ts';
import type { Area } from './area.ts';

/**
 * Returns texts and shapes of an area as wide as `into` is high, and as high as it is wide, turned a quarter against the
 * clock and moved into it.
 */
export function turnUpwards(items: readonly Item[], into: Area): Item[] {
  const at = (x: number, y: number): [number, number] => [into.x + y, into.y + into.height - x];
  const turn = (segment: Segment): Segment => {
    if (segment[0] === 'h') return segment;
    if (segment[0] !== 'c') return [segment[0], ...at(segment[1], segment[2])];
    const [, x1, y1, x2, y2, x, y] = segment;
    return ['c', ...at(x1, y1), ...at(x2, y2), ...at(x, y)];
  };
  return items.map((item): Item => {
    if (item.kind === 'shape') return { ...item, path: item.path.map(turn) };
    if (item.kind !== 'text') return item;
    const [x, baseline] = at(item.x, item.baseline);
    return { ...item, x, baseline, turned: item.turned - 90 };
  });
}
