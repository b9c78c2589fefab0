// Points on their ground: north is up, all lies on the map, and what lies elsewhere makes the ground larger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnGround } from '../../../client/map/ground.ts';

const OUTLINE = { boundary: null, isPart: false };

const position = fc.record({
  latitude: fc.double({ min: 41.5, max: 44, noNaN: true }),
  longitude: fc.double({ min: 22.5, max: 28.5, noNaN: true }),
});

const corners = (path: string): number[] => (path.match(/[\d.]+/g) ?? []).map(Number);

it('all points and every corner of the ground lie on the map', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 40 }), (positions) => {
      const { places, ground } = placeOnGround(positions, OUTLINE);
      for (const share of [...places.flatMap(({ x, y }) => [x, y]), ...corners(ground)])
        expect(share).toSatisfy((value: number) => value >= 0 && value <= 100);
    }),
  );
});

it('north is up and east is right', () => {
  const { places } = placeOnGround(
    [
      { latitude: 42.4, longitude: 25.4 },
      { latitude: 42.6, longitude: 25.6 },
    ],
    OUTLINE,
  );
  const [southWest, northEast] = places;
  expect(southWest?.x).toBeLessThan(northEast?.x ?? 0);
  expect(southWest?.y).toBeGreaterThan(northEast?.y ?? 100);
});

it('a point alone has no ground, and what lies beside the ground is on the map all the same', () => {
  const [here, there] = [
    { latitude: 42.43, longitude: 25.65 },
    { latitude: 42.3, longitude: 25.9 },
  ];
  expect(placeOnGround([here], OUTLINE)).toMatchObject({ places: [{ x: 50, y: 50 }], ground: '' });
  const far = { latitude: 43.1, longitude: 23.2 };
  const { places, ground } = placeOnGround([here, there], OUTLINE, [far]);
  expect(places).toHaveLength(3);
  const left = Math.min(...corners(ground).filter((_, at) => at % 2 === 0));
  expect(places[2]?.x).toBeLessThan(left);
  expect(places[2]?.x).toBeGreaterThan(0);
});

describe('a boundary', () => {
  /** A square with a square hole, around Stara Zagora. */
  const ring = (side: number) =>
    [
      [25.6 - side, 42.4 - side],
      [25.6 + side, 42.4 - side],
      [25.6 + side, 42.4 + side],
      [25.6 - side, 42.4 + side],
      [25.6 - side, 42.4 - side],
    ] as const;
  const boundary = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring(0.2), ring(0.02)]] });
  const [here, there] = [
    { latitude: 42.45, longitude: 25.65 },
    { latitude: 42.46, longitude: 25.66 },
  ];

  it('takes the place of the outline, hole and all, and fills the map', () => {
    const { ground } = placeOnGround([here, there], { boundary, isPart: false });
    expect(ground.match(/M[^Z]+Z/g)).toHaveLength(2);
    const heights = corners(ground).filter((_, at) => at % 2 === 1);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([4, 96]);
  });

  it('goes beyond a map of a part, whose places fill it', () => {
    const { places, ground } = placeOnGround([here, there], { boundary, isPart: true });
    expect(Math.min(...places.map(({ y }) => y))).toBeCloseTo(8);
    expect(corners(ground).some((share) => share > 100)).toBe(true);
  });

  it('is drawn without a point', () => {
    expect(placeOnGround([], { boundary, isPart: false }).ground).toMatch(/^M/);
  });
});
