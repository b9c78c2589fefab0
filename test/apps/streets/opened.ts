// A server with a file of streets, a city with places on it, and a browser that can draw them.
import sharp from 'sharp';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Position } from '../../../server/foundation/positions.ts';
import { launchOwnBrowser, WITH_WEBGL } from '../../support/browser.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { MIDDLE, writeStreets } from '../../support/streets-file.ts';
import { visit, type Opened, type Visit } from '../members/opened.ts';

const PLACES = 6;

/** Which file of streets, and where its city is. */
export interface Ground {
  readonly file: () => string | Promise<string>;
  readonly middle: Position;
}

const OWN: Ground = { file: () => writeStreets(), middle: MIDDLE };

/** For all tests of a file: a city of six places around the middle, each with published ratings. */
export function cityOnStreets({ file, middle } = OWN) {
  let opened: Opened | undefined;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([
      startTestServer({ streetsFile: await file() }),
      launchOwnBrowser(WITH_WEBGL),
    ]);
    const city = await settle(server, middle);
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

async function settle({ database }: TestServer, middle: Position): Promise<City> {
  const { pool } = database.owner;
  const city = await createCity(pool, { places: PLACES, isDemo: false });
  for (const [at, { id }] of city.places.entries()) {
    const [latitude, longitude] = [middle.latitude + (at % 3) * 0.006, middle.longitude + (at % 2) * 0.009];
    await pool.query(
      Prisma.sql`UPDATE locations SET latitude = ${latitude}, longitude = ${longitude} WHERE id = ${id}`,
    );
    await publish(pool, city, { id }, '2026-10-05', [9, 8, 10, 7, 9, at + 1]);
  }
  await pool.query(
    Prisma.sql`UPDATE settlements SET latitude = ${middle.latitude}, longitude = ${middle.longitude}
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

/** A member's map of results of the city's settlement. */
export async function openResultsMap(opened: Opened): Promise<Visit> {
  const { server, city } = opened;
  const who = await server.signIn(city, { role: 'analyst' });
  const settlement = String(city.settlementId);
  const path = `/${city.slug}/results/map?period=own&from=2026-10-01&to=2026-10-31&settlement=${settlement}`;
  const visited = await visit(opened, path, { who, viewport: { width: 1280, height: 900 } });
  await visited.page.locator('.drawing svg[role=group]').waitFor();
  return visited;
}

/** Waits until roads, green and water are seen below the points. */
export const isDrawn = (page: Page, kind: keyof typeof COLOURS = 'light') =>
  expect
    .poll(async () => {
      const counts = await Promise.all(
        Object.values(COLOURS[kind]).map((colour) => countPoints(page.locator('.drawing'), colour)),
      );
      return counts.every((count) => count > 200);
    })
    .toBe(true);
