// Points on their ground: north is up, all lies on the map, and what lies elsewhere makes the ground larger.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOnGround } from '../../../client/map/ground.ts';

const position = fc.record({
  latitude: fc.double({ min: 41.5, max: 44, noNaN: true }),
  longitude: fc.double({ min: 22.5, max: 28.5, noNaN: true }),
});

const corners = (path: string): number[] => (path.match(/[\d.]+/g) ?? []).map(Number);

it('all points and every corner of the ground lie on the map', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 40 }), (positions) => {
      const { places, ground } = placeOnGround(positions);
      for (const share of [...places.flatMap(({ x, y }) => [x, y]), ...corners(ground)])
        expect(share).toSatisfy((value: number) => value >= 0 && value <= 100);
    }),
  );
});

it('north is up and east is right', () => {
  const { places } = placeOnGround([
    { latitude: 42.4, longitude: 25.4 },
    { latitude: 42.6, longitude: 25.6 },
  ]);
  const [southWest, northEast] = places;
  expect(southWest?.x).toBeLessThan(northEast?.x ?? 0);
  expect(southWest?.y).toBeGreaterThan(northEast?.y ?? 100);
});

it('a point alone has no ground, and what lies beside the ground is on the map all the same', () => {
  const [here, there] = [
    { latitude: 42.43, longitude: 25.65 },
    { latitude: 42.3, longitude: 25.9 },
  ];
  expect(placeOnGround([here])).toEqual({ places: [{ x: 50, y: 50 }], ground: '' });
  const far = { latitude: 43.1, longitude: 23.2 };
  const { places, ground } = placeOnGround([here, there], [far]);
  expect(places).toHaveLength(3);
  const left = Math.min(...corners(ground).filter((_, at) => at % 2 === 0));
  expect(places[2]?.x).toBeLessThan(left);
  expect(places[2]?.x).toBeGreaterThan(0);
});
