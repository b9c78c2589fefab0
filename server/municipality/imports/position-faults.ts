// What is odd about where a table says that places are: latitude and longitude swapped, another country, far from all others of the settlement. Pure.
import { KM_A_DEGREE, narrowedAt, type Position } from '../../foundation/positions.ts';

/** Bulgaria, and some kilometres around it: degrees to the north and to the east. */
const AREA = { latitude: [41.2, 44.3], longitude: [22.3, 28.7] } as const;

/** Why a position cannot be right; null where it can. */
export function positionFault(position: Position): 'SWAPPED' | 'ABROAD' | null {
  if (isInside(position)) return null;
  const { latitude, longitude } = position;
  return isInside({ latitude: longitude, longitude: latitude }) ? 'SWAPPED' : 'ABROAD';
}

function isInside({ latitude, longitude }: Position): boolean {
  const [south, north] = AREA.latitude;
  const [west, east] = AREA.longitude;
  return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
}

/** No settlement with all that belongs to it is so large. */
const FAR_KM = 40;
/** From the middle of all places no municipality reaches farther than the difference of the two. */
const FAR_OF_ALL_KM = 100;
/** Of fewer places nobody can say which one is where the others are not. */
const FEWEST = 4;

type OfSettlement = Position & { readonly settlementId: bigint };

/**
 * Those that are farther from their settlement than any place of it can be. Where a settlement is its known centre says, else the middle of
 * its places, else that of all places, from which a place must be so far that it is far from its settlement wherever that lies.
 */
export function farFrom<Placed extends OfSettlement>(
  all: readonly Placed[],
  centres: ReadonlyMap<bigint, Position>,
): Placed[] {
  const settlements = new Map<bigint, Placed[]>();
  for (const each of all) {
    const others = settlements.get(each.settlementId);
    if (others === undefined) settlements.set(each.settlementId, [each]);
    else others.push(each);
  }
  const ofAll = middleOf(all);
  return [...settlements].flatMap(([id, together]) => {
    const own = centres.get(id) ?? middleOf(together);
    const [middle, most] = own ? [own, FAR_KM] : [ofAll, FAR_OF_ALL_KM];
    return middle ? together.filter((each) => kilometres(each, middle) > most) : [];
  });
}

/** Undefined of few. */
function middleOf(together: readonly Position[]): Position | undefined {
  if (together.length < FEWEST) return undefined;
  return {
    latitude: median(together.map(({ latitude }) => latitude)),
    longitude: median(together.map(({ longitude }) => longitude)),
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** As on a flat map: near enough for a country. */
function kilometres(one: Position, other: Position): number {
  const north = (one.latitude - other.latitude) * KM_A_DEGREE;
  const east = (one.longitude - other.longitude) * KM_A_DEGREE * narrowedAt(other.latitude);
  return Math.hypot(north, east);
}
