// A municipality's arms as they were read: shapes in the order of drawing, in the units of their own picture; or that picture's pixels.
import type { Pen, Segment } from '../shapes.ts';

/** A line along a path; lengths in the picture's units. */
export interface Stroke extends Pen {
  /** Like #1f4d3a. */
  readonly hex: string;
}

export interface ArtworkShape {
  readonly path: readonly Segment[];
  /** Like #1f4d3a; null where nothing is filled. */
  readonly fill: string | null;
  readonly rule: 'nonzero' | 'evenodd';
  /** Drawn over the fill. */
  readonly stroke: Stroke | null;
}

/** Origin at the upper left corner, y down. */
export interface Artwork {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ArtworkShape[];
  /** A WebP in place of shapes, a pixel for each unit; null where there are shapes. */
  readonly picture: Uint8Array | null;
}
