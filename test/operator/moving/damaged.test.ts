// Exports that were changed, cut, swapped or made to harm: each is refused in a sentence, and nothing is written.
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { exportMunicipality } from '../../../server/operator/moving/export.ts';
import { importMunicipality } from '../../../server/operator/moving/import.ts';
import type { Manifest } from '../../../server/operator/moving/manifest.ts';
import { openExport } from '../../../server/operator/moving/unpack.ts';
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { createFullCity, type FullCity } from '../../support/full-city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { unzip, zipped } from './zips.ts';

const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
let server: TestServer;
let city: FullCity;
let whole: Buffer;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  server = await startTestServer();
  city = await createFullCity(server);
  const path = join(folder, 'whole.zip');
  const exporting = { mover: server.database.mover, platformName: 'Kazva', now: () => new Date() };
  const granted = grant(OPERATOR, 'municipalities.export', city.id);
  const municipality = await getMunicipality(server.database, city.slug);
  await exportMunicipality(exporting, granted, municipality, createWriteStream(path));
  whole = readFileSync(path);
  files = await unzip(whole);
});
afterAll(() => server.close());

/** The export with some files changed; with `isKnown` the manifest knows of it, as somebody would see to who means it. */
async function changed(changes: Readonly<Record<string, Buffer | null>>, isKnown = false): Promise<Buffer> {
  const contents = new Map(files);
  for (const [name, bytes] of Object.entries(changes))
    if (bytes === null) contents.delete(name);
    else contents.set(name, bytes);
  if (isKnown) {
    const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;
    const sums = [...contents]
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => [
        name,
        { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ]);
    contents.set(
      'manifest.json',
      Buffer.from(JSON.stringify({ ...manifest, files: Object.fromEntries(sums) })),
    );
  }
  return zipped(contents);
}

async function bringIn(bytes: Buffer): Promise<void> {
  const path = join(folder, 'tried.zip');
  writeFileSync(path, bytes);
  const unpacked = await openExport(path);
  const importing = { mover: server.database.mover, now: () => new Date() };
  const granted = grant(OPERATOR, 'municipalities.import', null);
  try {
    await importMunicipality(importing, granted, unpacked, { isDry: false });
  } finally {
    unpacked.close();
  }
}

const textOf = (name: string): string => String(files.get(name));
const edited = (name: string, from: RegExp | string, to: string): Record<string, Buffer> => {
  const text = textOf(name).replace(from, to);
  if (text === textOf(name)) throw new TypeError(`Nothing of ${name} was changed.`);
  return { [name]: Buffer.from(text) };
};
/** Called otherwise, now and before, so that only what is wrong is refused. */
const renamed = (number: number) => ({
  ...edited('data/municipalities.jsonl', city.slug, `${city.slug}-${number}`),
  ...edited('data/former_slugs.jsonl', 'old-', `old-${number}-`),
});
/** As another city without signs. */
const asAnother = () => ({
  ...renamed(2),
  'data/sign_codes.jsonl': Buffer.alloc(0),
  'data/signs.jsonl': Buffer.alloc(0),
});

