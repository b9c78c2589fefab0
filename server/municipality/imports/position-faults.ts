// What is odd about where a table says that places are: latitude and longitude swapped, another country, far from all others of the settlement. Pure.
import type { Position } from '../../foundation/positions.ts';

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
/** Of fewer places nobody can say which one is where the others are not. */
const FEWEST = 4;

/** Those that are farther from the middle of all of their settlement than any place of it can be. */
export function farFrom<Placed extends Position & { readonly settlementId: bigint }>(
  all: readonly Placed[],
): Placed[] {
  const settlements = new Map<bigint, Placed[]>();
  for (const each of all) {
    const others = settlements.get(each.settlementId);
    if (others === undefined) settlements.set(each.settlementId, [each]);
    else others.push(each);
  }
  return [...settlements.values()]
    .filter(({ length }) => length >= FEWEST)
    .flatMap((together) => {
      const middle = {
        latitude: median(together.map(({ latitude }) => latitude)),
        longitude: median(together.map(({ longitude }) => longitude)),
      };
      return together.filter((each) => kilometres(each, middle) > FAR_KM);
    });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const KM_A_DEGREE = 111.2;

/** As on a flat map: near enough for a country. */
function kilometres(one: Position, other: Position): number {
  const north = (one.latitude - other.latitude) * KM_A_DEGREE;
  const shorter = Math.cos((other.latitude * Math.PI) / 180);
  return Math.hypot(north, (one.longitude - other.longitude) * KM_A_DEGREE * shorter);
}
