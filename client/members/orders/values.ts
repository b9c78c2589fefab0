// An order as its form holds it: what it begins with, what is sent, and what the page can see to be wrong.
import type {
  CreatePrintOrderInput,
  LastOrderQuery,
  LetterLanguage,
  PressProfile,
  SignCorners,
  SignDesign,
  SignFixing,
  SignLamination,
  SignPacking,
} from '../../generated/operations.ts';
import type { ordersBg } from '../../text/orders.bg.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';

type FormatChoice = keyof typeof ordersBg.formats;
export const FORMATS = [
  ...(['a6', 'a5', 'a4', 'a3', 'sticker-90', 'sticker-60', 'strip', 'tent', 'own'] as const),
] satisfies readonly FormatChoice[];
export const DESIGNS = ['CLASSIC', 'LARGE', 'VEHICLE'] as const satisfies readonly SignDesign[];
export const PRESSES = [
  ...(['UNIVERSAL', 'LOCAL', 'GWG', 'STICKER', 'SHEET'] as const),
] satisfies readonly PressProfile[];

export const LAMINATIONS = ['MATT', 'GLOSS', 'NONE'] as const satisfies readonly SignLamination[];
export const CORNERS = ['SQUARE', 'ROUNDED'] as const satisfies readonly SignCorners[];
export const FIXINGS = ['NONE', 'HOLES', 'TAPE'] as const satisfies readonly SignFixing[];
export const PACKINGS = ['TOGETHER', 'SETTLEMENTS'] as const satisfies readonly SignPacking[];

export const MOST_YEARS = 20;
export const MOST_SIGNS = 5_000;
export const MOST_PIECES = 100;
export const LONGEST = { material: 100, person: 200, deliveryAddress: 500, note: 1_000 } as const;
/** Days that a shop has, unless a member says otherwise; and at the most. */
export const USUAL_DAYS = 14;
export const MOST_DAYS = 365;

/** How many pieces of each sign. */
export interface Quantities {
  /** Of every sign that has no number of its own; null while the field is empty. */
  readonly quantity: number | null;
  /** By code. */
  readonly quantities: Readonly<Record<string, number>>;
}

export interface OrderValues extends Quantities {
  /** Codes. */
  readonly chosen: readonly string[];
  readonly format: FormatChoice | null;
  /** The size, where the format is one's own. */
  readonly own: string;
  readonly design: SignDesign | null;
  readonly press: PressProfile | null;
  readonly isTactile: boolean;
  readonly material: string;
  readonly lamination: SignLamination | null;
  readonly corners: SignCorners | null;
  readonly fixing: SignFixing | null;
  readonly packing: SignPacking | null;
  readonly outdoorYears: number | null;
  readonly contact: string;
  readonly proofBy: string;
  readonly wantsTestSheet: boolean;
  readonly dueOn: string | null;
  readonly deliveryAddress: string;
  readonly shopEmail: string;
  readonly shopLanguage: LetterLanguage | null;
  readonly note: string;
}

type Last = LastOrderQuery['printOrders']['nodes'][number];

/** What a new order begins with: signs that its address names, and all that was said of the order before. */
export function valuesOf(
  chosen: readonly string[],
  last: Last | undefined,
  language: string,
  dueOn: string,
): OrderValues {
  // Of an order of posters only where it went is taken.
  const made = last?.posters.length === 0 ? last : undefined;
  const known = FORMATS.find((each) => each === (made?.format ?? 'a5'));
  return {
    chosen,
    quantity: 1,
    quantities: {},
    note: '',
    dueOn,
    ...(known ? { format: known, own: '' } : { format: 'own', own: made?.format ?? '' }),
    design: made?.design ?? 'CLASSIC',
    press: made?.press ?? 'UNIVERSAL',
    // Asked for anew each time: it costs a step at the shop.
    isTactile: false,
    material: made?.material ?? '',
    lamination: made?.finishing.lamination ?? 'MATT',
    corners: made?.finishing.corners ?? 'SQUARE',
    fixing: made?.finishing.fixing ?? 'NONE',
    packing: made?.finishing.packing ?? 'TOGETHER',
    outdoorYears: made?.finishing.outdoorYears ?? null,
    contact: last?.contact ?? '',
    proofBy: last?.proofBy ?? '',
    // A shop whose print nobody has seen yet shows it first.
    wantsTestSheet: last === undefined,
    deliveryAddress: last?.deliveryAddress ?? '',
    shopEmail: last?.shopEmail ?? '',
    shopLanguage: last?.shopLanguage ?? (language === 'en' ? 'EN' : 'BG'),
  };
}

/** How many pieces of the sign there are to be. */
export function piecesOf(code: string, { quantity, quantities }: Quantities): number {
  return quantities[code] ?? quantity ?? 1;
}

