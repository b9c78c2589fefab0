// Arms read from a few elements, and their paths as words.
import type { ArtworkShape } from '../../sign-generator/arms/artwork.ts';
import { readArms } from '../../sign-generator/arms/read.ts';
import type { Segment } from '../../sign-generator/shapes.ts';

/** The shapes of elements in a picture of 100 by 100. */
export const shapesOf = (body: string, root = ''): readonly ArtworkShape[] =>
  readArms(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" ${root}>${body}</svg>`).shapes;

export function firstOf(body: string): ArtworkShape {
  const [shape] = shapesOf(body);
  if (!shape) throw new Error('There is no shape.');
  return shape;
}

/** Each segment as words, to a millionth. */
export const rounded = (path: readonly Segment[]): string[] =>
  path.map(([operator, ...at]) => [operator, ...at.map((value) => Number(value.toFixed(6)) + 0)].join(' '));
