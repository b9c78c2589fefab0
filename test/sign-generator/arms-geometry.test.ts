// Tests of the geometry of arms: every command of a path, every shape, every transform.
import { assert, boolean, double, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath } from '../../sign-generator/arms/path.ts';
import { readArms } from '../../sign-generator/arms/read.ts';
import { combine, evenScale, readTransform, UNCHANGED } from '../../sign-generator/arms/transform.ts';
import type { Matrix } from '../../sign-generator/arms/transform.ts';
import type { Segment } from '../../sign-generator/shapes.ts';
import { firstOf, rounded, shapesOf } from './arms-read.ts';

/** A point of a cubic curve. */
function cubic(from: readonly number[], [, ...at]: Segment, t: number): [number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = at;
  const mix = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return [mix(from[0] ?? 0, x1, x2, x), mix(from[1] ?? 0, y1, y2, y)];
}

describe('each command of a path', () => {
  test.each([
    ['M L', 'M1 2L3 4', ['m 1 2', 'l 3 4']],
    ['m l', 'm1 2l3 4', ['m 1 2', 'l 4 6']],
    ['pairs after M are lines', 'M1 2 3 4 5 6', ['m 1 2', 'l 3 4', 'l 5 6']],
    ['pairs after m are relative lines', 'm1 2 3 4', ['m 1 2', 'l 4 6']],
    ['H V', 'M1 2H5V6', ['m 1 2', 'l 5 2', 'l 5 6']],
    ['h v', 'M1 2h5v6', ['m 1 2', 'l 6 2', 'l 6 8']],
    ['C', 'M1 2C3 4 5 6 7 8', ['m 1 2', 'c 3 4 5 6 7 8']],
    ['c', 'M1 2c3 4 5 6 7 8', ['m 1 2', 'c 4 6 6 8 8 10']],
    ['S after C', 'M0 0C1 1 2 3 4 4S8 8 9 9', ['m 0 0', 'c 1 1 2 3 4 4', 'c 6 5 8 8 9 9']],
    ['s after c', 'M0 0c1 1 2 3 4 4s4 4 5 5', ['m 0 0', 'c 1 1 2 3 4 4', 'c 6 5 8 8 9 9']],
    ['S after L', 'M0 0L4 4S8 8 9 9', ['m 0 0', 'l 4 4', 'c 4 4 8 8 9 9']],
    ['Q', 'M0 0Q3 6 6 0', ['m 0 0', 'c 2 4 4 4 6 0']],
    ['q', 'M1 1q3 6 6 0', ['m 1 1', 'c 3 5 5 5 7 1']],
    ['T after Q', 'M0 0Q3 6 6 0T12 0', ['m 0 0', 'c 2 4 4 4 6 0', 'c 8 -4 10 -4 12 0']],
    ['t after q', 'M0 0q3 6 6 0t6 0', ['m 0 0', 'c 2 4 4 4 6 0', 'c 8 -4 10 -4 12 0']],
    ['T after L', 'M0 0L6 0T12 0', ['m 0 0', 'l 6 0', 'c 6 0 8 0 12 0']],
    ['Z, and where it leads on from', 'M1 2L3 4zl1 1', ['m 1 2', 'l 3 4', 'h', 'l 2 3']],
    ['two subpaths', 'M1 2h1zm5 5h1z', ['m 1 2', 'l 2 2', 'h', 'm 6 7', 'l 7 7', 'h']],
    ['numbers without anything between', 'M.5.5-1-1+2e1,3', ['m 0.5 0.5', 'l -1 -1', 'l 20 3']],
    ['an arc to where it stands', 'M1 2A5 5 0 0 1 1 2L3 4', ['m 1 2', 'l 1 2', 'l 3 4']],
    ['an arc without a radius', 'M1 2A0 5 0 0 1 3 4', ['m 1 2', 'l 3 4']],
    [
      'flags without anything between',
      'M0 0a1 1 0 0110 0',
      ['m 0 0', 'c 0 -2.761424 2.238576 -5 5 -5', 'c 7.761424 -5 10 -2.761424 10 0'],
    ],
  ])('%s', (_, d, expected) => {
    expect(rounded(readPath(d, UNCHANGED))).toEqual(expected);
  });
});

const coordinate = double({ min: -100, max: 100, noNaN: true });
const point = tuple(coordinate, coordinate);

