// A round as its form holds it, and what the page can see to be wrong.
import type { FieldFault } from '../../parts/fields/fields.ts';

/** A day's work of several cars; more is another round. */
export const MOST_SIGNS = 200;

export interface RoundValues {
  readonly name: string;
  readonly roundOn: string | null;
  readonly note: string;
}

/** The codes that were typed. */
export function codesIn(typed: string): string[] {
  return typed
    .split(/[\n,;]/)
    .map((code) => code.replace(/[\s.\-–—]/g, ''))
    .filter((code) => code !== '');
}

/** Whether signs that were chosen, and codes that were typed, are some, and not too many beside those that a round has. */
export function signFaults(chosen: ReadonlySet<string>, typed: string, hasCount = 0): FieldFault[] {
  const count = new Set([...chosen, ...codesIn(typed)]).size;
  if (count === 0) return [{ field: 'codes', fault: 'REQUIRED' }];
  return count + hasCount > MOST_SIGNS ? [{ field: 'codes', fault: 'TOO_MANY' }] : [];
}

export function faultsOf({ name, roundOn }: RoundValues): FieldFault[] {
  const empty = { name: name.trim() === '', roundOn: roundOn === null };
  return Object.entries(empty).flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : []));
}
