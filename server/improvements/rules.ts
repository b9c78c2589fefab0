// What is true of an improvement: what was done, where and when.
import type { MunicipalityId } from '../municipalities/rules.ts';

/** Something that a municipality did. It names a location; or a category, a settlement, both or neither. */
export interface Improvement {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly locationId: bigint | null;
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
  /** A text per language. */
  readonly text: unknown;
  /** YYYY-MM-DD. */
  readonly doneOn: string;
}

/** How many improvements of one place can be asked for, and of a municipality. */
export const MOST_IMPROVEMENTS = 20;
export const MOST_IN_MUNICIPALITY = 50;