describe('curves', () => {
  test('a quadratic curve equals its cubic one all along', () => {
    assert(
      property(
        point,
        point,
        point,
        double({ min: 0, max: 1, noNaN: true }),
        ([x, y], [x1, y1], [x2, y2], t) => {
          const [, curve] = readPath(`M${x} ${y}Q${x1} ${y1} ${x2} ${y2}`, UNCHANGED);
          if (!curve) throw new Error('There is no curve.');
          const [atX, atY] = cubic([x, y], curve, t);
          expect(atX).toBeCloseTo((1 - t) ** 2 * x + 2 * (1 - t) * t * x1 + t ** 2 * x2, 6);
          expect(atY).toBeCloseTo((1 - t) ** 2 * y + 2 * (1 - t) * t * y1 + t ** 2 * y2, 6);
        },
      ),
    );
  });

  test('an arc lies on its ellipse within 0.1 %, from end to end, the way round that its flags say', () => {
    const radius = double({ min: 1, max: 50, noNaN: true });
    const degrees = double({ min: -180, max: 180, noNaN: true });
    const sweep = double({ min: 5, max: 355, noNaN: true });
    assert(
      property(
        radius,
        radius,
        degrees,
        degrees,
        sweep,
        boolean(),
        point,
        (rx, ry, turned, from, by, right, [cx, cy]) => {
          const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
          const on = (angle: number) => {
            const [x, y] = [rx * Math.cos((angle * Math.PI) / 180), ry * Math.sin((angle * Math.PI) / 180)];
            return [cx + cos * x - sin * y, cy + sin * x + cos * y] as const;
          };
          const [start, end] = [on(from), on(from + (right ? by : -by))];
          const flags = `${by > 180 ? 1 : 0} ${right ? 1 : 0}`;
          const path = readPath(
            `M${start.join(' ')}A${rx} ${ry} ${turned} ${flags} ${end.join(' ')}`,
            UNCHANGED,
          );
          let last: readonly number[] = start;
          let travelled = 0;
          let angle = from;
          for (const segment of path.slice(1)) {
            expect(segment[0]).toBe('c');
            for (let t = 0.1; t < 1.05; t += 0.1) {
              const [x, y] = cubic(last, segment, t);
              const [dx, dy] = [x - cx, y - cy];
              const [u, v] = [(cos * dx + sin * dy) / rx, (cos * dy - sin * dx) / ry];
              expect(Math.abs(Math.hypot(u, v) - 1)).toBeLessThan(0.001);
              const now = (Math.atan2(v, u) * 180) / Math.PI;
              travelled += ((now - angle + 540) % 360) - 180;
              angle = now;
            }
            last = segment.slice(-2).map(Number);
          }
          expect(Math.abs(travelled - (right ? by : -by))).toBeLessThan(0.5);
          expect(Math.hypot((last[0] ?? 0) - end[0], (last[1] ?? 0) - end[1])).toBeLessThan(0.001);
        },
      ),
    );
  });

  test('an arc whose radii are too small for its ends gets the smallest that reach', () => {
    expect(rounded(readPath('M0 0A1 1 0 0 1 10 0', UNCHANGED))).toEqual(
      rounded(readPath('M0 0A5 5 0 0 1 10 0', UNCHANGED)),
    );
  });
});

