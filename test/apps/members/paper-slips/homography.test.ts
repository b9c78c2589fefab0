// The map from a slip to its photograph: what was projected by a camera is found again, wherever it stood.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS, type Point } from '../../../../sign-generator/slips/geometry.ts';
import {
  fitHomography,
  pixelsPerSquare,
  project,
} from '../../../../client/members/paper-slips/reading/homography.ts';

/** A camera: pixels a millimetre, an angle, where the slip's corner is, and how the distance grows across and down. */
const camera = fc.record({
  scale: fc.double({ min: 4, max: 25, noNaN: true }),
  angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  left: fc.double({ min: -500, max: 2_500, noNaN: true }),
  top: fc.double({ min: -500, max: 2_500, noNaN: true }),
  across: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
  down: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
});

type Camera = typeof camera extends fc.Arbitrary<infer Value> ? Value : never;

function see({ scale, angle, left, top, across, down }: Camera, { x, y }: Point) {
  const by = scale / (1 + across * x + down * y);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: left + by * (x * cos - y * sin), y: top + by * (x * sin + y * cos) };
}

describe('a homography', () => {
  it('maps every place of a slip as the camera did that showed its four marks', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 105, noNaN: true }),
      y: fc.double({ min: 0, max: 74, noNaN: true }),
    });
    fc.assert(
      fc.property(camera, place, (by, on) => {
        const map = fitHomography(MARKS.map((mark) => ({ on: mark, at: see(by, mark) })));
        if (map === null) return false;
        const [found, real] = [project(map, on), see(by, on)];
        return Math.hypot(found.x - real.x, found.y - real.y) < 1e-6;
      }),
    );
  });

  it('says how large a square millimetre is', () => {
    const by = { scale: 12, angle: 1, left: 100, top: 80, across: 0, down: 0 };
    const map = fitHomography(MARKS.map((on) => ({ on, at: see(by, on) })));
    expect(map && pixelsPerSquare(map, { x: 50, y: 40 })).toBeCloseTo(144, 6);
  });

  it('is none of three places, nor of four on a line', () => {
    const pairs = MARKS.map((on) => ({ on, at: on }));
    expect(fitHomography(pairs.slice(1))).toBeNull();
    expect(fitHomography([0, 1, 2, 3].map((x) => ({ on: { x, y: x }, at: { x, y: 2 * x } })))).toBeNull();
  });
});
