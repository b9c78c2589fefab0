// What is true of an export that operators' pages make: how long it is kept, and when one that is under way counts as given up.

/** Whoever wanted it has it by then; it holds personal data. */
export const KEPT_MS = 24 * 60 * 60_000;

/** Who makes one gives a sign of life every second or two. */
const SILENCE_MS = 60_000;

/** No file grows beyond it: ten times the largest city that was measured. */
export const MOST_BYTES = 20_000_000_000;

/** So much of the disk stays free: votes lie on the same one. */
export const RESERVE_BYTES = 1_000_000_000;

/** Why there is no file: no room on the disk, more time or memory than it may take, the server stopped, or a fault, which the log tells. */
export const FAILURES = ['DISK', 'TOO_MUCH', 'STOPPED', 'FAULT'] as const;
export type Failure = (typeof FAILURES)[number];

interface Begun {
  /** ISO 8601, in UTC, as all times here. */
  readonly startedAt: string;
  /** Who asked for it. */
  readonly by: string;
}

/** What lies in the file. */
export interface Made {
  readonly bytes: number;
  readonly rows: number;
  /** Those who are named as members. */
  readonly people: number;
  /** SHA-256 of the manifest, in hexadecimal: a certificate of erasure names it. */
  readonly manifestHash: string;
}

/** What is known of a city's export. */
export type CityExport = Begun &
  (
    | { readonly state: 'MAKING'; readonly bytes: number }
    | ({ readonly state: 'READY'; readonly madeAt: string } & Made)
    | { readonly state: 'FAILED'; readonly failure: Failure }
  );

/** The export as it is now, whose last sign of life came then: one whose process is gone was given up. */
export function presentOf(kept: CityExport, sign: Date, now: Date): CityExport {
  if (kept.state !== 'MAKING' || !isSilent(sign, now)) return kept;
  const { startedAt, by } = kept;
  return { startedAt, by, state: 'FAILED', failure: 'STOPPED' };
}

/** Whether so long has passed since the last sign of life that nobody is at it any more. */
export const isSilent = (sign: Date, now: Date): boolean => isFar(sign, now, SILENCE_MS);

/** Whether it is to be taken away: a day after it was made, or was given up. */
export function isOver(kept: CityExport, now: Date): boolean {
  if (kept.state === 'MAKING') return false;
  return isFar(new Date(kept.state === 'READY' ? kept.madeAt : kept.startedAt), now, KEPT_MS);
}

/** In either direction: a clock that was wrong keeps nothing for longer. */
function isFar(then: Date, now: Date, most: number): boolean {
  return Math.abs(now.getTime() - then.getTime()) >= most;
}