describe('each shape', () => {
  test.each([
    ['rect', '<rect x="1" y="2" width="3" height="4"/>', ['m 1 2', 'l 4 2', 'l 4 6', 'l 1 6', 'h']],
    ['polygon', '<polygon points="1,2 3,4,5-.5"/>', ['m 1 2', 'l 3 4', 'l 5 -0.5', 'h']],
    ['polyline', '<polyline points="1 2 3 4 5 9"/>', ['m 1 2', 'l 3 4', 'l 5 9']],
    ['line', '<line x1="1" y1="2" x2="3px" y2="4" stroke="red"/>', ['m 1 2', 'l 3 4']],
    [
      'circle',
      '<circle cx="10" cy="20" r="5"/>',
      [
        'm 15 20',
        'c 15 22.761424 12.761424 25 10 25',
        'c 7.238576 25 5 22.761424 5 20',
        'c 5 17.238576 7.238576 15 10 15',
        'c 12.761424 15 15 17.238576 15 20',
        'h',
      ],
    ],
    [
      'ellipse with one radius',
      '<ellipse cx="10" cy="20" rx="5"/>',
      [
        'm 15 20',
        'c 15 22.761424 12.761424 25 10 25',
        'c 7.238576 25 5 22.761424 5 20',
        'c 5 17.238576 7.238576 15 10 15',
        'c 12.761424 15 15 17.238576 15 20',
        'h',
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(rounded(firstOf(body).path.slice())).toEqual(expected);
  });

  test('rounded corners: one radius counts for both, and none is longer than half a side', () => {
    const corner = (attributes: string) =>
      rounded(firstOf(`<rect width="20" height="10" ${attributes}/>`).path).slice(0, 3);
    expect(corner('rx="4"')).toEqual(corner('rx="4" ry="4"'));
    expect(corner('ry="4"')).toEqual(corner('rx="4" ry="4"'));
    expect(corner('rx="99"')).toEqual(corner('rx="10" ry="5"'));
    expect(corner('rx="4" ry="2"')).toEqual(['m 4 0', 'l 16 0', 'c 18.209139 0 20 0.895431 20 2']);
    expect(corner('rx="0" ry="2"')).toEqual(['m 0 0', 'l 20 0', 'l 20 10']);
  });

  test('shapes without an extent are not drawn', () => {
    const nothing =
      '<rect width="0" height="5"/><circle r="0"/><ellipse rx="3" ry="0"/><path d=""/><polygon points=""/>';
    expect(shapesOf(`${nothing}<path d="M1 1"/><rect width="1" height="1"/>`)).toHaveLength(1);
  });
});

describe('transforms', () => {
  const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]) =>
    [a * x + c * y + e, b * x + d * y + f].map((value) => Number(value.toFixed(6)) + 0);

  test.each([
    ['translate(5)', [1, 2], [6, 2]],
    ['translate(5,-6)', [1, 2], [6, -4]],
    ['scale(2)', [1, 2], [2, 4]],
    ['scale(2 3)', [1, 2], [2, 6]],
    ['rotate(90)', [1, 2], [-2, 1]],
    ['rotate(90 10 10)', [1, 2], [18, 1]],
    ['skewX(45)', [1, 2], [3, 2]],
    ['skewY(45)', [1, 2], [1, 3]],
    ['matrix(1 2 3 4 5 6)', [1, 2], [12, 16]],
    [' translate(5) , scale(2)rotate(90) ', [1, 2], [1, 2]],
    ['', [1, 2], [1, 2]],
  ] as const)('%s', (text, from, to) => {
    expect(apply(readTransform(text), from)).toEqual(to);
  });

  test('one list is one matrix after the other, from the right', () => {
    const step = tuple(coordinate, coordinate).map(
      ([x, y]) => `matrix(${x / 50} ${y / 50} 1 ${x / 100} ${y} ${x})`,
    );
    assert(
      property(step, step, point, (outer, inner, at) => {
        const both = readTransform(`${outer} ${inner}`);
        const [x = 0, y = 0] = apply(readTransform(inner), at);
        const [first, second] = [apply(both, at), apply(readTransform(outer), [x, y])];
        first.forEach((value, i) => expect(value).toBeCloseTo(second[i] ?? 0, 3));
        expect(both).toEqual(combine(readTransform(outer), readTransform(inner)));
      }),
    );
  });

  test('those of groups come first, and the origin of the viewBox goes', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 50 40"><g transform="translate(10 20)">' +
      '<g transform="scale(2)"><path transform="translate(1 1)" d="M0 0H5V5"/></g></g></svg>';
    const { width, height, shapes } = readArms(svg);
    expect([width, height]).toEqual([50, 40]);
    expect(rounded(shapes[0]?.path ?? [])).toEqual(['m 2 2', 'l 12 2', 'l 12 12']);
  });

  test('a line becomes as much thicker as the picture becomes larger', () => {
    assert(
      property(
        double({ min: 0.1, max: 10, noNaN: true }),
        double({ min: -180, max: 180, noNaN: true }),
        boolean(),
        (scale, by, flip) => {
          const matrix = readTransform(
            `translate(3 4) rotate(${by}) scale(${flip ? -scale : scale} ${scale})`,
          );
          expect(evenScale(matrix)).toBeCloseTo(scale, 6);
        },
      ),
    );
    expect(evenScale(readTransform('scale(1 1.1)'))).toBeNull();
    expect(evenScale(readTransform('skewX(10)'))).toBeNull();
    const stroke = firstOf(
      '<path transform="scale(.5)" d="M4 4H9" stroke="#000" stroke-width="3" stroke-dasharray="2,4" stroke-dashoffset="1"/>',
    ).stroke;
    expect(stroke).toMatchObject({ width: 1.5, dash: [1, 2], phase: 0.5 });
  });
});