/** The format as the server reads it; empty while one's own size is not typed yet. */
export function formatOf({ format, own }: Pick<OrderValues, 'format' | 'own'>): string {
  return format === 'own' ? own.trim() : (format ?? 'a5');
}

/** Whether the format has room for Braille. */
export function canBeFelt({ format }: Pick<OrderValues, 'format'>): boolean {
  return format === 'a5' || format === 'strip';
}

/** Square millimetres: a size below 0.65 times A5 is read from 30 cm at the most, in the hand, as the sign generator has it. */
const LARGEST_IN_HAND = 148 * 210 * 0.65 ** 2;

/** Of which signs the format is usually printed as, as the job sheet has it. */
export function usualFor(format: string): 'sign' | 'sticker' | 'tent' {
  if (format === 'tent') return 'tent';
  const [, width = 0, height = 0] = (/^(\d+)x(\d+)$/.exec(format) ?? []).map(Number);
  const isSmall = format.startsWith('sticker-') || (width > 0 && width * height < LARGEST_IN_HAND);
  return isSmall ? 'sticker' : 'sign';
}

/** The signs that are chosen, those with as many pieces together. */
function partsOf({ chosen, ...quantities }: Quantities & Pick<OrderValues, 'chosen'>) {
  const pieces = new Map(chosen.map((code) => [code, piecesOf(code, quantities)]));
  return [...new Set(pieces.values())].map((quantity) => ({
    quantity,
    codes: chosen.filter((code) => pieces.get(code) === quantity),
  }));
}

/** What is to be sent; what is missing was refused before. */
export function inputOf(values: OrderValues): Omit<CreatePrintOrderInput, 'municipality'> {
  const {
    chosen,
    quantity,
    quantities,
    format,
    own,
    design,
    press,
    shopLanguage,
    dueOn,
    isTactile,
    ...others
  } = values;
  const { lamination, corners, fixing, packing, outdoorYears, ...texts } = others;
  return {
    ...texts,
    parts: partsOf({ chosen, quantity, quantities }),
    format: formatOf({ format, own }),
    isTactile: isTactile && canBeFelt(values),
    finishing: { lamination, corners, fixing, packing, outdoorYears },
    design: design ?? 'CLASSIC',
    press: press ?? 'UNIVERSAL',
    shopLanguage: shopLanguage ?? 'BG',
    dueOn: dueOn ?? '',
  };
}

/** What the page itself can see to be wrong. */
export function faultsOf(values: OrderValues): FieldFault[] {
  const { chosen, quantity, format, own, dueOn, deliveryAddress, shopEmail } = values;
  const missing = {
    chosen: chosen.length === 0,
    quantity: quantity === null,
    own: format === 'own' && own.trim() === '',
    dueOn: dueOn === null,
    deliveryAddress: deliveryAddress.trim() === '',
    shopEmail: shopEmail.trim() === '',
  };
  return [
    ...Object.entries(missing).flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : [])),
    ...(chosen.length > MOST_SIGNS ? [{ field: 'chosen', fault: 'TOO_MANY' }] : []),
  ];
}

/** The server's faults, by the fields of this form: of signs one, however many there are. */
export function shownFaults(faults: readonly FieldFault[], { format }: OrderValues): FieldFault[] {
  const shown = faults.map(({ field, fault, part }): FieldFault => {
    if (field === 'format' && fault === 'OUT_OF_RANGE') return { field, fault: 'SHEET_TOO_SMALL' };
    if (field === 'design' && fault === 'OUT_OF_RANGE') return { field, fault: 'DESIGN_TOO_LARGE' };
    if (field === 'dueOn' && part) return { field, fault: 'EVENT_OVER' };
    if (field === 'design' && fault === 'NOT_ALLOWED') return { field, fault: 'NOT_PRINTABLE' };
    if (field === 'format' && fault === 'UNKNOWN') return { field: 'own', fault: 'NOT_A_SIZE' };
    if (field === 'format' && format === 'own') return { field: 'own', fault };
    if (field === 'dueOn') return { field, fault: 'OTHER_DAY' };
    if (field.endsWith('.quantity')) return { field: 'quantity', fault };
    if (field.startsWith('parts'))
      return { field: 'chosen', fault: fault === 'TOO_LONG' ? 'TEXTS_TOO_LONG' : fault };
    return { field, fault };
  });
  return [...new Map(shown.map((each) => [each.field, each])).values()];
}

/** Signs that cannot be ordered: taken down, or gone; and those whose texts do not fit on the format. */
export function refusedIn(faults: readonly FieldFault[]): Readonly<Record<'gone' | 'tooLong', string[]>> {
  const codes = (isMeant: (fault: string) => boolean) =>
    faults.flatMap(({ field, fault, part }) =>
      field.endsWith('.codes') && part && isMeant(fault) ? [part] : [],
    );
  return {
    gone: codes((fault) => fault !== 'TOO_LONG'),
    tooLong: codes((fault) => fault === 'TOO_LONG'),
  };
}
