// Where the tiles of the streets are, and how far they reach.

/** Degrees (WGS 84), and zooms of the Web Mercator pyramid. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly leastZoom: number;
  readonly mostZoom: number;
}

export interface Tiles {
  /** The address of a tile with `{z}`, `{x}` and `{y}` in it, of our own origin. */
  readonly template: string;
  readonly extent: Extent;
  /** What the header of authorization shows; null: a cookie does. */
  readonly authorization: string | null;
}

/** Whether this browser can draw streets. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
