// What is to be looked at in a table though nothing is refused: far places, ids that look alike, formulas, quotes, no coordinates.
import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../server/municipality/imports/blank-place.ts';
import { likeness, oddText } from '../../../server/municipality/imports/cell-faults.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import { MOST_POINTS, Notices } from '../../../server/municipality/imports/notices.ts';
import { farFrom, positionFault } from '../../../server/municipality/imports/position-faults.ts';
import { TableGroups } from '../../../server/municipality/imports/table-groups.ts';
import { readHeading } from '../../../server/municipality/imports/table-heading.ts';
import type { LocationDraft } from '../../../server/municipality/managed-locations/draft.ts';
import type { TabledLocation } from '../../../server/municipality/imports/place-cells.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

const settlements = new Directory([{ id: 1n, key: '1', name: { bg: 'Бургас' }, isRetired: false }]);
const KNOWN = {
  languages: ['bg'],
  settlements,
  centres: new Map(),
  categories: new Directory([]),
  groups: new TableGroups({ groups: null, mayChange: false }),
};
const CELLS = ['ID', 'Име', 'Адрес', 'Latitude', 'Longitude'];

/** What is told of places of one settlement, a row each. */
function told(drafts: readonly Partial<LocationDraft>[], titles = CELLS, stored: readonly string[] = []) {
  const heading = readHeading({ line: 1, cells: titles }, ['bg']);
  const there = stored.map((externalId) => ({ externalId }) as TabledLocation);
  const notices = new Notices(heading, KNOWN, there);
  for (const [at, draft] of drafts.entries()) {
    const whole = { ...BLANK, externalId: `m-${at}x`, settlementId: 1n, ...draft };
    const cells = [whole.externalId ?? '', whole.name.bg, '', '', ''];
    notices.add({ line: at + 2, cells, draft: whole, since: [], isNew: true, isChanged: true });
  }
  return notices
    .told('bg')
    .notices.list.map(({ column, fault, detail, lines }) => [column, fault, detail, lines]);
}

const AT = { latitude: 42.5, longitude: 27.47 };

describe('a position', () => {
  it.each([
    [42.5, 27.47, null],
    [41.24, 23.4, null],
    [44.2, 22.7, null],
    [27.47, 42.5, 'SWAPPED'],
    [52.5, 13.4, 'ABROAD'],
    [13.4, 52.5, 'ABROAD'],
    [0, 0, 'ABROAD'],
    [-42.5, 27.47, 'ABROAD'],
  ])('%d, %d is %s', (latitude, longitude, fault) => {
    expect(positionFault({ latitude, longitude })).toBe(fault);
  });

  it('is far from the others of its settlement beyond forty kilometres', () => {
    const near = [AT, { latitude: 42.6, longitude: 27.4 }, { latitude: 42.45, longitude: 27.5 }];
    expect(told([...near, { latitude: 42.7, longitude: 27.7 }])).toEqual([]);
    expect(told([...near, { latitude: 42.5, longitude: 26.9 }])).toEqual([
      ['latitude', 'FAR', 'Бургас', [5]],
    ]);
    expect(told([AT, { latitude: 43.5, longitude: 27.47 }])).toEqual([]);
  });

  const [HERE, OTHERS] = [
    { latitude: 42.3, longitude: 25.5 },
    Array.from({ length: 9 }, () => ({ latitude: 42.4, longitude: 25.6 })),
  ];
  it.each([
    ['a centre tells of the only place of a village', HERE, [{ latitude: 42.3, longitude: 26.1 }], [], [0]],
    ['it lets a place beside the village be', HERE, [{ latitude: 42.5, longitude: 25.8 }], [], []],
    [
      'it tells of all places that are of a village of the same name',
      HERE,
      Array.from({ length: 5 }, () => AT),
      [],
      [0, 1, 2, 3, 4],
    ],
    ['without one, of two places neither', null, [HERE, AT], [], []],
    ['a degree too far to the north of all others', null, [{ latitude: 43.4, longitude: 25.6 }], OTHERS, [0]],
    ['at the edge of the largest municipality', null, [{ latitude: 42.9, longitude: 25.6 }], OTHERS, []],
    [
      'of several, the one that is far from all others',
      null,
      [HERE, { latitude: 42.3, longitude: 27.4 }],
      OTHERS,
      [1],
    ],
  ])('of a settlement of few places: %s', (_, centre, places, others, far) => {
    const own = places.map((place) => ({ ...place, settlementId: 1n }));
    const all = [...own, ...others.map((place) => ({ ...place, settlementId: 2n }))];
    const found = farFrom(all, new Map(centre === null ? [] : [[1n, centre]]));
    expect(found).toEqual(far.map((at) => own[at]));
  });

  it('is compared with twenty thousand others in no time that anybody waits for', () => {
    const all = Array.from({ length: 20_000 }, (_, at) => ({ ...AT, settlementId: BigInt(at % 3) }));
    expect(farFrom(all, new Map())).toEqual([]);
  });
});

describe('ids', () => {
  it('that differ by capitals or zeros alone are named, of the table and of the city', () => {
    const ids = ['Abc', 'aBC', '0001', '1', 'дг-010', 'ДГ-10', '100', '10'];
    expect(told(ids.map((externalId) => ({ externalId, ...AT })))).toEqual([
      ['externalId', 'LOOKS_ALIKE', 'Abc', [3]],
      ['externalId', 'LOOKS_ALIKE', '0001', [5]],
      ['externalId', 'LOOKS_ALIKE', 'дг-010', [7]],
    ]);
    expect(told([{ externalId: '655', ...AT }], CELLS, ['00655'])).toEqual([
      ['externalId', 'LOOKS_ALIKE', '00655', [2]],
    ]);
  });

  it('cost no more than they are long', () => {
    expect(likeness('0'.repeat(1_000))).toHaveLength(1_000);
    expect(growth((length) => '0'.repeat(length), likeness)).toBeLessThan(MOST_GROWTH);
  });
});

describe('a text', () => {
  it.each([
    ['=HYPERLINK("x")', 'FORMULA'],
    ['"Парк "Езеро" голям"', 'QUOTED'],
    ['"Езеро"', null],
    ['Парк "Езеро"', null],
    ['"', null],
    ['', null],
  ])('%j is %s', (text, odd) => {
    expect(oddText(text)).toBe(odd);
    expect(told([{ name: { bg: text }, ...AT }]).map(([, fault]) => fault)).toEqual(
      odd === null ? [] : [odd],
    );
  });
});

it('the map holds five hundred points at most, those that are far among them', () => {
  const heading = readHeading({ line: 1, cells: CELLS }, ['bg']);
  const notices = new Notices(heading, KNOWN, []);
  for (let line = 2; line < 3_002; line += 1) {
    const position = line === 1_234 ? { latitude: 43.5, longitude: 23 } : AT;
    const draft = {
      ...BLANK,
      externalId: `m${line}`,
      settlementId: 1n,
      name: { bg: 'х'.repeat(99) },
      ...position,
    };
    notices.add({ line, cells: [], draft, since: [], isNew: true, isChanged: true });
  }
  const { points } = notices.told('bg');
  expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(points.filter(({ isFar }) => isFar)).toMatchObject([{ line: 1_234 }]);
  for (const { x, y, name } of points) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(100);
    expect(name.length).toBeLessThan(62);
  }
});

it('new places of a table without coordinates are named once', () => {
  expect(told([{}, {}], ['ID', 'Име', 'Адрес', 'Latitude'])).toEqual([
    ['latitude', 'NO_POSITIONS', null, [2, 3]],
  ]);
});
