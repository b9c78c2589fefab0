// A file of streets is read by bounded steps: what is broken or made to do harm is refused, and costs no memory and no time.
import { mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openArchive, StreetsError } from '../../../server/foundation/streets/archive.ts';
import { MIDDLE, rootSaying, tileAt, writeStreets, type StreetsFile } from '../../support/streets-file.ts';
import { crossing } from '../../support/vector-tile.ts';

const [X, Y] = tileAt(14, MIDDLE.latitude, MIDDLE.longitude);

it('gives each tile as it lies there, and none beside', async () => {
  const { tile, extent, close } = await openArchive(await writeStreets());
  expect(extent).toMatchObject({ leastZoom: 0, mostZoom: 14 });
  for (const z of [0, 7, 14]) {
    const [x, y] = tileAt(z, MIDDLE.latitude, MIDDLE.longitude);
    expect(gunzipSync((await tile(z, x, y)) ?? '')).toEqual(crossing());
  }
  for (const [z, x, y] of [
    [14, 0, 0],
    [15, 2 * X, 2 * Y],
    [2, 4, 0],
    [0, 0, 1],
    [99, 1e6, 1e6],
  ] as const)
    expect(await tile(z, x, y)).toBeNull();
  await close();
});

it('has another version once the file is another', async () => {
  const paths = [await writeStreets(), await writeStreets({ mostZoom: 13 })];
  const [one, other] = await Promise.all(paths.map(openArchive));
  const again = await openArchive(paths[0] ?? '');
  expect(again.version).toBe(one?.version);
  expect(other?.version).not.toBe(one?.version);
  for (const each of [one, other, again]) await each?.close();
});

/** The file with other bytes at the place. */
const withAt =
  (at: number, ...bytes: readonly number[]) =>
  (file: Buffer): Buffer =>
    Buffer.concat([file.subarray(0, at), Buffer.from(bytes), file.subarray(at + bytes.length)]);
const HUGE = [255, 255, 255, 255, 255, 255, 15, 0] as const;

const REFUSED: Readonly<Record<string, StreetsFile>> = {
  empty: { spoil: () => Buffer.alloc(0) },
  'a text': { spoil: () => Buffer.from('This is no map.'.repeat(2_000)) },
  'only its head': { spoil: (file) => file.subarray(0, 100) },
  'of another version': { spoil: withAt(7, 2) },
  'of pictures': { spoil: withAt(99, 2) },
  'packed otherwise': { spoil: withAt(98, 4) },
  'with directories packed otherwise': { spoil: withAt(97, 1) },
  'of another schema': { metadata: { vector_layers: [{ id: 'transportation' }, null, 7] } },
  'with more words than a page can hold': { metadata: { words: ' '.repeat(3_000_000) } },
  'with words of another length': { spoil: withAt(32, 255, 255, 255, 0) },
  'closer than any map': { spoil: withAt(101, 30) },
  'beside the earth': { spoil: withAt(102, 255, 255, 255, 127) },
  'with a root at the end of the world': { spoil: withAt(8, ...HUGE) },
  'with a root that unpacks to a gigabyte': { root: gzipSync(Buffer.alloc(10_000_000)) },
  'with more entries than bytes': { root: rootSaying(2 ** 40) },
};

it.each(Object.entries(REFUSED))('refuses a file that is %s', async (_name, spoiled) => {
  await expect(openArchive(await writeStreets(spoiled))).rejects.toThrow(StreetsError);
});

it('refuses a folder, and says of the file system what it says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-streets-'));
  await expect(openArchive(folder)).rejects.toThrow(StreetsError);
  await expect(openArchive(join(folder, 'none.pmtiles'))).rejects.toThrow('ENOENT');
});

it('refuses tiles that are cut off, too large, or lead in a circle', async () => {
  const cut = await writeStreets();
  const archive = await openArchive(cut);
  await truncate(cut, 2_000);
  await expect(archive.tile(14, X, Y)).rejects.toThrow('ends within a tile');
  await archive.close();
  // One entry for all: of a megabyte and a half; or a leaf that leads on to itself.
  for (const [length, run] of [
    [[255, 255, 95], 1],
    [[30], 0],
  ] as const) {
    const root = gzipSync(Buffer.from([1, 0, run, ...length, 1]));
    const hostile = await openArchive(await writeStreets({ root }));
    await expect(hostile.tile(0, 0, 0)).rejects.toThrow(StreetsError);
    await hostile.close();
  }
});

it('gives what it gave while another file is moved into its place', async () => {
  const path = await writeStreets();
  const archive = await openArchive(path);
  const before = await archive.tile(14, X, Y);
  await writeFile(`${path}.new`, 'no map');
  const { rename } = await import('node:fs/promises');
  await rename(`${path}.new`, path);
  expect(await archive.tile(14, X, Y)).toEqual(before);
  await archive.close();
});
