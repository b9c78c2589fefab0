// A boundary as it is taken: one area in degrees, as many corners as a page may carry; and all that forbids it at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayReason } from '../../../server/municipality/boundaries/reason-words.ts';
import { REASONS } from '../../../server/municipality/boundaries/reasons.ts';
import { areaOf, type Ring } from '../../../server/municipality/boundaries/simplify.ts';
import {
  MOST_BOUNDARY_BYTES,
  MOST_BYTES,
  MOST_POINTS,
  takeBoundary,
} from '../../../server/municipality/boundaries/take-boundary.ts';
import { liesElsewhere } from '../../../server/municipality/boundaries/within.ts';
import { ragged, SQUARE } from './areas.ts';

const take = (value: unknown) => takeBoundary(Buffer.from(JSON.stringify(value)));
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

function ringsOf(value: unknown): Ring[] {
  const taken = take(value);
  if (!('boundary' in taken)) throw new Error(JSON.stringify(taken.reasons));
  expect(taken.boundary.length).toBeLessThanOrEqual(MOST_BOUNDARY_BYTES);
  const { type, coordinates } = JSON.parse(taken.boundary) as { type: string; coordinates: Ring[][] };
  expect(type).toBe('MultiPolygon');
  return coordinates.flat();
}

const around = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** What forbids it, with what is named. */
function whyNot(value: unknown): string[] {
  const taken = Buffer.isBuffer(value) ? takeBoundary(value) : take(value);
  return 'reasons' in taken ? taken.reasons.map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim()) : [];
}

