// What each kind of print shop wants, as data.
import type { Standard } from '../standard.ts';

export interface PressRules {
  readonly standard: Standard;
  /** Crop marks, a line that says what the sheet is, and a bar of the inks, all outside the bleed. */
  readonly hasMarks: boolean;
  /** The line along which a plotter cuts the sticker, but not the paper under it. */
  readonly hasCut: boolean;
  /** The press sheet on which as many signs stand as it holds, in millimetres; null: each sign is a page. */
  readonly sheet: { readonly width: number; readonly height: number } | null;
  /** One cut parts two signs where more of them fit the sheet so: what runs over their edges is the same on both. */
  readonly hasButtCuts: boolean;
}

const PLAIN: PressRules = {
  standard: 'x1a',
  hasMarks: false,
  hasCut: false,
  sheet: null,
  hasButtCuts: false,
};

export const PRESSES = {
  /** Online shops: most refuse marks. */
  universal: PLAIN,
  /** The shop around the corner, which cuts by hand. */
  local: { ...PLAIN, hasMarks: true },
  /** Shops that check by the Ghent Workgroup's profiles of 2015 and later. */
  gwg: { ...PLAIN, standard: 'x4' },
  /** Kiss-cut stickers. */
  sticker: { ...PLAIN, hasCut: true },
  /** A digital press that is fed SRA3. */
  sheet: { ...PLAIN, hasMarks: true, sheet: { width: 320, height: 450 }, hasButtCuts: true },
} as const satisfies Readonly<Record<string, PressRules>>;

export type PressName = keyof typeof PRESSES;

/** Whether a word of the command line names a press. */
export function isPress(word: string): word is PressName {
  return Object.hasOwn(PRESSES, word);
}
