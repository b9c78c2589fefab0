// Takes a drawing as arms: what a designer saved becomes the plain SVG of the house, in shapes or as a picture, or it is said why it cannot.
import { Resvg } from '@resvg/resvg-js';
import { MOST_ARMS_BYTES, MOST_ARMS_ELEMENTS, readArms } from './arms.ts';
import { BOUNDS, BOUNDS_WITHOUT, compare, isWithin, type Difference } from './compare.ts';
import { drawPicture } from './draw-picture.ts';
import { flatten } from './flatten.ts';
import { readScene } from './read-scene.ts';
import type { Reason } from './reasons.ts';
import { readSvgText } from './svg-text.ts';
import { seenPieces, written, type Fineness } from './plain-svg.ts';

export type Taken =
  | { readonly arms: string; readonly difference: Difference }
  | { readonly reasons: readonly Reason[] };

/** From the finest to the coarsest that can be stood for, with how far two tones of a gradient differ. */
const TRIES: readonly (Fineness & { readonly step: number })[] = [
  { units: 2_000, isExact: true, leastArea: 0.5, step: 5 },
  { units: 1_000, isExact: true, leastArea: 0.5, step: 8 },
  { units: 1_000, isExact: false, leastArea: 2, step: 12 },
  { units: 800, isExact: false, leastArea: 3, step: 15 },
  { units: 700, isExact: false, leastArea: 4, step: 20 },
  { units: 500, isExact: false, leastArea: 4, step: 26 },
];
/** Whole numbers as fine as these are as good as any. */
const SCENE = 65_536;

/** Takes it: as flat shapes where they look the same, else as a picture. Arms of the house stay as they are. */
export async function takeArms(source: string): Promise<Taken> {
  const plain = readArms(source);
  if ('arms' in plain) return { arms: plain.arms, difference: { mean: 0, largest: 0 } };
  const { svg, reasons: read } = readSvgText(source);
  if (svg === null) return { reasons: read };
  const simple = simplified(svg);
  if (simple === null) return { reasons: [...read, { kind: 'BROKEN', detail: null }] };
  const made = makeShapes(svg, simple) ?? (read.length > 0 ? null : await drawPicture(svg));
  if (typeof made === 'object') return read.length > 0 || made === null ? { reasons: read } : made;
  // Nothing is left of it where all that there was may not be taken.
  return { reasons: made === 'EMPTY' && read.length > 0 ? read : [...read, { kind: made, detail: null }] };
}

/** The finest shapes that are small enough; null where there are none that look the same. What is left out and not seen is no matter. */
function makeShapes(svg: string, simple: string): Extract<Taken, { readonly arms: string }> | 'EMPTY' | null {
  let isWhole = true;
  const scene = readScene(simple, SCENE, () => (isWhole = false));
  for (const { step, ...fineness } of TRIES) {
    let hasGradients = true;
    const flat = flatten(scene, { step, miss: () => (hasGradients = false) });
    const pieces = seenPieces(flat, scene);
    if (!hasGradients) continue;
    if (pieces.length === 0) return isWhole ? 'EMPTY' : null;
    const { svg: arms, elements, box } = written(pieces, fineness);
    if (arms.length > MOST_ARMS_BYTES || elements > MOST_ARMS_ELEMENTS) continue;
    const difference = compare(svg, arms, scene, box);
    return isWithin(difference, isWhole ? BOUNDS : BOUNDS_WITHOUT) ? { arms, difference } : null;
  }
  return null;
}

/** As resvg writes it; null where it cannot read it. */
function simplified(svg: string): string | null {
  try {
    return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).toString();
  } catch {
    return null;
  }
}
