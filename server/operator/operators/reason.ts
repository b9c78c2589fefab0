// The reason that an operator gives for what he or she does: whom it concerns reads it.
import type { FieldFault } from '../../access/journal/outcomes.ts';

/** The longest reason, in characters. */
export const LONGEST_WHY = 300;

/** What is wrong with the reason. */
export function whyFaults(why: string): FieldFault[] {
  if (why === '') return [{ field: 'why', fault: 'REQUIRED' }];
  return why.length > LONGEST_WHY ? [{ field: 'why', fault: 'TOO_LONG' }] : [];
}
