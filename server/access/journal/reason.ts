// The reason that somebody gives for what he or she does: whom it concerns reads it in the journal.
import type { FieldFault } from './outcomes.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** The longest reason, in characters. */
export const LONGEST_WHY = 300;

/** The field of an input for a reason that a municipality reads. */
export const WHY_IN_JOURNAL = {
  required: true,
  description: `For the municipality to read in its journal, in 1 to ${LONGEST_WHY} characters.`,
} as const;

/** What is wrong with the reason. */
export function whyFaults(why: string): FieldFault[] {
  if (why === '') return [{ field: 'why', fault: 'REQUIRED' }];
  return isLonger(why, LONGEST_WHY) ? [{ field: 'why', fault: 'TOO_LONG' }] : [];
}
