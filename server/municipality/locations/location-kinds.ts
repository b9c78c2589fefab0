// The kinds of locations there are, and the states they may be in.

/** A place with an address, a vehicle, or a tablet at a place's desk. */
export const LOCATION_KINDS = ['place', 'vehicle', 'tablet'] as const;

export type LocationKind = (typeof LOCATION_KINDS)[number];

/** In use; no longer rated; or retired since it is another one, which its signs lead to. */
export const LOCATION_STATES = ['IN_USE', 'RETIRED', 'MERGED'] as const;

export type LocationState = (typeof LOCATION_STATES)[number];

/** The state of a location. */
export function locationStateOf({
  retiredOn,
  mergedIntoId,
}: {
  readonly retiredOn: Date | null;
  readonly mergedIntoId: bigint | null;
}): LocationState {
  if (mergedIntoId !== null) return 'MERGED';
  return retiredOn === null ? 'IN_USE' : 'RETIRED';
}

/** Whether the text is a kind of location. */
export function isLocationKind(text: string): text is LocationKind {
  return (LOCATION_KINDS as readonly string[]).includes(text);
}
