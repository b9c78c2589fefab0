// Whether a boundary is that of another city: of where the settlements are known to be, all are outside.
import type { Position } from '../../foundation/positions.ts';
import type { Polygon, Ring } from './simplify.ts';

export function liesElsewhere(boundary: string, positions: readonly Position[]): boolean {
  const { coordinates } = JSON.parse(boundary) as { readonly coordinates: readonly Polygon[] };
  const rings = coordinates.flat();
  return positions.length > 0 && !positions.some((position) => isWithin(position, rings));
}

/** By how many sides lie to the east. */
function isWithin({ longitude: x, latitude: y }: Position, rings: readonly Ring[]): boolean {
  const met = rings.flatMap((ring) =>
    ring.slice(1).filter(([bx, by], at) => {
      const [ax, ay] = ring[at] ?? [bx, by];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }),
  );
  return met.length % 2 === 1;
}
