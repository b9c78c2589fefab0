// Where something is on the earth.

/** A point on the earth, in degrees (WGS 84). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where it is; null where one of its coordinates is not known. */
export function positionOf(row: {
  readonly latitude: number | null;
  readonly longitude: number | null;
}): Position | null {
  const { latitude, longitude } = row;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Kilometres of a degree to the north. */
export const KM_A_DEGREE = 111.2;

/** How much shorter a degree to the east is at a latitude. */
export const narrowedAt = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);