describe('a boundary', () => {
  it('is taken from an area, a feature, or a collection of one', () => {
    const area = polygon(SQUARE);
    for (const file of [
      area,
      { type: 'MultiPolygon', coordinates: [[SQUARE]] },
      { type: 'Feature', properties: { name: 'Проба' }, geometry: area },
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: area }] },
    ])
      expect(ringsOf(file)).toEqual([SQUARE]);
    expect('boundary' in takeBoundary(Buffer.from(`\uFEFF${JSON.stringify(area)}`))).toBe(true);
  });

  it('keeps what is cut out of it and what lies apart, and leaves heights out', () => {
    const high = SQUARE.map(([x, y]) => [x, y, 310]);
    const hole = SQUARE.map(([x, y]) => [25.6 + (x - 25.6) / 4, 42.4 + (y - 42.4) / 4]);
    const apart = SQUARE.map(([x, y]) => [25 + x / 10, 40 + y / 10]);
    expect(ringsOf({ type: 'MultiPolygon', coordinates: [[high, hole], [apart]] })).toHaveLength(3);
  });

  it('of tens of thousands of corners is left with some hundred, and encloses as much', () => {
    const line = ragged(40_000);
    const [kept = [], ...others] = ringsOf(polygon(line));
    expect(others).toEqual([]);
    expect(kept.length).toBeGreaterThan(250);
    expect(kept.length).toBeLessThanOrEqual(400);
    expect(kept[0]).toEqual(kept.at(-1));
    expect(areaOf(kept) / areaOf(line)).toBeCloseTo(1, 2);
  });

  it('loses the smallest of very many areas, never the largest', () => {
    const islands = Array.from({ length: 2_000 }, (_, at) =>
      SQUARE.map(([x, y]) => [26 + (at % 50) / 50 + (x - 25.6) / 100, 41 + at / 5_000 + (y - 42.4) / 100]),
    );
    const rings = ringsOf({
      type: 'MultiPolygon',
      coordinates: [...islands.map((ring) => [ring]), [SQUARE]],
    });
    expect(rings).toContainEqual(SQUARE);
    expect(rings.flat().length).toBeLessThanOrEqual(400);
  });

  it('that was taken is taken again as it is', () => {
    const corner = fc.tuple(
      fc.double({ min: 25.4, max: 25.8, noNaN: true }),
      fc.double({ min: 42.2, max: 42.6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 900 }), (corners) => {
        const taken = take(polygon([...corners, ...corners.slice(0, 1)]));
        if (!('boundary' in taken)) return;
        expect(takeBoundary(Buffer.from(taken.boundary))).toEqual(taken);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is no boundary', () => {
  it.each<[string, unknown, string[]]>([
    ['a file that is too large', Buffer.alloc(MOST_BYTES + 1, ' '), ['TOO_LARGE 2001']],
    ['another format', Buffer.from('<kml/>'), ['NOT_JSON']],
    ['another encoding', Buffer.from([0x22, 0xff, 0x22]), ['NOT_JSON']],
    ['brackets without end', Buffer.from('['.repeat(1_000_000)), ['NOT_JSON']],
    ['no GeoJSON', { areas: [] }, ['NOT_GEOJSON']],
    ['nothing', null, ['NOT_GEOJSON']],
    ['no area', { type: 'LineString', coordinates: SQUARE }, ['OTHER_TYPE LineString']],
    ['several areas', { type: 'FeatureCollection', features: [{}, {}] }, ['MANY_AREAS 2']],
    ['no line', polygon(), ['NO_LINES']],
    [
      'a line as an area',
      polygon([...SQUARE.slice(0, 2), ...SQUARE.slice(0, 1).concat(SQUARE.slice(0, 1))]),
      ['NO_AREA'],
    ],
    [
      'very many points',
      polygon(Array.from({ length: MOST_POINTS + 1 }, () => [25, 42])),
      [`TOO_MANY_POINTS ${MOST_POINTS + 1}`],
    ],
    ['the whole country', polygon(around(22.4, 41.3, 28.6, 44.2)), ['TOO_WIDE 167029']],
    ['the smallest province of several', polygon(around(25, 42.7, 25.6, 43.1)), ['TOO_WIDE 2181']],
    ['one like the largest municipality', polygon(around(26, 42.5, 26.4, 42.87)), []],
    [
      'one with all but an edge cut out',
      polygon(around(22.4, 41.3, 28.6, 44.2), around(22.41, 41.31, 28.59, 44.19)),
      [],
    ],
  ])('%s', (_, value, reasons) => {
    expect(whyNot(value)).toEqual(reasons);
  });

  it('is told all at once, each kind with the first that it is about', () => {
    const metres = [
      [479_000, 4_696_000],
      [479_100, 4_696_000],
      ['25.6', 42.4],
      [25.6, 42.5],
    ];
    expect(whyNot(polygon(metres, SQUARE.slice(0, 3)))).toEqual([
      'NOT_DEGREES 479000, 4696000; 479100, 4696000',
      'NO_POSITION 3',
      'TOO_SHORT 3',
      'NOT_CLOSED 25.4, 42.2',
    ]);
  });

  it('has a sentence for each reason, in both languages', () => {
    for (const kind of REASONS) {
      expect(sayReason({ kind, detail: '7' }, 'en')).toMatch(/^\p{Lu}[^{]+$/u);
      expect(sayReason({ kind, detail: '7' }, 'bg')).toMatch(/^\p{Script=Cyrillic}[^{]+$/u);
    }
  });
});

it('a boundary lies elsewhere where most settlements are outside of it, or in what is cut out', () => {
  const hole = SQUARE.map(([x, y]) => [25.6 + (x - 25.6) / 4, 42.4 + (y - 42.4) / 4]);
  const taken = take(polygon(SQUARE, hole));
  if (!('boundary' in taken)) throw new Error('It is one.');
  const at = (longitude: number, latitude: number) => ({ longitude, latitude });
  expect(liesElsewhere(taken.boundary, [])).toBe(false);
  expect(liesElsewhere(taken.boundary, [at(0, 0), at(25.7, 42.5)])).toBe(false);
  // A neighbour's, with one of our villages.
  expect(liesElsewhere(taken.boundary, [at(25.7, 42.5), at(0, 0), at(0, 1)])).toBe(true);
  expect(liesElsewhere(taken.boundary, [at(42.5, 25.7)])).toBe(true);
  expect(liesElsewhere(taken.boundary, [at(25.6, 42.4)])).toBe(true);
});
