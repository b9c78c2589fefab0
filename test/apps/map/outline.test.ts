// The outline of a map goes around every point with a margin, crosses itself nowhere, and is the same as where each pair is looked at.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnGround } from '../../../client/map/ground.ts';
import { outlineOf } from '../../../client/map/outline.ts';
import { positions } from './city.ts';
import { countSteps } from './steps.ts';

type Spot = readonly [number, number];

const spots = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
  minLength: 2,
  maxLength: 60,
  selector: (spot) => spot.join(),
});

const sidesOf = (line: readonly Spot[]): [Spot, Spot][] =>
  line.map((a, at) => [a, line[(at + 1) % line.length] ?? a]);

/** By how often a ray to the right meets the line. */
function isWithin([x, y]: Spot, line: readonly Spot[]): boolean {
  const met = sidesOf(line).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  );
  return met.length % 2 === 1;
}

const turn = (a: Spot, b: Spot, c: Spot): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function cross([a, b]: [Spot, Spot], [c, d]: [Spot, Spot]): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

const areaOf = (line: readonly Spot[]): number =>
  sidesOf(line).reduce((sum, [a, b]) => sum + (a[0] * b[1] - b[0] * a[1]) / 2, 0);

describe('an outline', () => {
  it('has every point within', () => {
    fc.assert(
      fc.property(spots, (points) => {
        const line = outlineOf(points);
        for (const point of points) expect(isWithin(point, line)).toBe(true);
      }),
    );
  });

  it('crosses itself nowhere', () => {
    fc.assert(
      fc.property(spots, (points) => {
        const sides = sidesOf(outlineOf(points));
        expect(sides.some((one, at) => sides.slice(at + 1).some((other) => cross(one, other)))).toBe(false);
      }),
    );
  });

  it('goes into a bay that is wide', () => {
    const bay = Array.from({ length: 11 }, (_, at): Spot[] => [
      [0, at * 10],
      [100, at * 10],
      [at * 10, 0],
    ]).flat();
    expect(isWithin([50, 60], outlineOf(bay))).toBe(false);
    expect(areaOf(outlineOf(bay))).toBeLessThan(0.6 * 116 * 116);
  });

  it('is none for fewer than two places', () => {
    expect(outlineOf([])).toEqual([]);
    expect(
      outlineOf([
        [3, 4],
        [3, 4],
      ]),
    ).toEqual([]);
  });

  it('of Stara Zagora is what it was when each pair of points was looked at', () => {
    const { ground } = placeOnGround(positions, { boundary: null, isPart: false });
    expect(createHash('sha256').update(ground).digest('hex')).toBe(
      '91a98ebb4685a1bf6a552c4c9588d21a37e3c530c4eda09e0e49fb7c61f89ccb',
    );
  });

  it('of twice as many places takes little more than twice the steps', async () => {
    const steps = [];
    for (const count of [1_250, 2_500, 5_000])
      steps.push(await countSteps('/client/map/', () => outlineOf(villages(count))));
    const [few = 0, more = 0, most = 0] = steps;
    expect(few).toBeGreaterThan(1_250);
    expect(more / few).toBeLessThan(2.4);
    expect(most / more).toBeLessThan(2.4);
  });
});

/** Places in fifty villages, the same whenever it is asked. */
function villages(count: number): Spot[] {
  const share = (of: number): number => (of * 0.618_033_988_749) % 1;
  return Array.from({ length: count }, (_, at) => {
    const village = at % 50;
    return [400 * share(village) + 5 * share(at * 3), 6 * village + 5 * share(at * at)];
  });
}
