// The inks of their own that a file's contents name: what is on every plate, and plates that print no colour.
import type { Cmyk } from './colour.ts';
import { TACTILE_PLATE, TACTILE_TONE } from './press/plates.ts';

/** What a file prints with beside the four inks. */
export interface Plates {
  /** What the shop calls the plate of the line along which stickers are cut; null where none is. */
  readonly cutName: string | null;
  /** With a plate of what is felt. */
  readonly isTactile: boolean;
}

/** An ink of its own, and the inks that stand for it on a screen (ISO 32000-1, 8.6.6.4). */
function separation(name: string, inks: Cmyk): unknown[] {
  return [
    'Separation',
    name,
    'DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: inks.map((percent) => percent / 100), N: 1 },
  ];
}

/** Marks stand on every plate (All); the line of the cut, and what is felt, on plates of their own, over what is printed. */
export function inkResources({ cutName, isTactile }: Plates): Record<string, unknown> {
  const own = {
    ...(cutName !== null && { Cut: separation(pdfName(cutName), [0, 100, 0, 0]) }),
    ...(isTactile && { Raised: separation(TACTILE_PLATE, TACTILE_TONE) }),
  };
  const over = { ExtGState: { Over: { Type: 'ExtGState', OP: true, op: true, OPM: 0 } } };
  const all = separation('All', [100, 100, 100, 100]);
  return { ColorSpace: { All: all, ...own }, ...(Object.keys(own).length > 0 && over) };
}

/** A name as PDF writes it: anything but letters and digits as #xx (ISO 32000-1, 7.3.5). */
function pdfName(name: string): string {
  return [...Buffer.from(name)]
    .map((byte) => String.fromCharCode(byte))
    .map((char) => (/[A-Za-z0-9]/.test(char) ? char : `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`))
    .join('');
}
