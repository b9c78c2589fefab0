// GTFS as it comes: the example of the documents, and what is wrong, too large or something else.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readGtfs } from '../../../server/municipality/lines/gtfs.ts';

const EXAMPLE = join(import.meta.dirname, '../../../docs/examples/gtfs');

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function example(): Promise<Record<string, string>> {
  const names = await readdir(EXAMPLE);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(EXAMPLE, name), 'utf8')])),
  );
}

describe('the example', () => {
  it('has four stops, and three lines with the stops that their trips meet', async () => {
    const { stops, lines, mistakes } = await readGtfs(await zipOf(await example()));
    expect(mistakes).toEqual([]);
    expect(stops).toHaveLength(4);
    expect(stops[0]).toEqual({
      externalId: 'stop-gara',
      name: 'Автогара',
      latitude: 42.6155,
      longitude: 25.3921,
    });
    const names = lines.map(({ shortName, mode, places }) => [shortName, mode, places.length]);
    expect(names).toEqual([
      ['1', 'BUS', 3],
      ['2', 'BUS', 2],
      ['5', 'BUS', 3],
    ]);
    expect(lines.map(({ colour }) => colour)).toEqual(['#1f4d3a', '#b3261e', null]);
  });

  it('is read with a mark, ends of lines of Windows and quotes too, and without timetables', async () => {
    const files = await example();
    const windows = `\ufeff${files['stops.txt']?.replaceAll('\n', '\r\n').replace('Център', '"Център, пазар"')}`;
    const { stops, lines } = await readGtfs(
      await zipOf({ 'stops.txt': windows, 'routes.txt': files['routes.txt'] ?? '' }),
    );
    expect(stops.map(({ name }) => name)).toContain('Център, пазар');
    expect(lines.map(({ places }) => places)).toEqual([[], [], []]);
  });
});

const ROUTES = 'route_id,route_short_name,route_long_name,route_type\n';
const STOPS = 'stop_id,stop_name,stop_lat,stop_lon,location_type\n';

describe('rows that are left out', () => {
  it.each([
    ['a', ',A,1,1,', 'REQUIRED'],
    ['no name', 's,,1,1,', 'REQUIRED'],
    ['no position', 's,A,,1,', 'NOT_A_NUMBER'],
    ['a word in place of one', 's,A,north,1,', 'NOT_A_NUMBER'],
    ['a name too long', `s,${'A'.repeat(201)},1,1,`, 'TOO_LONG'],
  ])('of stops: %s', async (_what, row, fault) => {
    const { stops, mistakes } = await readGtfs(
      await zipOf({ 'stops.txt': `${STOPS}${row}\n`, 'routes.txt': ROUTES }),
    );
    expect([stops, mistakes]).toEqual([[], [{ file: 'stops.txt', line: 2, fault }]]);
  });

  it('stations and entrances, without a word; the second of two alike, with one', async () => {
    const text = `${STOPS}s,A,1,1,\ns,B,1,1,\nstation,C,1,1,1\nentrance,D,1,1,2\n`;
    const { stops, mistakes } = await readGtfs(await zipOf({ 'stops.txt': text, 'routes.txt': ROUTES }));
    expect(stops.map(({ name }) => name)).toEqual(['A']);
    expect(mistakes).toEqual([{ file: 'stops.txt', line: 3, fault: 'TWICE' }]);
  });

  it('lines whose names nobody sees, or that turn what follows', async () => {
    const rows = 'r1,1\u0007,,3\nr2,2,Нагоре\u202e,3\nr3, 3  А ,,3\nr3\u2066,4,,3\n';
    const { lines, mistakes } = await readGtfs(
      await zipOf({ 'stops.txt': STOPS, 'routes.txt': ROUTES + rows }),
    );
    expect(lines).toMatchObject([{ externalId: 'r3', shortName: '3 А' }]);
    expect(mistakes).toEqual([2, 3, 5].map((line) => ({ file: 'routes.txt', line, fault: 'NOT_ALLOWED' })));
  });

  it('lines beyond those that a city may have', async () => {
    const many = Array.from({ length: 202 }, (_, at) => `r${at},${at},,3\n`).join('');
    const { lines, mistakes } = await readGtfs(
      await zipOf({ 'stops.txt': STOPS, 'routes.txt': ROUTES + many }),
    );
    expect(lines).toHaveLength(200);
    expect(mistakes).toEqual([
      { file: 'routes.txt', line: 202, fault: 'TOO_MANY' },
      { file: 'routes.txt', line: 203, fault: 'TOO_MANY' },
    ]);
  });
});

it.each([
  ['0', 'TRAM'],
  ['11', 'TROLLEYBUS'],
  ['700', 'BUS'],
  ['109', 'RAIL'],
  ['4', 'OTHER'],
  ['', 'OTHER'],
])('a route of type %j is %s', async (type, mode) => {
  const routes = `${ROUTES}r,1,,${type}\n`;
  const { lines } = await readGtfs(await zipOf({ 'stops.txt': STOPS, 'routes.txt': routes }));
  expect(lines).toMatchObject([{ mode }]);
});

it.each([
  ['no ZIP', async () => Buffer.from('stop_id,stop_name'), 'BROKEN'],
  ['a ZIP of something else', () => zipOf({ 'readme.txt': '' }), 'NOT_A_TABLE'],
  ['half of one', async () => (await zipOf(await example())).subarray(0, 700), 'BROKEN'],
  [
    'a bomb',
    () => zipOf({ 'stops.txt': STOPS, 'routes.txt': ROUTES, 'trips.txt': Buffer.alloc(30_000_000) }),
    'BOMB',
  ],
  [
    'one that is damaged in its middle',
    async () => {
      const rows = Array.from({ length: 9_000 }, (_, at) => `s${at},Спирка ${at * 7919},42,25,\n`).join('');
      return (await zipOf({ 'stops.txt': STOPS + rows, 'routes.txt': ROUTES })).fill(0xff, 20_000, 20_100);
    },
    'BROKEN',
  ],
  [
    'a row without an end',
    () => zipOf({ 'stops.txt': STOPS + 'x'.repeat(30_000), 'routes.txt': ROUTES }),
    'BROKEN',
  ],
])('%s is refused', async (_what, bytes, fault) => {
  await expect(readGtfs(await bytes())).rejects.toMatchObject({ fault });
});
