// Streets of basemaps that others made: a tile of a real one, and one that calls the kinds of things as versions before 4 do.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIDDLE, writeStreets } from '../../support/streets-file.ts';
import { crossing } from '../../support/vector-tile.ts';
import { look } from '../members/opened.ts';
import { cityOnStreets, isDrawn, openResultsMap, type Ground } from './opened.ts';

/** A tile of zoom 13 of version 4 of the Protomaps basemap; perth.pmtiles.license says whose it is. */
const PERTH: Ground = {
  file: () => join(import.meta.dirname, 'perth.pmtiles'),
  middle: { latitude: -31.9395, longitude: 115.8134 },
};
const OLDER: Ground = {
  file: () => writeStreets({ tile: () => crossing('pmap:kind') }),
  middle: MIDDLE,
};

describe.each([
  ['a real basemap', PERTH],
  ['an older basemap', OLDER],
])('the streets of %s', (name, ground) => {
  const opened = cityOnStreets(ground);

  it('are drawn below a map, in light and in the dark', async () => {
    const { page, closing } = await openResultsMap(opened());
    await isDrawn(page);
    await look(page, `streets-${name.replaceAll(' ', '-')}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isDrawn(page, 'dark');
    expect(await page.locator('.drawing svg a').count()).toBeGreaterThan(3);
    await closing();
  });
});
