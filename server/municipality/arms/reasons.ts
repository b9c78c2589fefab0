// Why a drawing cannot be taken as arms: all reasons together, each kind once with what it is about.

export const REASONS = [
  /** Of the file. */
  ...(['TOO_LARGE', 'NOT_SVG', 'BROKEN', 'TOO_DEEP', 'TOO_MANY', 'ENTITIES'] as const),
  /** Of what stands in it. */
  ...(['SCRIPT', 'MOVING', 'FOREIGN', 'ELSEWHERE', 'IMAGE', 'TEXT', 'MESH'] as const),
  /** Of what becomes of it. */
  ...(['EMPTY', 'TOO_DETAILED', 'TOO_COSTLY'] as const),
] as const;

export interface Reason {
  readonly kind: (typeof REASONS)[number];
  /** What it is about, as the file writes it; null: nothing to be named. */
  readonly detail: string | null;
}

/** How many parts a reason names. */
const MOST_NAMED = 3;

/** Gathers reasons: of each kind one, with the first few that it is about. */
export function createReasons(): {
  readonly reasons: readonly Reason[];
  readonly add: (kind: Reason['kind'], detail?: string | null) => void;
} {
  const reasons: Reason[] = [];
  const named = new Map<Reason['kind'], Set<string>>();
  return {
    reasons,
    add: (kind, detail = null) => {
      const details = named.get(kind) ?? new Set();
      if (detail !== null && details.size < MOST_NAMED) details.add(detail);
      const reason = { kind, detail: details.size === 0 ? null : [...details].join(', ') };
      const at = reasons.findIndex((each) => each.kind === kind);
      if (at === -1) reasons.push(reason);
      else reasons[at] = reason;
      named.set(kind, details);
    },
  };
}
