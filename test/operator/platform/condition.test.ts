// How the platform does, from real rows: as operators read it and as it is measured; and nothing of it moves with a vote.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createMetrics } from '../../../server/foundation/metrics/metrics.ts';
import { LAST_BACKUP } from '../../../server/operator/backups/last-backup.ts';
import { findCondition, type ConditionParts } from '../../../server/operator/platform/condition.ts';
import { measureCondition } from '../../../server/operator/platform/measure.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { story } from '../../support/story.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

const step = story();
const now = () => new Date('2026-11-30T12:00:00Z');
const TODAY = '2026-11-30';
let server: TestServer;
let city: City;
const dataDir = mkdtempSync(join(tmpdir(), 'kazva-condition-'));
beforeAll(async () => {
  server = await startTestServer({ ...UNCOUNTED, now });
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false });
  await pool.query(
    Prisma.sql`UPDATE municipalities SET made_at = '2026-11-01' WHERE municipality_id = ${city.id}`,
  );
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true });
});

const parts = (changes: Partial<ConditionParts> = {}): ConditionParts => ({
  pool: server.database.jobs.pool,
  dataDir,
  origins: ['https://kazva.bg'],
  certificates: { findFirstEnd: () => Promise.resolve(new Date('2026-12-30T12:00:00Z')) },
  sinceCount: () => 61_000,
  now,
  ...changes,
});
const look = (changes?: Partial<ConditionParts>) => findCondition(parts(changes));
const held = (day: string | null) =>
  server.database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date WHERE municipality_id = ${city.id}`,
  );

step('a night that was not held is late, and makes no city silent', async () => {
  expect(await look()).toMatchObject({ lateNights: 1, silentCities: 0, counterSeconds: 61 });
  await held(TODAY);
  expect(await look()).toMatchObject({ lateNights: 0, silentCities: 0 });
});

step(
  'a city that usually votes and does not any more is silent; its ratings are counted by standing',
  async () => {
    const [place] = city.places;
    if (!place) throw new Error('The city has no place.');
    const { owner } = server.database;
    for (let ago = 40; ago > 4; ago -= 1)
      await publish(owner.pool, city, place, dayAfter(TODAY, -ago), [1, 5, 9, 9, 10]);
    expect(await look()).toMatchObject({ silentCities: 1, published: { COUNTED: 180, UNCONFIRMED: 0 } });
    await publish(owner.pool, city, place, dayAfter(TODAY, -2), [1, 5, 9, 9, 10], {
      standing: 'UNCONFIRMED',
      reason: 'BURST',
    });
    expect(await look()).toMatchObject({ silentCities: 0, published: { COUNTED: 180, UNCONFIRMED: 5 } });
  },
);

step('the last backup is the one that left its mark; anything else that lies there is none', async () => {
  expect((await look()).lastBackup).toBeNull();
  const mark = join(dataDir, LAST_BACKUP);
  writeFileSync(mark, '2026-11-29T03:00:00Z\n');
  expect((await look()).lastBackup).toEqual(new Date('2026-11-29T03:00:00Z'));
  for (const text of [
    '',
    'yesterday',
    '2026-13-45T99:00:00Z',
    `2026-11-29T03:00:00Z${'0'.repeat(100_000)}`,
  ]) {
    writeFileSync(mark, text);
    expect((await look()).lastBackup).toBeNull();
  }
});

step('operators read it; a member hears that there is no such thing', async () => {
  const asked = `{ platform { lateNights silentMunicipalities counterSeconds lastBackup certificateEnd diskFreeBytes databaseBytes
    connections mostConnections mailHost unsentLetters lateJobs } }`;
  const { data } = await server.ask(asked, {}, await server.signInOperator());
  expect(data.platform).toMatchObject({
    lateNights: 0,
    silentMunicipalities: 0,
    lastBackup: null,
    connections: 28,
  });
  expect(data.platform.databaseBytes % 1e6).toBe(0);
  expect(data.platform.diskFreeBytes).toBeGreaterThan(0);
  const refused = await server.ask(asked, {}, await server.signIn(city));
  expect(refused.codes).toEqual(['NOT_FOUND']);
});

step('it is measured, in steps and sums that a vote does not move', async () => {
  const metrics = createMetrics();
  writeFileSync(join(dataDir, LAST_BACKUP), '2026-11-30T11:00:00Z\n');
  const read = async (): Promise<string> => {
    const stop = measureCondition(metrics, look, now, server.log);
    await stop();
    return metrics.text();
  };
  const before = await read();
  expect(before.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
    expect.stringMatching(/^kazva_database_bytes [1-9]00000000$/),
    'kazva_jobs_late 0',
    'kazva_letters_waiting 0',
    'kazva_published_ratings{standing="COUNTED"} 180',
    'kazva_published_ratings{standing="UNCONFIRMED"} 5',
    'kazva_silent_cities 0',
    'kazva_nights_late 0',
    'kazva_backup_age_seconds 3600',
    'kazva_certificate_seconds 2592000',
  ]);
  const mutation = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  const served = server.metrics.text();
  for (let votes = 0; votes < 8; votes += 1) {
    const input = { code: city.places[0]?.code, ballotId: randomUUID(), score: 7 };
    expect((await server.ask(mutation, { input })).data.rate.__typename).toBe('RatingReceived');
  }
  expect(await read()).toBe(before);
  expect(server.metrics.text()).toBe(served);
});

step('where the database cannot be asked nothing is measured of it, and the log says why', async () => {
  const metrics = createMetrics();
  const refusing = () => Promise.reject(new TypeError('A bug.'));
  await measureCondition(metrics, refusing, now, server.log)();
  expect(metrics.text()).toBe('');
  expect(server.log.errors()[0]?.words).toBe('how the platform does could not be looked at');
});
