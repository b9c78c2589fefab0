// What is true of passes: how one looks, how long it is good.

/** So that people and scanners of secrets know one when they see it. */
export const PASS_PREFIX = 'pass_';

/** A shop has a season; a fitter's day is one, and a few more for the weather. */
export const SHOP_DAYS = 90;
export const FITTER_DAYS = 7;

export type PassState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** The state on the day (YYYY-MM-DD) that it is in the municipality. A pass is good until the end of its last day. */
export function stateOf(
  { revokedOn, expiresOn }: { readonly revokedOn: Date | null; readonly expiresOn: Date },
  today: string,
): PassState {
  if (revokedOn !== null) return 'REVOKED';
  return expiresOn.toISOString().slice(0, 10) < today ? 'EXPIRED' : 'ACTIVE';
}

/** The day (YYYY-MM-DD) that comes so many days after. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
