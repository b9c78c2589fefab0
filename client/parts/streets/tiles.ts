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

let isAble: boolean | undefined;

/** Whether this browser can draw streets. It is tried once: a browser has room for few canvases of this kind. */
export function canDraw(): boolean {
  if (isAble !== undefined) return isAble;
  const tried = document.createElement('canvas').getContext('webgl2');
  tried?.getExtension('WEBGL_lose_context')?.loseContext();
  isAble = tried !== null;
  return isAble;
}
