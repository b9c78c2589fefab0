// What is true of the register of settlements (EKATTE): its codes, and which settlements are cities.

/** A settlement as the register has it. */
export interface RegisterEntry {
  /** Five digits. */
  readonly ekatte: string;
  readonly kind: 'city' | 'town' | 'village';
  readonly name: string;
  /** The municipality's code: three letters of the district and two digits. */
  readonly municipality: string;
  /** How much is in it, from 0 for the capital to 8; null where the edition does not say. */
  readonly rank: number | null;
  /** Whether the edition says that it is in no mayoralty, as no seat of a municipality is. */
  readonly isDirect: boolean;
  /** What its municipality is called; null where the edition does not say. */
  readonly municipalityName: string | null;
}

/** The code of a municipality: SZR31. */
export const MUNICIPALITY_CODE = /^[A-Z]{3}\d{2}$/;

const EKATTE_DIGITS = 5;

/** The code with the zeros before it, which spreadsheets take away; null where it is none. */
export function ekatteFrom(cell: string): string | null {
  const digits = cell.trim();
  return /^\d{1,5}$/.test(digits) ? digits.padStart(EKATTE_DIGITS, '0') : null;
}

/** The centres of the 28 districts, of which Sofia is two (Ek_obl of the register). */
export const DISTRICT_CENTRES: ReadonlySet<string> = new Set([
  '04279',
  '07079',
  '10135',
  '10447',
  '10971',
  '12259',
  '14218',
  '72624',
  '40909',
  '41112',
  '43952',
  '48489',
  '55155',
  '55871',
  '56722',
  '56784',
  '61710',
  '63427',
  '66425',
  '67338',
  '67653',
  '68134',
  '68850',
  '73626',
  '77195',
  '83510',
  '87374',
]);
