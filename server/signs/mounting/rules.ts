// What is put up, in which order and how high: signs as an order or a round names them, before anything is drawn.
import { cutSize, findFormat } from '../../../sign-generator/formats.ts';

/** A sign that is to be put up. */
export interface ToMount {
  readonly code: string;
  readonly settlement: string;
  /** null: it has none, as a vehicle. */
  readonly address: string | null;
  readonly place: string;
  /** As the sign generator names it: a5, or 120x180. null: it was never ordered here. */
  readonly format: string | null;
  /** How many of it there are. */
  readonly quantity: number;
}

/** Signs that follow each other in one settlement. */
export interface Stretch {
  readonly settlement: string;
  readonly signs: readonly ToMount[];
}

/** The signs in their order, parted where the settlement changes: a way that comes back has a settlement twice. */
export function stretchesOf(signs: readonly ToMount[]): Stretch[] {
  const stretches: { settlement: string; signs: ToMount[] }[] = [];
  for (const sign of signs) {
    const last = stretches.at(-1);
    if (last?.settlement === sign.settlement) last.signs.push(sign);
    else stretches.push({ settlement: sign.settlement, signs: [sign] });
  }
  return stretches;
}

/** A format as people call it: A5; 90 × 90, in millimetres, where it has no name of its own. */
export function formatName(format: string): string {
  const found = findFormat(format);
  if (found === null || /^a\d$/.test(found.name)) return format.toUpperCase();
  const { width, height } = cutSize(found);
  return `${width} × ${height}`;
}

/** How high the middle of a sign of the format hangs, in millimetres. */
export interface Height {
  readonly format: string;
  readonly lowest: number;
  readonly highest: number;
}

/** The heights of the formats among the signs, each once, in the order in which they occur. */
export function heightsOf(signs: readonly ToMount[]): Height[] {
  const formats = new Set(signs.flatMap(({ format }) => (format === null ? [] : [format])));
  return [...formats].flatMap((format) => {
    const [lowest, highest] = findFormat(format)?.mounting ?? [];
    return lowest === undefined || highest === undefined ? [] : [{ format, lowest, highest }];
  });
}

/** Labels on a sheet of common stock, in millimetres: three in a row, eight below each other, no gap between them. */
export const LABEL = { width: 70, height: 37, across: 3, down: 8, top: 0.5 } as const;

/** What stays white at the edges of a label: printers do not reach the edge of a sheet, and stock is cut to a millimetre. */
export const LABEL_MARGIN = { x: 5, y: 4.5 } as const;

/** Labels on a sheet. */
export const LABELS_A_SHEET = LABEL.across * LABEL.down;

/** Where the label of a place on its sheet (from 0) begins, in millimetres from the upper left corner of the paper. */
export function labelAt(place: number): { readonly x: number; readonly y: number } {
  const column = place % LABEL.across;
  const row = Math.floor(place / LABEL.across);
  return { x: column * LABEL.width, y: LABEL.top + row * LABEL.height };
}
