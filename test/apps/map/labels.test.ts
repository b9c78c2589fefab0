// Labels of a map never cover each other or another point, and stay on the map.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sideLabels } from '../../../client/map/labels.ts';
import { placePositions } from '../../../client/map/places.ts';

const WIDTH = 300;
const point = fc.record({
  x: fc.integer({ min: 20, max: 280 }),
  y: fc.integer({ min: 20, max: 200 }),
  radius: fc.integer({ min: 3, max: 17 }),
  width: fc.integer({ min: 10, max: 120 }),
});

it('no label lies upon another, upon a point, or beyond the edge', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const sides = sideLabels(points, WIDTH);
      const boxes = points.flatMap(({ x, y, radius, width }, at) => {
        const side = sides[at];
        if (!side) return [];
        const left = side === 'right' ? x + radius + 4 : x - radius - 4 - width;
        return [{ at, left, right: left + width, top: y - 8, bottom: y + 8 }];
      });
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(WIDTH);
        for (const other of boxes)
          if (other.at !== box.at)
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).toBe(false);
      }
    }),
  );
});

it('north is up, east is right, and all lies on the map', () => {
  const [west, north, east] = placePositions([
    { latitude: 42.4, longitude: 25.4 },
    { latitude: 42.6, longitude: 25.6 },
    { latitude: 42.3, longitude: 25.9 },
  ]);
  if (!west || !north || !east) throw new Error('Three positions are three places.');
  expect(west.x).toBeLessThan(north.x);
  expect(north.x).toBeLessThan(east.x);
  expect(north.y).toBeLessThan(west.y);
  expect(west.y).toBeLessThan(east.y);
  for (const { x, y } of [west, north, east])
    for (const share of [x, y]) expect(share).toSatisfy((value: number) => value >= 0 && value <= 100);
});
