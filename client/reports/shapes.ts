// A chart as plain shapes: the page writes them as SVG, the PDF as vectors.

/** What a shape is painted with; each medium has its own colours for them. */
export type Paint =
  | 'ink'
  | 'soft'
  | 'line'
  | 'track'
  | 'colour'
  | 'chance'
  | 'ball'
  | 'low'
  | 'middle'
  | 'pale'
  | 'high'
  | 'faint'
  | 'onLow'
  | 'onColour';

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

export type Shape =
  | (Painted & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    })
  | (Painted & {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly isRound?: boolean;
    })
  | (Painted & { readonly kind: 'path'; readonly d: string })
  | (Painted & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number })
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly align: 'left' | 'centre' | 'right';
      readonly fill: Paint;
      readonly isBold?: boolean;
    };

/** In points, from the upper left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
