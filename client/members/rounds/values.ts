// A round as its form holds it, and what the page can see to be wrong.
import type { FieldFault } from '../parts/fields.ts';

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

export function faultsOf({ name, roundOn }: RoundValues): FieldFault[] {
  const empty = { name: name.trim() === '', roundOn: roundOn === null };
  return Object.entries(empty).flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : []));
}

/** The day (YYYY-MM-DD) that it is here, so many days ahead. */
export function dayAhead(days: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days))
    .toISOString()
    .slice(0, 10);
}
