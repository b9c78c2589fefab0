// What an order asks for, in the words of a print shop: sizes, standard, profile, inks, material.
import { MOST_INK } from '../../../sign-generator/colour.ts';
import { cutSize, findFormat } from '../../../sign-generator/formats.ts';
import { USUAL_LAMINATION, usualMaterial } from '../../../sign-generator/job/order.ts';
import type { Lamination } from '../../../sign-generator/job/ticket.ts';
import { TACTILE_PLATE } from '../../../sign-generator/press/plates.ts';
import { PRESSES, type PressRules } from '../../../sign-generator/press/presses.ts';
import { STANDARDS } from '../../../sign-generator/standard.ts';
import { jobSheetWords } from '../../../sign-generator/text/job-sheet.ts';
import type { PrintOrder } from './rules.ts';

/** What the sign generator calls the plate of the cut where nobody says otherwise. */
const CUT_NAME = 'CutContour';
/** The condition of its own profile. */
const CONDITION = 'FOGRA39';

/** Millimetres. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Specification extends Size {
  /** Across its middle. */
  readonly isFolded: boolean;
  readonly bleed: number;
  readonly standard: string;
  readonly condition: string;
  readonly mostInk: number;
  readonly material: string;
  /** null: nobody said, and the material is not the usual one. */
  readonly lamination: Lamination | null;
  readonly cutName: string | null;
  readonly tactilePlate: string | null;
  readonly hasMarks: boolean;
  readonly sheet: Size | null;
}

type Ordered = Pick<
  PrintOrder,
  'format' | 'press' | 'isTactile' | 'material' | 'lamination' | 'shopLanguage' | 'posters'
>;

/** What the files of an order are. */
export function specificationOf({
  format: name,
  press,
  isTactile,
  material,
  lamination,
  shopLanguage,
  posters,
}: Ordered): Specification {
  const format = findFormat(name);
  if (format === null) throw new TypeError('An order is for a format that is none.');
  const { standard, hasCut, hasMarks, sheet }: PressRules = PRESSES[press];
  const { materials } = jobSheetWords(shopLanguage);
  const usual = posters.length > 0 ? materials.poster : usualMaterial([format], materials);
  return {
    ...cutSize(format),
    isFolded: format.faces === 2,
    bleed: format.bleed,
    standard: Object.values(STANDARDS[standard].identification).at(-1) ?? standard,
    condition: CONDITION,
    mostInk: MOST_INK,
    material: material ?? usual,
    lamination: lamination ?? (material === null ? USUAL_LAMINATION : null),
    cutName: hasCut ? CUT_NAME : null,
    tactilePlate: isTactile ? TACTILE_PLATE : null,
    hasMarks,
    sheet,
  };
}
