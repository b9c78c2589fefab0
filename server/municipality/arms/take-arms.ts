// Takes a drawing as arms: what a designer saved becomes the plain SVG of the house, or it is said why it cannot.
import { Resvg } from '@resvg/resvg-js';
import { MOST_ARMS_BYTES, MOST_ARMS_ELEMENTS, readArms } from './arms.ts';
import { BOUNDS, compare, type Difference } from './compare.ts';
import { flatten } from './flatten.ts';
import { readScene } from './read-scene.ts';
import type { Scene } from './scene.ts';
import { createReasons, type Reason } from './reasons.ts';
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

/** Takes it. Plain SVG of the house stays as it is. */
export function takeArms(source: string): Taken {
  const plain = readArms(source);
  if ('arms' in plain) return { arms: plain.arms, difference: { mean: 0, largest: 0 } };
  const { svg, reasons: read } = readSvgText(source);
  if (svg === null) return { reasons: read };
  const { reasons, add } = createReasons(read);
  const simple = simplified(svg);
  if (simple === null) {
    add('BROKEN');
    return { reasons };
  }
  const unseen = new Set<Reason['kind']>();
  const scene = readScene(simple, SCENE, (kind) => unseen.add(kind));
  const made = make(svg, scene);
  // Nothing is left of it where all that there was may not be taken.
  if (typeof made === 'string' && !(made === 'EMPTY' && reasons.length > 0)) add(made);
  const isAlike = typeof made !== 'string' && isWithin(made.difference);
  // What was left out and is not seen is no reason.
  if (!isAlike) for (const kind of unseen) add(kind);
  if (typeof made !== 'string' && !isAlike && unseen.size === 0) add('DIFFERS');
  return typeof made !== 'string' && reasons.length === 0 ? made : { reasons };
}

const isWithin = ({ mean, largest }: Difference): boolean => mean <= BOUNDS.mean && largest <= BOUNDS.largest;

/** The finest that is small enough; or why there is none. */
function make(svg: string, scene: Scene): Extract<Taken, { readonly arms: string }> | Reason['kind'] {
  let hasGradients = true;
  for (const { step, ...fineness } of TRIES) {
    hasGradients = true;
    const flat = flatten(scene, { step, miss: () => (hasGradients = false) });
    const pieces = seenPieces(flat, scene);
    if (!hasGradients) continue;
    if (pieces.length === 0) return 'EMPTY';
    const { svg: arms, elements, box } = written(pieces, fineness);
    if (arms.length <= MOST_ARMS_BYTES && elements <= MOST_ARMS_ELEMENTS)
      return { arms, difference: compare(svg, arms, scene, box) };
  }
  return hasGradients ? 'TOO_DETAILED' : 'GRADIENT';
}

/** As resvg writes it; null where it cannot read it. */
function simplified(svg: string): string | null {
  try {
    return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).toString();
  } catch {
    return null;
  }
}
