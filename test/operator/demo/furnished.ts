// The demo city as a first start leaves it, and what its API answers to an admin.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { furnish } from '../../../server/operator/demo/furnish.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

export const SLUG = 'stara-zagora';
export const NOW = new Date('2026-11-26T10:00:00Z');
export const PUBLIC_URL = 'http://localhost:4000';

/** Furnishes it once for all tests of the file. `idOf` finds a place by what the stories call it. */
export function furnishedCity() {
  let server: TestServer;
  let admin: SignedIn;
  let dataDir: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    server = await startTestServer({ ...UNCOUNTED, now: () => NOW });
    dataDir = await mkdtemp(join(tmpdir(), 'stories-'));
    const settings = {
      dataDir,
      databaseUrl: null,
      hasDemoCities: true,
      demoRatings: 20_000,
      publicUrl: PUBLIC_URL,
    };
    await furnish(server.database, settings, { isEmbedded: true, now: NOW, progress: () => undefined });
    const { rows } = await server.database.owner.pool.query<{ key: string; id: string; city: string }>(
      `SELECT external_id AS key, l.id, municipality_id AS city FROM locations l JOIN municipalities USING (municipality_id)
      WHERE slug = 'stara-zagora'`,
    );
    for (const { key, id } of rows) ids.set(key, id);
    admin = await server.signIn({ id: BigInt(rows[0]?.city ?? 0) as MunicipalityId });
  });
  afterAll(async () => {
    await server.close();
    await rm(dataDir, { recursive: true });
  });

  async function ask(query: string, variables: object = {}) {
    const { data, codes } = await server.ask(query, { slug: SLUG, ...variables }, admin);
    expect(codes).toEqual([]);
    return data;
  }
  return { server: () => server, ask, idOf: (key: string) => ids.get(key) };
}
