// The sizes of a sign: where it is cut, how far the colour runs over the edge, and the boxes a press needs.

/** Millimetres; x to the right and y down from the upper left corner of the trimmed sign. */
export interface Format {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How far colour that touches the edge must run over it. */
  readonly bleed: number;
  /** How far from the edge everything that must be read stays: a guillotine is exact to a millimetre or two. */
  readonly safe: number;
}

/** ISO 216 A5, upright, with the bleed and safe zone that print shops ask for. */
export const A5: Format = { name: 'A5', width: 148, height: 210, bleed: 3, safe: 5 };

/** Points in a millimetre: a PDF counts in 1/72 inch. */
export const POINTS = 72 / 25.4;

export type Box = readonly [left: number, bottom: number, right: number, top: number];

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * Returns the page boxes of a format in points, origin below left (ISO 32000-1, 14.11.2). There are no printer's marks,
 * so the page is as large as the bleed and MediaBox = BleedBox.
 */
export function pageBoxes(format: Format): { media: Box; bleed: Box; trim: Box } {
  const { width, height, bleed } = format;
  const points = (...mm: [number, number, number, number]): Box => [
    rounded(mm[0] * POINTS),
    rounded(mm[1] * POINTS),
    rounded(mm[2] * POINTS),
    rounded(mm[3] * POINTS),
  ];
  const all = points(0, 0, width + 2 * bleed, height + 2 * bleed);
  return { media: all, bleed: all, trim: points(bleed, bleed, width + bleed, height + bleed) };
}
