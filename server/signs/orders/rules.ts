// What is true of an order of signs: how it may look, how much it holds, and what may still become of it.
import type { Design } from '../../../sign-generator/design/row-tables.ts';
import { planDesign } from '../../../sign-generator/design/block-positions.ts';
import { SignFailure } from '../../../sign-generator/failure.ts';
import { findFormat, tactile, type Format } from '../../../sign-generator/formats.ts';
import { MOST_YEARS, type Finishing } from '../../../sign-generator/job/ticket.ts';
import type { PosterKind } from '../../../sign-generator/posters/poster.ts';
import { PRESSES, type PressName } from '../../../sign-generator/press/presses.ts';
import { sheetFor } from '../../../sign-generator/press/sheet.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

const ORDER_STATES = ['ORDERED', 'RECEIVED', 'PRINTED', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export function isOrderState(text: string): text is OrderState {
  return (ORDER_STATES as readonly string[]).includes(text);
}

const TEST_SHEETS = ['NOT_NEEDED', 'WAITED', 'APPROVED', 'REFUSED'] as const;
/** How far the sheet is that a member sees before the run; while it is waited for or refused, nothing else is printed. */
export type TestSheet = (typeof TEST_SHEETS)[number];

export function isTestSheet(text: string): text is TestSheet {
  return (TEST_SHEETS as readonly string[]).includes(text);
}

export const HOLDS = ['QUESTION', 'CANNOT'] as const;
/** Why an order waits: its shop asks something, or cannot make it. */
export type Hold = (typeof HOLDS)[number];

export function isHold(text: string): text is Hold {
  return (HOLDS as readonly string[]).includes(text);
}

/** In these nothing is printed yet: the order can be cancelled, and a sign that has no other is on order. */
export const UNPRINTED: readonly OrderState[] = ['ORDERED', 'RECEIVED'];
/** In these something is still to come. */
export const OPEN: readonly OrderState[] = [...UNPRINTED, 'PRINTED', 'SHIPPED'];

export const MOST_SIGNS = 5_000;
export const MOST_PIECES = 100;
export const LONGEST_MATERIAL = 100;
export const LONGEST_PERSON = 200;
export const LONGEST_ADDRESS = 500;
export const LONGEST_WAYBILL = 100;
export const LONGEST_NOTE = 1_000;
/** Days until a shop must have delivered, at the most. */
const MOST_DAYS = 365;
const DAY_MS = 86_400_000;

/** How signs are to be made. */
export interface Making {
  /** A name or a size, as the sign generator's --format understands it. */
  readonly format: string;
  readonly design: Design;
  readonly press: PressName;
  /** With what fingers find: Braille, and a raised frame. */
  readonly isTactile: boolean;
  readonly material: string | null;
}

/** A poster of an order; what stands on it is in the order's content. */
export interface OrderedPoster {
  readonly kind: PosterKind;
  /** YYYY-MM. */
  readonly month: string;
  /** What it is about, and the settlement of a place, in the first language of the posters. */
  readonly name: string;
  readonly where: string | null;
  readonly quantity: number;
}

/** An order as it is remembered, without the list of its signs. Days are YYYY-MM-DD. */
export interface PrintOrder extends Making, Finishing {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** As the municipality counts its own orders: what people call it by. */
  readonly number: number;
  readonly state: OrderState;
  /** Whom the shop calls: a name and a telephone; null: as the municipality itself. */
  readonly contact: string | null;
  /** Who signs the proof. */
  readonly proofBy: string | null;
  readonly dueOn: string;
  readonly deliveryAddress: string;
  readonly shopEmail: string;
  readonly shopLanguage: LetterLanguage;
  readonly note: string | null;
  readonly shopNote: string | null;
  readonly hold: Hold | null;
  /** What the shop asks, or why it cannot make it. */
  readonly holdText: string | null;
  /** What a member answered; null: the shop waits for it. */
  readonly holdAnswer: string | null;
  /** Of the parcel, and where it is followed. */
  readonly waybill: string | null;
  readonly waybillUrl: string | null;
  /** In place of signs; empty: it is of signs. */
  readonly posters: readonly OrderedPoster[];
  readonly testSheet: TestSheet;
  readonly testSheetNote: string | null;
  readonly manifestSha256: string | null;
  readonly orderedOn: string;
  readonly receivedOn: string | null;
  readonly printedOn: string | null;
  readonly shippedOn: string | null;
  readonly deliveredOn: string | null;
  /** When somebody told that it is in its state; null: that cannot be taken back. */
  readonly stepAt: Date | null;
  /** The step that was taken back last, while none came after it, and when. */
  readonly undone: OrderState | null;
  readonly undoneAt: Date | null;
  readonly version: number;
}

/** So many pieces of each of the signs. */
export interface Part {
  readonly quantity: number;
  readonly codes: readonly string[];
}

/** The format as the sign generator has it; null where it is none, or has no room for what is to be felt. */
export function formatOf({ format, isTactile }: Pick<Making, 'format' | 'isTactile'>): Format | null {
  const known = findFormat(format);
  return known !== null && isTactile ? tactile(known) : known;
}

/**
 * What is wrong with how signs are to be made: a format that is none, or has no room for what is to be felt, a design that does
 * not fit on it, or a press's sheet that does not hold it.
 */
export function makingFaults({ format, design, press, isTactile }: Omit<Making, 'material'>): FieldFault[] {
  if (findFormat(format) === null) return [{ field: 'format', fault: 'UNKNOWN' }];
  const known = formatOf({ format, isTactile });
  if (known === null) return [{ field: 'isTactile', fault: 'NOT_ALLOWED' }];
  return [
    ...(isPossible(() => planDesign(known, design))
      ? []
      : [{ field: 'design', fault: 'OUT_OF_RANGE' } as const]),
    ...(isPossible(() => sheetFor(known, PRESSES[press]))
      ? []
      : [{ field: 'format', fault: 'OUT_OF_RANGE' } as const]),
  ];
}

function isPossible(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof SignFailure) return false;
    throw error;
  }
}

