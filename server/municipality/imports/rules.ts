// What is true of an import: what can become of a row, and what can be wrong with it and with the file.
import type { Fault } from '../../access/journal/outcomes.ts';
import type { TableFault } from '../../foundation/sheets/cells/rules.ts';
import type { Column } from './columns.ts';

export const OUTCOMES = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What can be wrong with a row, beside the faults of fields. The client has words for each. */
export const ROW_FAULTS = [
  /** The table lacks the column, and a new place needs it. */
  'NO_COLUMN',
  /** `detail`: the line that has the same external id first. */
  'TWICE',
  /** `detail`: what was probably meant; null where nothing is near. */
  'NOT_KNOWN',
  /** Several things are called so. */
  'AMBIGUOUS',
  'NOT_A_NUMBER',
  'NOT_HOURS',
  /** An hour that no day has. */
  'NOT_A_TIME',
  /** Excel shows an error in the cell, or a formula that came to nothing. */
  'FORMULA_ERROR',
  /** A quote opens in the cell, and what follows became part of it. */
  'QUOTE_UNCLOSED',
  /** Latitude and longitude stand for one another. */
  'SWAPPED',
  /** It is in another country. */
  'ABROAD',
  /** A place stays what it is. */
  'OTHER_KIND',
  /** Codes are drawn by the platform and stay: this one was never of the place. */
  'OTHER_CODE',
  /** Retiring needs a reason: it is done on the place's own page. */
  'OTHER_STATE',
  /** It is no longer in use. */
  'NOT_IN_USE',
  /** A tablet is where its desk is. */
  'A_TABLET',
  /** Who is bound to a group works on its places: whoever sends the table may not change that. */
  'GROUPS_OF_ADMINS',
  /** `detail`: the group that would hold more places than one may, or none. */
  'GROUP_FULL',
  'GROUP_EMPTIED',
] as const;

export type RowFault = (typeof ROW_FAULTS)[number] | Fault;

/** Why a row is refused. */
export interface Reason {
  readonly column: Column;
  readonly fault: RowFault;
  readonly detail: string | null;
}

/** What is to be looked at in a row that is not refused. The client has words for each. */
export const NOTICES = [
  /** The table lacks a coordinate. */
  'NO_POSITIONS',
  /** `detail`: the settlement from which it is far. */
  'FAR',
  /** `detail`: an external id that differs from it by capitals or by zeros alone. */
  'LOOKS_ALIKE',
  /** A formula as text, and a text with quotes around it and in it. */
  'FORMULA',
  'QUOTED',
  /** The table was written before: a code leads to another place now (`detail`), its sign is no longer used, there is one more. */
  'CODE_LEADS_ELSEWHERE',
  'CODE_RETIRED',
  'CODE_ADDED',
  /** Likewise: the place was merged into another one (`detail`). */
  'MERGED_SINCE',
] as const;

export type Notice = (typeof NOTICES)[number];

/** What can be wrong with the heading of a file. `columns` of the refusal tells which. */
export const HEADING_FAULTS = ['NO_EXTERNAL_ID', 'COLUMN_TWICE', 'NO_ROWS'] as const;

export type FileFault = TableFault | (typeof HEADING_FAULTS)[number];

/** How far an import is. */
export interface Progress {
  readonly step: 'READING' | 'COMPARING' | 'SAVING';
  readonly done: number;
  /** null: nobody knows yet. */
  readonly of: number | null;
}

/** Says that nothing of the file can be imported, and why. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly fault: FileFault;
  readonly line: number | null;
  readonly headings: readonly string[];

  constructor(
    fault: FileFault,
    line: number | null,
    headings: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(fault, options);
    this.fault = fault;
    this.line = line;
    this.headings = headings;
  }
}
