// The kinds of locations there are, and the states they may be in.

/** A place with an address, a vehicle, a tablet at a place's desk, or a service online. */
export const LOCATION_KINDS = ['place', 'vehicle', 'tablet', 'online'] as const;

export type LocationKind = (typeof LOCATION_KINDS)[number];

/** Whose signs hang somewhere: they are printed, ordered and put up. Who knew a tablet's code could vote there from anywhere. */
export const KINDS_WITH_SIGNS = ['place', 'vehicle'] as const satisfies readonly LocationKind[];

/** Whether signs of the kind hang somewhere. */
export function hasSigns(kind: string): boolean {
  return KINDS_WITH_SIGNS.some((each) => each === kind);
}

/** In use; no longer rated; or retired since it is another one, which its signs lead to. */
const LOCATION_STATES = ['IN_USE', 'RETIRED', 'MERGED'] as const;

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
