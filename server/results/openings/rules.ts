// What is true of a decision on an opening: which opening it names, and that it says why.
import type { Standing } from '../../foundation/ballot.ts';
import { isUuid } from '../../foundation/uuid.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** The id of an opening: a UUID in lower case. */
export type OpeningId = string & { readonly brand: 'OpeningId' };

/** A member's decision that an opening has another standing than it had. */
export interface Decision {
  readonly openingId: OpeningId;
  readonly standing: Standing;
  /** Why, in the member's words. */
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

const LONGEST_NOTE = 500;

/** The id in lower case, or null where the text is none. */
export function findOpeningId(text: string): OpeningId | null {
  const id = text.toLowerCase();
  return isOpeningId(id) ? id : null;
}

function isOpeningId(text: string): text is OpeningId {
  return isUuid(text);
}

/** The note without the white space around it, or null where nothing is left of it, or more than 500 characters. */
export function findNote(text: string): string | null {
  const note = text.trim();
  return note === '' || isLonger(note, LONGEST_NOTE) ? null : note;
}
