// What is true of the erasure of a municipality: when it happens, and what it takes away.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

/** An erasure that somebody planned, as the platform remembers it for good: sums, and nobody of the municipality. */
export interface Erasure {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly slug: string;
  readonly name: Texts;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  /** The first moment at which it may happen. */
  readonly dueAt: Date;
  /** SHA-256 of the manifest of the export that was taken before, in hexadecimal; null: of none. */
  readonly exportHash: string | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
  readonly erasedAt: Date | null;
  /** How many rows of which table; null until it happened. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** Where an erasure is. */
export type ErasureState = 'PLANNED' | 'CANCELLED' | 'ERASED';

/** Where the erasure is. */
export function stateOf({ cancelledAt, erasedAt }: Pick<Erasure, 'cancelledAt' | 'erasedAt'>): ErasureState {
  if (erasedAt !== null) return 'ERASED';
  return cancelledAt === null ? 'PLANNED' : 'CANCELLED';
}

const DAY_MS = 24 * 3_600_000;

/** When an erasure that is planned now may happen, after so many whole days. */
export function dueAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}
