// A drawing as resvg understands it: groups of paths, with all that names something else resolved.
import type { Matrix } from './matrix.ts';

export type Segment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Stop {
  readonly offset: number;
  readonly colour: Rgb;
  readonly opacity: number;
}

export interface Gradient {
  /** From x1, y1 to x2, y2; or around fx, fy out to the circle at cx, cy. */
  readonly kind: 'linear' | 'radial';
  readonly at: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2' | 'cx' | 'cy' | 'r' | 'fx' | 'fy', number>>;
  /** Whether it is measured in the box around what it fills. */
  readonly isOfBox: boolean;
  readonly matrix: Matrix;
  readonly spread: 'pad' | 'reflect' | 'repeat';
  readonly stops: readonly Stop[];
}

export type Paint = Rgb | Gradient;

export const isGradient = (paint: Paint): paint is Gradient => 'kind' in paint;

export interface Fill {
  readonly paint: Paint;
  readonly opacity: number;
  readonly rule: 'nonzero' | 'evenodd';
}

export interface Stroke {
  readonly paint: Paint;
  readonly opacity: number;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miter: number;
  readonly dash: readonly number[];
  readonly phase: number;
}

export interface Drawn {
  readonly kind: 'path';
  /** In units of its own. */
  readonly segments: readonly Segment[];
  /** From there to the picture. */
  readonly matrix: Matrix;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
  readonly isStrokeFirst: boolean;
}

export interface Clip {
  readonly isOfBox: boolean;
  /** The picture's place where the clip stands. */
  readonly matrix: Matrix;
  readonly paths: readonly Pick<Drawn, 'segments' | 'matrix' | 'fill'>[];
  /** Cuts the clip itself. */
  readonly clip: Clip | null;
}

export interface Group {
  readonly kind: 'group';
  readonly opacity: number;
  readonly clip: Clip | null;
  readonly children: readonly (Group | Drawn)[];
}

/** The whole; what is drawn outside of its width and height is not seen. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly root: Group;
}
