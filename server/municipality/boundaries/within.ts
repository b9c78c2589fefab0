// Whether a boundary is that of another city: of where the settlements are known to be, more are outside than inside.
import type { Position } from '../../foundation/positions.ts';
import type { Polygon, Ring } from './simplify.ts';

export function liesElsewhere(boundary: string, positions: readonly Position[]): boolean {
  const { coordinates } = JSON.parse(boundary) as { readonly coordinates: readonly Polygon[] };
  const rings = coordinates.flat();
  const inside = positions.filter((position) => isWithin(position, rings));
  return inside.length * 2 < positions.length;
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
