// A server with a file of streets, a city with places on it, and a browser that can draw them.
import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { launchOwnBrowser, WITH_WEBGL } from '../../support/browser.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { MIDDLE, writeStreets } from '../../support/streets-file.ts';
import type { Opened } from '../members/opened.ts';

const PLACES = 6;

/** For all tests of a file: a city of six places around the middle, each with published ratings. */
export function cityOnStreets() {
  let opened: Opened | undefined;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([
      startTestServer({ streetsFile: await writeStreets() }),
      launchOwnBrowser(WITH_WEBGL),
    ]);
    const city = await settle(server);
    const close = async () => {
      await browser.close();
      await server.close();
    };
    opened = { server, browser, city, close };
  });
  afterAll(() => opened?.close());
  return (): Opened => {
    if (!opened) throw new Error('It is not open yet.');
    return opened;
  };
}

async function settle({ database }: TestServer): Promise<City> {
  const { pool } = database.owner;
  const city = await createCity(pool, { places: PLACES, isDemo: false });
  for (const [at, { id }] of city.places.entries()) {
    const [latitude, longitude] = [MIDDLE.latitude + (at % 3) * 0.006, MIDDLE.longitude + (at % 2) * 0.009];
    await pool.query(
      Prisma.sql`UPDATE locations SET latitude = ${latitude}, longitude = ${longitude} WHERE id = ${id}`,
    );
    await publish(pool, city, { id }, '2026-10-05', [9, 8, 10, 7, 9, at + 1]);
  }
  await pool.query(
    Prisma.sql`UPDATE settlements SET latitude = ${MIDDLE.latitude}, longitude = ${MIDDLE.longitude}
      WHERE municipality_id = ${city.id}`,
  );
  return city;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** What is drawn in light and in dark: as streets.css has it. */
export const COLOURS = {
  light: { road: [255, 255, 255], green: [223, 232, 210], water: [198, 219, 230] },
  dark: { road: [67, 74, 66], green: [31, 43, 32], water: [27, 45, 56] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Rgb>>>>;

/** How many points of what is seen have the colour. */
export async function countPoints(seen: Locator, [red, green, blue]: Rgb): Promise<number> {
  const { data, info } = await sharp(await seen.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  return count;
}
