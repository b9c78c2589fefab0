// What is true of keys to the API: how they look, and for how long they work.

/** So that people and scanners of secrets know one when they see it. */
export const KEY_PREFIX = 'kazva_';

export const LONGEST_LABEL = 100;
/** Two years: whoever needs it longer asks again. */
export const MOST_DAYS = 730;

const DAY_MS = 86_400_000;

/** The state of a key: it works until the end of its last day, unless it was revoked. */
export type KeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** The state on the day (YYYY-MM-DD) that it is in the municipality. */
export function stateOf(
  { revokedOn, expiresOn }: { readonly revokedOn: Date | null; readonly expiresOn: Date },
  today: string,
): KeyState {
  if (revokedOn !== null) return 'REVOKED';
  return expiresOn.toISOString().slice(0, 10) < today ? 'EXPIRED' : 'ACTIVE';
}

/** Whether a key that is issued today may have this last day (both YYYY-MM-DD): tomorrow at the soonest. */
export function isLastDay(day: string, today: string): boolean {
  const days = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  return days >= 1 && days <= MOST_DAYS;
}
