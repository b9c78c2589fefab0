// A cell of the drill: the server as a process with its own embedded PostgreSQL, and the cities in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { createCity, publish, type City } from '../../test/support/city.ts';
import { freePort, until } from '../../test/support/watched.ts';
import { end, ownerOf, start, type Started } from '../../test/http/process/started.ts';

export interface DrilledCell {
  readonly name: string;
  readonly address: string;
  readonly cities: readonly City[];
  /** Starts it anew with the map. */
  readonly restart: (map: object) => Promise<void>;
  readonly kill: () => Promise<void>;
  /** All that it wrote since it was started the last time. */
  readonly log: () => string;
  /** How many slips wait in it. */
  readonly waiting: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const SCORES = [6, 7, 7, 8, 8, 9];

/** A cell that runs by itself, with cities of these slugs that agreed to be compared, and published something last month. */
export async function openCell(base: string, name: string, slugs: readonly string[]): Promise<DrilledCell> {
  const folder = join(base, name);
  mkdirSync(folder, { mode: 0o711 });
  const dataDir = join(folder, 'var');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const map = join(folder, 'cells.json');
  const environment = { DATA_DIR: dataDir, PORT: port, PUBLIC_URL: address };
  let server: Started | null = await start(environment);
  const cities = await asOwner(dataDir, (owner) => furnish(owner, slugs));

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (server !== null) await end(server, signal);
    server = null;
  };
  return {
    name,
    address,
    cities,
    log: () => server?.raw() ?? '',
    restart: async (said) => {
      await stop('SIGTERM');
      writeFileSync(map, JSON.stringify(said), { mode: 0o644 });
      server = await start({ ...environment, CELLS: map });
    },
    kill: () => stop('SIGKILL'),
    waiting: () =>
      asOwner(dataDir, async (owner) => (await owner.query('SELECT FROM ballots')).rowCount ?? 0),
    close: () => stop('SIGTERM'),
  };
}

async function asOwner<Result>(dataDir: string, work: (owner: Pool) => Promise<Result>): Promise<Result> {
  const owner = connectOwner(ownerOf(dataDir));
  try {
    return await work(owner.pool);
  } finally {
    await owner.close();
  }
}

async function furnish(owner: Pool, slugs: readonly string[]): Promise<City[]> {
  const cities: City[] = [];
  for (const slug of slugs) {
    const city = await createCity(owner, { isDemo: false, places: 3 });
    await owner.query(
      // The box is not opened while the drill runs: it counts what waits.
      Prisma.sql`UPDATE municipalities SET slug = ${slug}, in_benchmark = true, opened_on = current_date + 1
        WHERE municipality_id = ${city.id}`,
    );
    const lastMonth = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 10);
    for (const place of city.places) await publish(owner, city, place, lastMonth, SCORES);
    cities.push({ ...city, slug });
  }
  await owner.query('REFRESH MATERIALIZED VIEW benchmark_months');
  return cities;
}

/** Waits until the page shows the text, which a cell reads from another after its start. */
export async function untilShown(url: string, text: string): Promise<void> {
  await until(async () => (await (await fetch(url)).text()).includes(text));
}