/** What is wrong with the last day for a shop; days are YYYY-MM-DD. */
export function dueFaults(dueOn: string, today: string): FieldFault[] {
  const days = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS;
  return days < 0 || days > MOST_DAYS ? [{ field: 'dueOn', fault: 'OUT_OF_RANGE' }] : [];
}

/** What is wrong with how long signs must last outdoors. */
export function yearsFaults(years: number | null): FieldFault[] {
  const isPossible = years === null || (years >= 1 && years <= MOST_YEARS);
  return isPossible ? [] : [{ field: 'outdoorYears', fault: 'OUT_OF_RANGE' }];
}

/** What is wrong with the numbers of an order: no sign, too many, one twice, or too many pieces of one. */
export function partFaults(parts: readonly Part[]): FieldFault[] {
  const count = parts.reduce((sum, { codes }) => sum + codes.length, 0);
  if (count === 0) return [{ field: 'parts', fault: 'REQUIRED' }];
  if (count > MOST_SIGNS) return [{ field: 'parts', fault: 'TOO_MANY' }];
  const seen = new Set<string>();
  return parts.flatMap(({ quantity, codes }, at) => [
    ...(quantity >= 1 && quantity <= MOST_PIECES
      ? []
      : [{ field: `parts.${at}.quantity`, fault: 'OUT_OF_RANGE' } as const]),
    ...codes
      .filter((code) => seen.size === seen.add(code).size)
      .map((code) => ({ field: `parts.${at}.codes`, fault: 'TAKEN', part: code }) as const),
  ]);
}

/** Whether all of it can have come: something was to come, and no test sheet is still in the way. */
export function mayDeliver({ state, testSheet }: Pick<PrintOrder, 'state' | 'testSheet'>): boolean {
  return OPEN.includes(state) && testSheet !== 'WAITED' && testSheet !== 'REFUSED';
}

/** Whether a member may still say of the test sheet that the run may be printed, or may not. */
export function mayDecide({ state, testSheet }: Pick<PrintOrder, 'state' | 'testSheet'>): boolean {
  return UNPRINTED.includes(state) && testSheet !== 'NOT_NEEDED';
}

/** Pieces of a sign that came damaged. */
export interface Damage {
  readonly code: string;
  readonly count: number;
}

/** What is wrong with the damage that somebody found, where so many pieces of each code were ordered. */
export function damageFaults(damages: readonly Damage[], ordered: ReadonlyMap<string, number>): FieldFault[] {
  const seen = new Set<string>();
  return damages.flatMap(({ code, count }, at): FieldFault[] => {
    const quantity = ordered.get(code);
    if (quantity === undefined) return [{ field: `damaged.${at}.code`, fault: 'UNKNOWN', part: code }];
    if (seen.size === seen.add(code).size)
      return [{ field: `damaged.${at}.code`, fault: 'TAKEN', part: code }];
    const isPossible = count >= 0 && count <= quantity;
    return isPossible ? [] : [{ field: `damaged.${at}.count`, fault: 'OUT_OF_RANGE', part: code }];
  });
}

/** The signs of which no piece is whole. */
export function allDamaged(damages: readonly Damage[], ordered: ReadonlyMap<string, number>): string[] {
  return damages
    .filter(({ code, count }) => count > 0 && ordered.get(code) === count)
    .map(({ code }) => code);
}
