// Writes paths as short as they can be: whole numbers, each from where the pen is. Pure.
import type { Paths64 } from 'clipper2-ts';
import type { Segment } from './scene.ts';

/** Where a point lies, in whole numbers. */
type Place = (x: number, y: number) => readonly [x: number, y: number];

class Path {
  #text = '';
  #letter = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #lines = 0;

  get text(): string {
    return this.#text;
  }

  /** Lines there and back enclose nothing. */
  get encloses(): boolean {
    return this.#lines > 1;
  }

  move(x: number, y: number): void {
    // After a first "M", so that paths can be put together.
    this.#text += `M${x}${y < 0 ? '' : ' '}${y}`;
    this.#letter = 'm';
    [this.#x, this.#y, this.#startX, this.#startY] = [x, y, x, y];
  }

  line(x: number, y: number): void {
    if (x === this.#x && y === this.#y) return;
    this.#lines += 1;
    this.#write('l', [x - this.#x, y - this.#y]);
    [this.#x, this.#y] = [x, y];
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const numbers = [x1 - this.#x, y1 - this.#y, x2 - this.#x, y2 - this.#y, x - this.#x, y - this.#y];
    const reach = Math.max(...numbers.map(Math.abs));
    // Within a unit a curve is its chord.
    if (reach <= 1) return this.line(x, y);
    this.#lines += 2;
    this.#write('c', numbers);
    [this.#x, this.#y] = [x, y];
  }

  close(): void {
    this.#text += 'z';
    this.#letter = 'z';
    [this.#x, this.#y] = [this.#startX, this.#startY];
  }

  #write(letter: string, numbers: readonly number[]): void {
    if (letter !== this.#letter) this.#text += letter;
    const told = numbers.map((number, i) =>
      number < 0 || (i === 0 && letter !== this.#letter) ? String(number) : ` ${number}`,
    );
    this.#text += told.join('');
    this.#letter = letter;
  }
}

function draw(segments: readonly Segment[], place: Place): Path {
  const path = new Path();
  for (const segment of segments) {
    if (segment[0] === 'Z') path.close();
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment;
      path.curve(...place(x1, y1), ...place(x2, y2), ...place(x, y));
    } else if (segment[0] === 'M') path.move(...place(segment[1], segment[2]));
    else path.line(...place(segment[1], segment[2]));
  }
  return path;
}

/** A path whose inside is filled; one that encloses nothing is none. */
export function shapePath(segments: readonly Segment[], place: Place): string {
  const subpaths: Segment[][] = [];
  for (const segment of segments) {
    if (segment[0] === 'M') subpaths.push([segment]);
    else subpaths.at(-1)?.push(segment);
  }
  return subpaths
    .map((each) => draw(each.at(-1)?.[0] === 'Z' ? each : [...each, ['Z']], place))
    .flatMap((path) => (path.encloses ? [path.text] : []))
    .join('');
}

/** A path along which a line is drawn. */
export const outlinePath = (segments: readonly Segment[], place: Place): string => draw(segments, place).text;

/** Polygons, each closed. */
export function closedPath(polygons: Paths64, place: Place): string {
  return polygons
    .map((points) => {
      const path = new Path();
      for (const [i, { x, y }] of points.entries()) {
        if (i === 0) path.move(...place(x, y));
        else path.line(...place(x, y));
      }
      path.close();
      return path.encloses ? path.text : '';
    })
    .join('');
}
