// Files of open data as somebody downloads them: every table, exactly, in both formats, checked by sums, for good.
import { createHash } from 'node:crypto';
import { get as ask } from 'node:http';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { TABLE_NAMES } from '../../../server/municipality/opendata/table-columns.ts';
import { publish } from '../../support/city.ts';
import { cellsOf, DAY, get, inflate, makeVersions, openedOn, rowsOf } from './published.ts';
import { publishedCity } from './downloaded.ts';

const { server, city, base, textOf, idAt } = publishedCity();

describe('a version', () => {
  it('holds every published rating, a row each, in an order of what they say', async () => {
    const rows = await rowsOf(server(), city().slug, DAY, 'ratings');
    const first = { place: idAt(0), standing: 'COUNTED', demo: false };
    expect(rows.slice(0, 11)).toEqual([
      ...[2, 7, 9, 9, 10].map((score) => ({ publishedOn: '2026-05-01', ...first, score })),
      ...[1, 1, 1, 2, 3, 4].map((score) => ({ publishedOn: '2026-05-03', ...first, score })),
    ]);
    expect(rows.slice(11).map(({ standing }) => standing)).toEqual(Array(20).fill('UNCONFIRMED'));
  });

  it('sums them by place and day, with answers and with what quiet places published together', async () => {
    expect(await rowsOf(server(), city().slug, DAY, 'tallies')).toMatchObject([
      {
        publishedOn: '2026-05-01',
        place: idAt(0),
        category: 'kindergartens',
        settlement: '68850',
        score9: 2,
      },
      { publishedOn: '2026-05-03', place: idAt(0), standing: 'COUNTED', score1: 3 },
      { publishedOn: '2026-05-03', place: idAt(1), standing: 'UNCONFIRMED', score1: 2 },
    ]);
    expect(await rowsOf(server(), city().slug, DAY, 'answers')).toHaveLength(3);
    expect(await rowsOf(server(), city().slug, DAY, 'pools')).toMatchObject([
      { publishedOn: '2026-04-01', category: 'kindergartens', placeCount: 3, score5: 2, demo: false },
    ]);
    expect(await rowsOf(server(), city().slug, DAY, 'lines')).toEqual([
      expect.objectContaining({
        publishedOn: '2026-04-01',
        route: 'kz-5',
        shortName: '5',
        longName: 'Gara – Zoo',
        standing: 'COUNTED',
        placeCount: 3,
        score4: 2,
        score8: 1,
        score9: 2,
        demo: false,
      }),
    ]);
    expect(await rowsOf(server(), city().slug, DAY, 'day-parts')).toEqual([
      expect.objectContaining({
        publishedOn: '2026-04-01',
        category: 'kindergartens',
        dayPart: 'EVENING',
        standing: 'COUNTED',
        placeCount: 3,
        score3: 2,
        score6: 1,
        score10: 3,
        demo: false,
      }),
    ]);
    expect(await rowsOf(server(), city().slug, DAY, 'pooled-answers')).toMatchObject([
      { respondents: 6, chosen: 2 },
      { respondents: 6, chosen: 1 },
      { respondents: 6, chosen: 3 },
    ]);
  });

  it('names places in every language, where they are in a table of their own, and what was done', async () => {
    expect(await rowsOf(server(), city().slug, DAY, 'places')).toMatchObject([
      { place: idAt(0), name_en: 'Kindergarten Lyulyak', category: 'kindergartens', isRetired: false },
      { place: idAt(1), name_bg: '=HYPERLINK("//x")', name_en: '-1' },
    ]);
    expect(await textOf(`${base()}/places.csv`)).not.toContain('42.42');
    expect(await rowsOf(server(), city().slug, DAY, 'positions')).toEqual(
      [0, 1].map((at) => ({ place: idAt(at), latitude: 42.4251, longitude: 25.6345, demo: false })),
    );
    expect(await rowsOf(server(), city().slug, DAY, 'improvements')).toEqual([
      expect.objectContaining({
        doneOn: '2026-05-02',
        places: [idAt(0), idAt(1)],
        text_en: 'Done ограда',
        said_bg: null,
      }),
    ]);
    expect(await rowsOf(server(), city().slug, DAY, 'promises')).toEqual([
      expect.objectContaining({
        promisedFirst: '2027-01-10',
        promisedOn: '2027-01-10',
        promise: 'PLANNED',
        promiseDoneOn: null,
        places: [idAt(0)],
        text_en: 'Done рампа',
        reason_bg: null,
      }),
    ]);
  });

  it.each(TABLE_NAMES)('says in %s.csv what it says in JSON Lines', async (table) => {
    expect((await textOf(`${base()}/${table}.csv`)).startsWith('\ufeff')).toBe(true);
    const rows = await cellsOf(server(), city().slug, DAY, table);
    const told = await rowsOf(server(), city().slug, DAY, table);
    expect(told.length).toBeGreaterThan(0);
    const asCell = (value: string | number | boolean | null | readonly string[]): string =>
      typeof value === 'object' ? (value ?? []).join(' ') : String(value);
    const cells = told.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asCell(v)])));
    // What a spreadsheet would run stands behind an apostrophe.
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v.replace(/^'/, '')])),
    );
    expect(plain).toEqual(cells);
  });

  it('runs nothing in a spreadsheet', async () => {
    const rows: string[][] = parse(await textOf(`${base()}/places.csv`), { bom: true, delimiter: ';' });
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows[2]?.[2]).toBe(`'=HYPERLINK("//x")`);
  });

  it('has a checksum of each file', async () => {
    const lines = (await textOf(`${base()}/SHA256SUMS`)).trimEnd().split('\n');
    expect(lines).toHaveLength(TABLE_NAMES.length * 2 + 1);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      const { body } = await get(server(), `${base()}/${name}`);
      expect(createHash('sha256').update(body).digest('hex'), name).toBe(sum);
    }
  });

  it('describes every column for machines, in both languages', async () => {
    const { tables, dialect } = JSON.parse(await textOf(`${base()}/csv-metadata.json`));
    expect(dialect.delimiter).toBe(';');
    for (const { url, tableSchema, 'dc:license': licence } of tables) {
      const [heading]: string[][] = parse(await textOf(`${base()}/${url}`), { bom: true, delimiter: ';' });
      expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(heading);
      expect(licence['@id']).toMatch(url === 'positions.csv' ? /odbl/ : /licenses\/by\/4.0/);
      for (const { 'dc:description': texts } of tableSchema.columns)
        expect(texts.map((text: Record<string, string>) => text['@language'])).toEqual(['bg', 'en']);
    }
  });
});

