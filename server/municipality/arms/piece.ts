// A flat piece of arms: one colour, and what it covers.
import type { Paths64 } from 'clipper2-ts';
import type { Rgb, Segment, Stroke } from './scene.ts';

export type Pen = Pick<Stroke, 'cap' | 'join' | 'width'>;

export interface Piece {
  readonly colour: Rgb;
  /** The path as it was drawn; null where only what it covers is known. A pen: the line along it. */
  readonly exact: {
    readonly segments: readonly Segment[];
    readonly rule: 'nonzero' | 'evenodd';
    readonly pen: Pen | null;
  } | null;
  /** In whole numbers, worked out when they are asked for. */
  readonly polygons: () => Paths64;
}
