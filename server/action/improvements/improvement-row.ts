// An improvement's row, with its places and what its photo is called.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
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
  readonly photoAlt: unknown;
  readonly photo: Photo | null;
  readonly locations: readonly { readonly locationId: bigint }[];
}

/** The improvement that the row holds. */
export function improvementOf(row: Row, municipalityId: MunicipalityId): Improvement {
  const { id, categoryId, settlementId, text, said, doneOn, photo, photoAlt, locations } = row;
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
    doneOn: doneOn.toISOString().slice(0, 10),
  };
}
