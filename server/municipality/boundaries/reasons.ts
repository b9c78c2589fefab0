// Why a file cannot be taken as a city's boundary: all reasons together, each kind once with the first few that it is about.

export const REASONS = [
  /** Of the file. `detail` of MANY_AREAS: how many; of OTHER_TYPE: what it is. */
  ...(['TOO_LARGE', 'NOT_JSON', 'NOT_GEOJSON', 'MANY_AREAS', 'OTHER_TYPE'] as const),
  /** Of its lines. */
  ...([
    'NO_LINES',
    'TOO_MANY_POINTS',
    'NO_POSITION',
    'NOT_DEGREES',
    'TOO_SHORT',
    'NOT_CLOSED',
    'NO_AREA',
  ] as const),
  /** Of where it lies, and how large it is. `detail` of TOO_WIDE: its square kilometres. */
  ...(['ELSEWHERE', 'TOO_WIDE'] as const),
] as const;

export interface Reason {
  readonly kind: (typeof REASONS)[number];
  /** What it is about, as the file writes it; null: nothing to be named. */
  readonly detail: string | null;
}

/** How many of a kind are named. */
const MOST_NAMED = 3;

/** Gathers reasons: of each kind one. */
export function createReasons(): {
  readonly listed: () => Reason[];
  readonly add: (kind: Reason['kind'], detail?: string) => void;
} {
  const details = new Map<Reason['kind'], Set<string>>();
  return {
    listed: () =>
      [...details].map(([kind, named]) => ({
        kind,
        detail: named.size === 0 ? null : [...named].join('; '),
      })),
    add: (kind, detail) => {
      const named = details.get(kind) ?? new Set();
      if (detail !== undefined && named.size < MOST_NAMED) named.add(detail);
      details.set(kind, named);
    },
  };
}
