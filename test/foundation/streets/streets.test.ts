// The file of streets is looked at once a minute: another one takes its place, a broken one leaves what was there, and is told once.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createStreets, NO_STREETS, type Streets } from '../../../server/foundation/streets/streets.ts';
import { MIDDLE, streetsFile, tileAt, writeStreets } from '../../support/streets-file.ts';

const [X, Y] = tileAt(10, MIDDLE.latitude, MIDDLE.longitude);
let told: string[];
let minutes: number;
beforeEach(() => {
  told = [];
  minutes = 0;
});

const streetsAt = (path: string): Streets =>
  createStreets({
    path,
    log: { note: (event, fields) => void told.push(`${event}: ${Object.values(fields).join()}`) },
    steady: () => minutes * 60_000,
    chance: () => 0,
  });

/** What is there a minute later; a look that finds another file is not waited for where there is one already. */
async function aMinuteLater(streets: Streets): Promise<string | undefined> {
  minutes += 1;
  await streets.present();
  await expect.poll(async () => (await streets.tile(10, X, Y)) !== null).toBe(true);
  return (await streets.present())?.version;
}

async function put(path: string, file: Buffer): Promise<void> {
  await writeFile(join(path, '../next'), file);
  await rename(join(path, '../next'), path);
}

it('takes another file that was moved into its place', async () => {
  const path = await writeStreets();
  const streets = streetsAt(path);
  const first = (await streets.present())?.version;
  await put(path, streetsFile({ mostZoom: 12 }));
  // Not before its minute is over.
  expect((await streets.present())?.version).toBe(first);
  minutes += 1;
  await expect.poll(async () => (await streets.present())?.extent.mostZoom).toBe(12);
  expect(told).toEqual([]);
  await streets.close();
});

it('goes on with what was there where the next one is broken or gone, and tells it once', async () => {
  const path = await writeStreets();
  const streets = streetsAt(path);
  const first = (await streets.present())?.version;
  await put(path, Buffer.from('no map'));
  for (let times = 0; times < 3; times++) expect(await aMinuteLater(streets)).toBe(first);
  await expect.poll(() => told).toEqual(['streetsUnreadable: It is broken, or no PMTiles.']);
  await rm(path);
  for (let times = 0; times < 3; times++) expect(await aMinuteLater(streets)).toBe(first);
  await expect.poll(() => told.slice(1)).toEqual(['streetsUnreadable: It cannot be opened.']);
  await streets.close();
});

it('is there once the file is, which was not at the start', async () => {
  const path = await writeStreets();
  const other = join(path, '../later.pmtiles');
  const streets = streetsAt(other);
  expect(await streets.present()).toBeNull();
  expect(await streets.tile(0, 0, 0)).toBeNull();
  await rename(path, other);
  minutes += 1;
  expect(await streets.present()).not.toBeNull();
  await streets.close();
});

it('without a file there is nothing', async () => {
  expect(await NO_STREETS.present()).toBeNull();
  expect(await NO_STREETS.tile(0, 0, 0)).toBeNull();
});
