// How far a sign is: ordered, printed, hung, damaged, and the days on which that was told.

export const SIGN_STATES = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'DAMAGED'] as const;

export type SignState = (typeof SIGN_STATES)[number];

/** What is known of a sign: the days on which it was last ordered, printed, put up, and reported damaged. */
export interface SignDays {
  readonly orderedOn: Date | null;
  readonly printedOn: Date | null;
  readonly mountedOn: Date | null;
  readonly damagedOn: Date | null;
}

/**
 * The state of a sign that is in use. One that was reported damaged is so until it is printed again, even while it is on
 * order; one that is printed again waits to be put up.
 */
export function stateOf({ orderedOn, printedOn, mountedOn, damagedOn }: SignDays): SignState {
  if (damagedOn !== null) return 'DAMAGED';
  if (mountedOn !== null) return 'MOUNTED';
  if (printedOn !== null) return 'PRINTED';
  return orderedOn === null ? 'NEW' : 'ORDERED';
}

/** The days that bring a sign into the state on that day; NEW takes back all that was recorded. */
export function daysFor(state: SignState, day: Date): Partial<SignDays> {
  if (state === 'DAMAGED') return { damagedOn: day };
  if (state === 'ORDERED') return { orderedOn: day };
  if (state === 'PRINTED') return { orderedOn: null, printedOn: day, mountedOn: null, damagedOn: null };
  if (state === 'MOUNTED') return { mountedOn: day, damagedOn: null };
  return { orderedOn: null, printedOn: null, mountedOn: null, damagedOn: null };
}

/** What a print shop knows of a sign, and may record. */
export const RECORDED_STATES: readonly SignState[] = ['NEW', 'PRINTED', 'DAMAGED'];

/** Codes that a call may record. */
export const MOST_RECORDED = 1_000;