describe('an address', () => {
  it('never says anything else, whatever is published later', async () => {
    const before = await textOf(`${base()}/ratings.csv`);
    const [place] = city().places;
    if (!place) throw new Error('There is a place.');
    await publish(server().database.owner.pool, city(), place, '2026-05-05', [3, 3, 3, 3, 3]);
    await openedOn(server(), city(), '2026-05-05');
    expect(await makeVersions(server())).toBe(1);
    expect(await textOf(`${base()}/ratings.csv`)).toBe(before);
    const next = `/results/${city().slug}/data/2026-05-05`;
    expect(await rowsOf(server(), city().slug, '2026-05-05', 'ratings')).toHaveLength(36);
    const { status, headers } = await get(server(), `/results/${city().slug}/data/latest/ratings.csv`);
    expect([status, headers.get('location')]).toEqual([302, `${next}/ratings.csv`]);
    // Tables that say the same are kept once.
    const { rows } = await server().database.owner.pool.query<{ kept: number; named: number }>(
      Prisma.sql`SELECT (SELECT count(*)::int FROM open_data_pieces WHERE municipality_id = ${city().id}) AS kept,
        (SELECT sum(cardinality(pieces))::int FROM open_data_files WHERE municipality_id = ${city().id}) AS named`,
    );
    expect((rows[0]?.named ?? 0) - (rows[0]?.kept ?? 0)).toBeGreaterThan(TABLE_NAMES.length);
  });

  it('is sent as gzip, whole, to whoever takes it', async () => {
    const path = `${base()}/ratings.csv`;
    const plain = await get(server(), path);
    expect(Number(plain.headers.get('content-length'))).toBe(plain.body.length);
    const body = await new Promise<Buffer>((resolve, reject) => {
      ask(`${server().url}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        expect(response.headers['content-encoding']).toBe('gzip');
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => resolve(Buffer.concat(pieces)));
      }).on('error', reject);
    });
    expect(inflate(body)).toBe(plain.body.toString());
  });

  it('tells caches that it is for good, other pages that they may read it, and who has it that it is the same', async () => {
    const path = `${base()}/ratings.csv`;
    const { headers } = await get(server(), path);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${city().slug}-${DAY}-ratings.csv"`,
    );
    expect(headers.get('x-robots-tag')).toBeNull();
    const tag = headers.get('etag') ?? '';
    const again = await get(server(), path, { headers: { 'if-none-match': tag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await get(server(), path, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers.get('etag')]).toEqual([200, 0, tag]);
  });

  it.each([
    ['another version', '/results/SLUG/data/2026-05-06/ratings.csv'],
    ['another edition', '/results/SLUG/data/2026-05-04-2/ratings.csv'],
    ['the first edition by its number', '/results/SLUG/data/2026-05-04-1/ratings.csv'],
    ['a day that is none', '/results/SLUG/data/2026-13-45/ratings.csv'],
    ['another file', '/results/SLUG/data/2026-05-04/ballots.csv'],
    ['a way out', '/results/SLUG/data/2026-05-04/..%2f..%2fsecrets'],
    ['another city', '/results/nowhere/data/2026-05-04/ratings.csv'],
    ['another file of today', '/results/SLUG/data/latest/%00'],
  ])('is not there: %s', async (_what, path) => {
    const { status, body } = await get(server(), path.replace('SLUG', city().slug));
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('publishedOn');
  });

  it('is not there in another case; that of its city leads to it', async () => {
    expect((await get(server(), `${base()}/RATINGS.csv`)).status).toBe(404);
    const path = `${base()}/ratings.csv`;
    const { status, headers } = await get(server(), path.replace(city().slug, city().slug.toUpperCase()));
    expect([status, headers.get('location')]).toEqual([301, path]);
  });
});
