// An improvement's row, with its places and what its photo is called.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { promisedOf } from '../../foundation/improvements/promises.ts';
import type { Improvement, Photo } from '../../foundation/improvements/rules.ts';

/** What every store reads along: never the photo's bytes. */
export const WITH_PLACES = {
  locations: {
    select: { locationId: true, location: { select: { name: true } } },
    orderBy: { locationId: 'asc' },
  },
  photo: { select: { hash: true, width: true, height: true } },
} as const;

interface Row {
  readonly id: bigint;
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
  readonly text: unknown;
  readonly said: unknown;
  readonly doneOn: Date;
  readonly isPublished: boolean;
  readonly promisedOn: Date | null;
  readonly givenUpOn: Date | null;
  readonly steps: unknown;
  readonly photoAlt: unknown;
  readonly photo: Photo | null;
  readonly locations: readonly { readonly locationId: bigint }[];
}

/** The improvement that the row holds. */
export function improvementOf(row: Row, municipalityId: MunicipalityId): Improvement {
  const { id, categoryId, settlementId, text, said, photo, photoAlt, locations } = row;
  const dayOf = (of: Date): string => of.toISOString().slice(0, 10);
  return {
    municipalityId,
    id,
    categoryId,
    settlementId,
    text,
    said,
    photo,
    photoAlt,
    locationIds: locations.map(({ locationId }) => locationId),
    doneOn: dayOf(row.doneOn),
    promised: promisedOf({
      day: row.promisedOn && dayOf(row.promisedOn),
      steps: row.steps,
      isGivenUp: row.givenUpOn !== null,
      isDone: row.isPublished,
    }),
  };
}
