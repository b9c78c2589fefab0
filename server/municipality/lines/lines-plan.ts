// What lines out of GTFS would become: where each stops of what the city has, which vehicles run on it, and what would be different.
import { groupBy } from '../../api/loaders.ts';
import type { Gtfs, GtfsLine } from './gtfs.ts';
import { MOST_STOPS } from './rules.ts';
import type { Line, LineDraft, Vehicle } from './store.ts';

/** What would become of a line. */
interface PlannedLine {
  readonly becomes: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  /** Of its stops: how many are places of the city, and how many are not. */
  readonly stops: number;
  readonly unknown: number;
  readonly vehicles: number;
}

export interface LinesPlan {
  /** As saveLines takes them. */
  readonly lines: readonly GtfsLine[];
  /** Of each of them, in the same order. */
  readonly plan: readonly PlannedLine[];
  /** The lines that would be out of use, by short name. */
  readonly retired: readonly string[];
  readonly stops: readonly (Gtfs['stops'][number] & { readonly isKnown: boolean })[];
  readonly mistakes: Gtfs['mistakes'];
}

/** What the city has. */
interface Present {
  /** Its places by what its lists call them. */
  readonly known: ReadonlyMap<string, bigint>;
  readonly vehicles: readonly Vehicle[];
  readonly lines: readonly Line[];
}

export const inOrder = (ids: readonly bigint[]): bigint[] => ids.toSorted((a, b) => (a < b ? -1 : 1));

/** Whether nothing of the line would be different. */
export const isSame = (before: Line, { locationIds, ...draft }: LineDraft): boolean =>
  before.retiredOn === null &&
  before.shortName === draft.shortName &&
  before.longName === draft.longName &&
  before.mode === draft.mode &&
  before.colour === draft.colour &&
  before.locationIds.join() === locationIds.join();

function becomes(before: Line | null, draft: LineDraft): PlannedLine['becomes'] {
  if (before === null) return 'CREATED';
  return isSame(before, draft) ? 'UNCHANGED' : 'CHANGED';
}

/**
 * GTFS knows no vehicles: one that names the line on its own page runs on it, and one that names none stays where it is. Stops that
 * are no places of the city are left out.
 */
export function planLines(
  { stops, lines, mistakes }: Gtfs,
  { known, vehicles, lines: now }: Present,
): LinesPlan {
  const present = new Map(now.map((line) => [line.externalId, line]));
  const named = new Set(lines.map(({ externalId }) => externalId));
  const byLine = groupBy(vehicles, (vehicle) => vehicle.line);
  const namingNone = new Map((byLine.get(null) ?? []).map((vehicle) => [vehicle.id, vehicle]));
  const planned = lines.map((line) => {
    const before = present.get(line.externalId) ?? null;
    const staying = (before?.locationIds ?? []).flatMap((id) => namingNone.get(id) ?? []);
    // One more than a line may have is told to be too many; twenty thousand at each of two hundred lines are not sorted first.
    const own = [...(byLine.get(line.shortName) ?? []), ...staying].slice(0, MOST_STOPS + 1);
    const places = line.places.filter((place) => known.has(place));
    const ids = [...places.map((place) => known.get(place) ?? 0n), ...own.map(({ id }) => id)];
    const { places: _all, ...names } = line;
    return {
      line: { ...line, places: [...places, ...own.map(({ externalId }) => externalId)] },
      plan: {
        becomes: becomes(before, { ...names, locationIds: inOrder(ids) }),
        stops: places.length,
        unknown: line.places.length - places.length,
        vehicles: own.length,
      },
    };
  });
  return {
    lines: planned.map(({ line }) => line),
    plan: planned.map(({ plan }) => plan),
    retired: now.flatMap(({ externalId, shortName, retiredOn }) =>
      retiredOn === null && !named.has(externalId) ? [shortName] : [],
    ),
    stops: stops.map((stop) => ({ ...stop, isKnown: known.has(stop.externalId) })),
    mistakes,
  };
}
