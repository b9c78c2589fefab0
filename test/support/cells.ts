// Two cells of one country: two servers, each with a database of its own, and maps that a test may change.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Cells } from '../../server/municipality/cells/cells.ts';
import { cellsFrom } from '../../server/municipality/cells/read.ts';
import { askCell } from '../../server/results/benchmark/ask-cell.ts';
import { createExchange, type RunningExchange } from '../../server/results/benchmark/exchange.ts';
import { startTestServer, type TestServer } from './server.ts';
import type { TestServerOptions } from './server-options.ts';

export const WEST = 'https://west.example';
export const EAST = 'https://east.example';

/** What a map says of the two. West is the first: it has what no beginning names. */
export interface Shares {
  readonly west?: { readonly municipalities?: readonly string[]; readonly codes?: readonly string[] };
  readonly east?: { readonly municipalities?: readonly string[]; readonly codes?: readonly string[] };
}

/** The map as a file has it; codes that begin with 9 are the east's. */
export function mapOf({ west = {}, east = {} }: Shares): string {
  const cells = [
    { name: 'west', address: WEST, ...west },
    { name: 'east', address: EAST, codes: ['9'], ...east },
  ];
  return JSON.stringify({ version: 1, cells });
}

/** The map as it is read later: a test knows its cities when its servers run. */
export function readLater(read: () => Cells): Cells {
  return {
    get own() {
      return read().own;
    },
    get others() {
      return read().others;
    },
    get hash() {
      return read().hash;
    },
    get beginnings() {
      return read().beginnings;
    },
    otherOfCode: (code) => read().otherOfCode(code),
    otherOfSlug: (slug) => read().otherOfSlug(slug),
  };
}

type Name = 'west' | 'east';
const NAMES = { west: WEST, east: EAST } as const;

/** The two, from before the first test to after the last. */
export function twoCells(options: TestServerOptions = {}) {
  const maps = { west: mapOf({}), east: mapOf({}) };
  const servers = new Map<Name, TestServer>();
  const exchanges = new Map<Name, RunningExchange>();
  const serverOf = (name: Name): TestServer => {
    const server = servers.get(name);
    if (server === undefined) throw new Error('It does not run yet.');
    return server;
  };
  const reached = (location: string): string =>
    location.replace(WEST, serverOf('west').url).replace(EAST, serverOf('east').url);

  beforeAll(async () => {
    for (const name of ['west', 'east'] as const) {
      const publicUrl = NAMES[name];
      const cells = readLater(() => cellsFrom(maps[name], publicUrl));
      const exchange = createExchange({
        cells,
        folder: join(mkdtempSync(join(tmpdir(), 'kazva-cells-')), 'cells'),
        log: { note: () => undefined },
        now: options.now ?? (() => new Date()),
        ask: (cell) => askCell(cell, reached(cell.address)),
      });
      exchanges.set(name, exchange);
      servers.set(name, await startTestServer({ ...options, publicUrl, cells, exchange }));
    }
  });
  afterAll(async () => {
    for (const server of servers.values()) await server.close();
  });
  return {
    west: () => serverOf('west'),
    east: () => serverOf('east'),
    /** Both read this map from now on; the east another one, where two are given. */
    share: (shares: Shares, eastern = shares) =>
      void Object.assign(maps, { west: mapOf(shares), east: mapOf(eastern) }),
    /** The one reads what the other publishes. */
    read: async (name: Name) => exchanges.get(name)?.look(),
    /** The address of the servers behind one on a map. */
    reached,
  };
}
