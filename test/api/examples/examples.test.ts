// The examples of docs/examples run as they stand there, against a city with results.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printTypes } from '../../../client/operations/types.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { runScript } from './shell.ts';

const root = join(import.meta.dirname, '../../..');
const examples = join(root, 'docs/examples');
const read = (name: string) => readFileSync(join(examples, name), 'utf8');

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  for (const place of city.places) await publish(owner, city, place, '2026-11-02', [8, 8, 9, 10, 10]);
  await publish(owner, city, await addPlace(owner, city), '2026-11-02', [1, 2, 3, 4, 5]);
});
afterAll(() => server.close());

describe('client.ts', () => {
  const run = (slug: string, key = '') =>
    promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join(examples, 'client.ts'), server.url, slug],
      { cwd: root, env: { ...process.env, KAZVA_KEY: key, TSX_DISABLE_CACHE: '1' } },
    );

  it('has 20 lines, and types that are those of its query', async () => {
    expect(read('client.ts').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    const schema = buildSchema(readFileSync(join(root, 'server/schema.graphql'), 'utf8'));
    const types = printTypes(schema, parse(read('worst-places.graphql')));
    const header = '// Written by `npx vitest run test/api/examples -u` from worst-places.graphql.\n';
    await expect(header + types).toMatchFileSnapshot(join(examples, 'worst-places.types.ts'));
  });

  it('prints the places, the worst first', async () => {
    const { stdout } = await run(city.slug);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe('3.0  Kindergarten Lyulyak (5 ratings)');
    expect(lines).toContain('9.0  Kindergarten Lyulyak (5 ratings)');
  });

  it('says what is wrong', async () => {
    await expect(run('atlantis')).rejects.toThrow(/There is no such thing here/);
    await expect(run(city.slug, 'kazva_wrong')).rejects.toThrow(/This token is not known here/);
  });
});

describe('curl.sh', () => {
  it('asks for an average by POST, the same by GET, and a page of ratings', async () => {
    const answers = await runScript(join(examples, 'curl.sh'), { SERVER: server.url, CITY: city.slug });
    expect(answers).toHaveLength(3);
    const [posted, got, page] = answers;
    expect(posted?.data).toEqual({
      summary: { count: 5 * (city.places.length + 1), average: expect.any(Number) },
    });
    expect(posted?.extensions).toMatchObject({ cost: { remaining: expect.any(Number) } });
    expect(got?.data).toEqual(posted?.data);
    expect(page?.data).toMatchObject({
      ratings: {
        nodes: expect.arrayContaining([
          { score: 1, publishedOn: '2026-11-02', location: expect.any(Object) },
        ]),
      },
    });
  });
});

describe('curl.sh with a key', () => {
  it('sends it with the page of ratings', async () => {
    const settings = { SERVER: server.url, CITY: city.slug, KAZVA_KEY: 'kazva_wrong' };
    const [, got, page] = await runScript(join(examples, 'curl.sh'), settings);
    expect(got?.errors).toBeUndefined();
    expect(page?.errors).toMatchObject([{ message: 'This token is not known here.' }]);
  });
});

describe('spreadsheet.md', () => {
  it('names an address that is a table, for whoever asks', async () => {
    const [address = ''] = /^https:\S+$/m.exec(read('spreadsheet.md')) ?? [];
    const own = address.replace('https://kazva.example', server.url).replace('stara-zagora', city.slug);
    const response = await fetch(own);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows: string[][] = parseCsv(await response.text(), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    });
    const heading = rows.findIndex(([name]) => name === 'Name');
    const row = Object.fromEntries((rows[heading] ?? []).map((name, at) => [name, rows[heading + 1]?.[at]]));
    expect(row).toMatchObject({ Name: 'Kindergarten Lyulyak', 'Ratings (n)': '5', 'Average score': '3' });
    const workbook = await fetch(own.replace('.csv', '.xlsx'));
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
