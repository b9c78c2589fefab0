// Labels of a map never cover each other or another point, and stay on the map.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sideLabels } from '../../../client/map/labels.ts';
import { placePositions } from '../../../client/map/places.ts';
import { countSteps } from './steps.ts';

const [WIDTH, HEIGHT] = [300, 225];
const point = fc.record({
  x: fc.integer({ min: 20, max: 280 }),
  y: fc.integer({ min: 20, max: 200 }),
  radius: fc.integer({ min: 3, max: 17 }),
  width: fc.integer({ min: 10, max: 120 }),
});

it('no label lies upon another, upon a point, or beyond the edge', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const sides = sideLabels(points, { width: WIDTH, height: HEIGHT });
      const boxes = points.flatMap(({ x, y, radius, width }, at) => {
        const side = sides[at];
        if (!side) return [];
        const left = {
          right: x + radius + 3,
          left: x - radius - 3 - width,
          below: x - width / 2,
          above: x - width / 2,
        };
        const top = { right: y - 9, left: y - 9, below: y + radius + 3, above: y - radius - 21 };
        return [{ at, left: left[side], right: left[side] + width, top: top[side], bottom: top[side] + 18 }];
      });
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(WIDTH);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(HEIGHT);
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

it('no label but that of the first lies upon a point', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const sides = sideLabels(points, { width: WIDTH, height: HEIGHT });
      for (const [at, { x, y, radius, width }] of points.entries()) {
        if (at === 0 || sides[at] !== 'right') continue;
        const isUpon = points.some(
          (other, of) =>
            of !== at &&
            Math.abs(other.y - y) < 9 + other.radius &&
            other.x + other.radius > x + radius &&
            other.x - other.radius < x + radius + 3 + width,
        );
        expect(isUpon).toBe(false);
      }
    }),
  );
});

it('the first has a label wherever one fits on the map', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => ({ x: 10 + at * 9, y: 100, radius: 6, width: 0 }));
  const [side, ...others] = sideLabels([{ x: 150, y: 100, radius: 8, width: 90 }, ...crowd], {
    width: WIDTH,
    height: HEIGHT,
  });
  expect(side).toBe('below');
  expect(new Set(others)).toEqual(new Set([null]));
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

it('of twice as many points on twice as much ground takes little more than twice the steps', async () => {
  const steps = [];
  for (const times of [1, 2, 4]) {
    const width = times * 640;
    const points = Array.from({ length: times * 1_250 }, (_, at) => ({
      x: (at * 37) % width,
      y: (at * 53) % 480,
      radius: 3,
      width: 60,
    }));
    steps.push(await countSteps('/client/map/labels', () => sideLabels(points, { width, height: 480 })));
  }
  const [few = 0, more = 0, most = 0] = steps;
  expect(few).toBeGreaterThan(1_250);
  expect([more / few, most / more].filter((times) => times > 2.2)).toEqual([]);
});
