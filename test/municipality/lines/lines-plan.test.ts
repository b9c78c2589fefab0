// What a timetable would change: lines that are new, changed, the same or gone; stops that are no places; vehicles by their own pages.
import { expect, it } from 'vitest';
import type { Gtfs } from '../../../server/municipality/lines/gtfs.ts';
import { planLines } from '../../../server/municipality/lines/lines-plan.ts';
import type { Line, Vehicle } from '../../../server/municipality/lines/store.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

const gtfsOf = (...lines: Gtfs['lines']): Gtfs => ({
  stops: ['gara', 'pazar', 'nowhere'].map((externalId) => ({
    externalId,
    name: externalId,
    latitude: 42,
    longitude: 25,
  })),
  lines,
  mistakes: [],
});
const aLine = (shortName: string, more: Partial<Gtfs['lines'][number]> = {}) => ({
  externalId: `r${shortName}`,
  shortName,
  longName: null,
  mode: 'BUS' as const,
  colour: null,
  places: ['gara', 'pazar'],
  ...more,
});
const known = new Map([
  ['gara', 2n],
  ['pazar', 1n],
]);
const present = (shortName: string, more: Partial<Line> = {}): Line => {
  const { places: _places, ...names } = aLine(shortName);
  return { ...names, id: 5n, locationIds: [1n, 2n], retiredOn: null, toldSince: null, ...more };
};
const becoming = (lines: readonly Line[], vehicles: readonly Vehicle[], ...sent: Gtfs['lines']) =>
  planLines(gtfsOf(...sent), { known, vehicles, lines });

it.each([
  ['a new one', [], 'CREATED'],
  ['the same, whatever the order of its stops', [present('7')], 'UNCHANGED'],
  ['another name', [present('7', { longName: 'Гара – Пазар' })], 'CHANGED'],
  ['another colour', [present('7', { colour: '#1f4d3a' })], 'CHANGED'],
  ['a stop more', [present('7', { locationIds: [1n] })], 'CHANGED'],
  ['in use again', [present('7', { retiredOn: new Date() })], 'CHANGED'],
])('%s', (_what, lines, becomes) => {
  expect(becoming(lines, [], aLine('7')).plan).toMatchObject([{ becomes }]);
});

it('names the lines that go, and none that have gone', () => {
  const lines = [present('7'), present('8'), present('9', { retiredOn: new Date() })];
  expect(becoming(lines, [], aLine('7')).retired).toEqual(['8']);
});

it('leaves out stops that are no places, and says which and how many', () => {
  const { lines, plan, stops } = becoming([], [], aLine('7', { places: ['nowhere', 'gara'] }));
  expect(lines[0]?.places).toEqual(['gara']);
  expect(plan).toMatchObject([{ stops: 1, unknown: 1 }]);
  expect(stops.filter(({ isKnown }) => !isKnown).map(({ externalId }) => externalId)).toEqual(['nowhere']);
});

it.each<[string, string | null, bigint[], string[]]>([
  ['names the line and runs on it', '7', [], ['gara', 'pazar', 'bus']],
  ['names another, and leaves this one', '8', [1n, 2n, 9n], ['gara', 'pazar']],
  ['names none, and stays where it is', null, [1n, 2n, 9n], ['gara', 'pazar', 'bus']],
  ['names none, and goes to none', null, [1n, 2n], ['gara', 'pazar']],
])('a vehicle %s', (_what, line, locationIds, places) => {
  const vehicles = [{ id: 9n, externalId: 'bus', line }];
  expect(becoming([present('7', { locationIds })], vehicles, aLine('7')).lines[0]?.places).toEqual(places);
});

it.each([null, '7'])('the time grows with vehicles, not with vehicles by lines (line %s)', (line) => {
  const planOf = (length: number) => {
    const vehicles = Array.from({ length }, (_, at) => ({ id: BigInt(at + 9), externalId: `b${at}`, line }));
    const locationIds = vehicles.slice(-200).map(({ id }) => id);
    const ids = Array.from({ length: length / 100 }, (_, at) => `r${at}`);
    const lines = ids.map((externalId) => present('7', { externalId, locationIds }));
    return becoming(lines, vehicles, ...ids.map((externalId) => aLine('7', { externalId })));
  };
  expect(new Set(planOf(20_000).plan.map((each) => each.vehicles))).toEqual(
    new Set([line === null ? 200 : 201]),
  );
  expect(
    growth(
      (length) => '.'.repeat(length),
      ({ length }) => planOf(length),
      1_200,
    ),
  ).toBeLessThan(MOST_GROWTH);
});
