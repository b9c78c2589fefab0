// What is ordered: which signs, made how, for which press.
import type { Design } from '../design/row-tables.ts';
import { isNear } from '../formats.ts';
import type { Format } from '../formats.ts';
import type { PressRules } from '../press/presses.ts';
import type { ProfileWish } from '../profile.ts';
import type { SignList } from '../sign.ts';
import type { Lamination } from './ticket.ts';
import { jobSheetWords, type JobSheetWords } from '../text/job-sheet.ts';

/** What is to be made, of which signs, and for which press. */
export interface Order {
  readonly list: SignList;
  /** The folder that gets the files. */
  readonly out: string;
  readonly formats: readonly Format[];
  readonly design: Design;
  readonly rules: PressRules;
  /** Fogra 39 where none is named. */
  readonly profile: ProfileWish | undefined;
  readonly cutName: string;
  /** Signs in a volume at the most. */
  readonly volume: number;
  /** How often each sign is printed. */
  readonly quantity: number;
  /** In the words of the municipality's language, where none is named. */
  readonly material: string | undefined;
  /** Three places in every format on one sheet, to be approved before the run. */
  readonly isTest: boolean;
}

/** An order of which everything is known. */
export type WholeOrder = Order & {
  readonly material: string;
  /** null: nobody said, and the material is not the usual one. */
  readonly lamination: Lamination | null;
};

/** Without a glare that cameras see. */
export const USUAL_LAMINATION: Lamination = 'matt';

/** What the formats are usually printed on, in words of the job sheet's. */
export function usualMaterial(
  formats: readonly Format[],
  { sign, sticker, tent }: JobSheetWords['materials'],
): string {
  if (formats.every(({ faces }) => faces === 2)) return tent;
  return formats.every(isNear) ? sticker : sign;
}

/** Returns the order with what is usually printed on, where it names nothing. */
export function withMaterial(order: Order): WholeOrder {
  const { materials } = jobSheetWords(order.list.municipality.languages[0]);
  const usual = usualMaterial(order.formats, materials);
  const lamination =
    order.list.ticket?.lamination ?? (order.material === undefined ? USUAL_LAMINATION : null);
  return { ...order, material: order.material ?? usual, lamination };
}
