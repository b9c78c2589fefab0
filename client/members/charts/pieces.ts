// What a chart on the page is drawn of, in pixels from the upper left corner of its picture, painted as the page paints it.

interface Painted {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly isRound: boolean;
  readonly opacity: number;
}

/** Colours are `#rrggbb`: programs that draw SVG outside of browsers know nothing newer. */
export type Piece =
  | (Painted & { readonly kind: 'path'; readonly d: string; readonly matrix: DOMMatrix })
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The beginning of the baseline. */
      readonly x: number;
      readonly y: number;
      /** How long it is on the page: as long as that it stays in another font. */
      readonly length: number;
      readonly fill: string;
      readonly size: number;
      readonly weight: string;
      readonly family: string;
    };

/** A piece with where it lies in the window. */
export interface Found {
  readonly piece: Piece;
  readonly box: DOMRect;
}

/** A picture with what it stands on. */
export interface Pieces {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly pieces: readonly Piece[];
}

/** The piece so many pixels further right and down. */
export function movedBy(piece: Piece, x: number, y: number): Piece {
  return piece.kind === 'text'
    ? { ...piece, x: piece.x + x, y: piece.y + y }
    : { ...piece, matrix: new DOMMatrix().translate(x, y).multiply(piece.matrix) };
}
