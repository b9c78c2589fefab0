// The job ticket: what a print shop must know of an order beside its files. From whoever ordered; all of it may be missing.
import { SignFailure } from '../failure.ts';
import { fieldsOf } from '../fields.ts';
import { sourceText } from '../text/sources.ts';

export const LAMINATIONS = ['none', 'matt', 'gloss'] as const;
export const CORNERS = ['square', 'rounded'] as const;
export const FIXINGS = ['none', 'holes', 'tape'] as const;
export const PACKINGS = ['together', 'settlements'] as const;

export type Lamination = (typeof LAMINATIONS)[number];
export type Corners = (typeof CORNERS)[number];
export type Fixing = (typeof FIXINGS)[number];
export type Packing = (typeof PACKINGS)[number];

/** What is done to signs after they are printed; null: nobody said. */
export interface Finishing {
  readonly lamination: Lamination | null;
  readonly corners: Corners | null;
  /** How they are put up. */
  readonly fixing: Fixing | null;
  readonly packing: Packing | null;
  /** How long they must last in sun and rain. */
  readonly outdoorYears: number | null;
}

export interface Ticket extends Finishing {
  /** Of the order, as whoever ordered counts. */
  readonly number: string | null;
  /** Whom to call. */
  readonly contact: string | null;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly deliveryAddress: string | null;
  /** Who says that the proof is right. */
  readonly proofBy: string | null;
  readonly note: string | null;
}

export const MOST_YEARS = 20;

export function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

/** Returns the ticket in a record of a file. Throws a SignFailure that names a field that is wrong. */
export function readTicket(record: unknown): Ticket {
  const { find, at } = fieldsOf(record);
  const oneOf = <Word extends string>(field: string, words: readonly Word[]): Word | null => {
    const word = find(field);
    if (word === null) return null;
    if (!isOneOf(words, word)) throw new SignFailure(sourceText.noneOf(field, words));
    return word;
  };
  const years = at('outdoorYears') ?? null;
  const isYears = typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= MOST_YEARS;
  if (years !== null && !isYears) throw new SignFailure(sourceText.wrongYears(MOST_YEARS));
  const dueOn = find('dueOn');
  if (dueOn !== null && !(/^\d{4}-\d\d-\d\d$/.test(dueOn) && !Number.isNaN(Date.parse(dueOn))))
    throw new SignFailure(sourceText.wrongDay('dueOn'));
  return {
    number: find('number'),
    contact: find('contact'),
    dueOn,
    deliveryAddress: find('deliveryAddress'),
    proofBy: find('proofBy'),
    note: find('note'),
    lamination: oneOf('lamination', LAMINATIONS),
    corners: oneOf('corners', CORNERS),
    fixing: oneOf('fixing', FIXINGS),
    packing: oneOf('packing', PACKINGS),
    outdoorYears: isYears ? years : null,
  };
}