describe('an export is refused', () => {
  const cases: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp])[] = [
    ['half of it', () => whole.subarray(0, whole.length / 2), /cannot be read, or is only half of one/],
    ['something else', () => Buffer.from('This is no ZIP.'), /cannot be read/],
    [
      'another ZIP',
      () => zipped(new Map([['a.txt', Buffer.from('a')]])),
      /is no export: there is no manifest/,
    ],
    [
      'one byte changed',
      () => changed(edited('data/ratings.jsonl', '"score": 6', '"score": 9')),
      /ratings.jsonl was changed after/,
    ],
    ['a file taken away', () => changed({ 'data/ratings.jsonl': null }), /ratings.jsonl is missing/],
    [
      'a file added',
      () => changed({ 'data/ballots.jsonl': Buffer.from('{}\n') }),
      /ballots.jsonl is not of this export/,
    ],
    [
      'a path that leads out',
      () =>
        changed({ 'x/y': Buffer.from('x') }).then((bytes) =>
          Buffer.from(bytes.toString('latin1').replaceAll('x/y', '../'), 'latin1'),
        ),
      /cannot be read/,
    ],
    [
      'another format',
      () => changed(edited('manifest.json', '"format": 1', '"format": 2')),
      /has format 2; this version reads 1/,
    ],
    [
      'a manifest that is none',
      () => changed(edited('manifest.json', '"people": 1', '"people": "x"')),
      /manifest of the export is damaged/,
    ],
    [
      'columns of another version',
      () => changed(edited('manifest.json', '"score integer"', '"score smallint"')),
      /made by another version: ratings differs/,
    ],
    [
      'a bomb',
      () => changed({ 'csv/ratings.csv': Buffer.alloc(50_000_000) }, true),
      /announces far more than its size can hold/,
    ],
    [
      'a row taken away',
      () => changed({ ...asAnother(), ...edited('data/ratings.jsonl', /^.*\n/, '') }, true),
      /rows of (signs|sign_codes|ratings) are not as many/,
    ],
    ['the same city', () => whole, /There is a municipality of this slug here already/],
    [
      'a former name of another city',
      () => changed(edited('data/municipalities.jsonl', city.slug, `${city.slug}-7`), true),
      /A municipality here was called as this one was/,
    ],
    ['a code of another city', () => changed(renamed(3), true), /One of its codes is on a sign of another/],
    [
      'a group of four',
      () =>
        changed(
          {
            ...renamed(4),
            ...edited('data/tallies.jsonl', '"s6": 1', '"s6": 0'),
            ...newCodes(),
          },
          true,
        ),
      /rows of tallies do not hold together/,
    ],
    [
      'a row that refers to nothing',
      () =>
        changed(
          {
            ...renamed(5),
            ...edited('data/openings.jsonl', /"location_id": \d+/, '"location_id": 999999999'),
            ...newCodes(),
          },
          true,
        ),
      /rows of openings do not hold together/,
    ],
    [
      'an id that leaves none for others',
      () =>
        changed(
          {
            ...renamed(6),
            ...edited('data/audit_entries.jsonl', /"id": \d+/, '"id": 9223372036854775807'),
            ...newCodes(),
          },
          true,
        ),
      /id of audit_entries is larger than any/,
    ],
    [
      'no JSON',
      () => changed({ ...edited('data/municipalities.jsonl', /^./, '!') }, true),
      /rows of municipalities do not hold together/,
    ],
  ];

  /** Codes that nobody has, in place of the city's. */
  function newCodes(): Record<string, Buffer> {
    const codes = city.places.map(({ code }, at) => [code, `00000000${at}`.slice(-7)] as const);
    const swap = (name: string) =>
      Buffer.from(
        codes.reduce((text, [from, to]) => text.replaceAll(from, `${to}${check(to)}`), textOf(name)),
      );
    const tables = [
      'sign_codes',
      'signs',
      'sign_moves',
      'print_order_signs',
      'mounting_round_signs',
      'mountings',
    ];
    return Object.fromEntries(tables.map((table) => [`data/${table}.jsonl`, swap(`data/${table}.jsonl`)]));
  }
  const check = (seven: string): string => String((98 - ((Number(seven) * 100) % 97)) % 97).padStart(2, '0');

  it.each(cases)('%s', async (_name, make, sentence) => {
    const { pool } = server.database.owner;
    const counts = async () =>
      (
        await pool.query(
          'SELECT (SELECT count(*) FROM municipalities) AS cities, (SELECT count(*) FROM users) AS users',
        )
      ).rows;
    const before = await counts();
    const refusal = await bringIn(await make()).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'Failure' });
    expect(String(refusal)).toMatch(sentence);
    expect(await counts()).toEqual(before);
  });
});

it('a file that is not there is not called a damaged one', async () => {
  await expect(openExport('/nowhere/city.zip')).rejects.toThrow(
    /^\/nowhere\/city\.zip cannot be read: ENOENT/,
  );
  await expect(openExport(tmpdir())).rejects.toThrow(`${tmpdir()} is no file.`);
});
