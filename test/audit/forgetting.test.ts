// What is too old goes by itself, every day, and from the first; where that fails, the log hears of it.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startForgetting } from '../../server/audit/forgetting.ts';
import type { Log } from '../../server/log.ts';
import { createCity, type City } from '../support/city.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { writeLines } from './entries.ts';

let database: TestDatabase;
let city: City;
beforeAll(async () => {
  database = await testDatabase();
  city = await createCity(database.owner.pool);
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.close());

const noted: unknown[] = [];
const log: Log = { note: (event, fields) => void noted.push([event, fields]) };
const listDays = async () =>
  (await database.owner.prisma.auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ at }) =>
    at.toISOString().slice(0, 10),
  );

it('at the start, and again when a day has passed', async () => {
  await writeLines(database.owner.pool, city, [
    { at: '2023-11-24T10:00:00Z' },
    { at: '2023-11-26T10:00:00Z' },
    { at: '2026-11-24T10:00:00Z' },
  ]);
  let today = new Date('2026-11-25T10:00:00Z');
  // Only the interval: the database's own clocks go on.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const forgetting = startForgetting(database.counter.pool, log, () => today);
  await vi.waitFor(async () => expect(await listDays()).toEqual(['2023-11-26', '2026-11-24']), {
    timeout: 20_000,
  });
  today = new Date('2026-11-26T10:00:01Z');
  vi.advanceTimersByTime(24 * 3_600_000);
  await forgetting.stop();
  expect(await listDays()).toEqual(['2026-11-24']);
  expect(noted).toEqual([]);
});

it('is told to the log where it fails', async () => {
  await startForgetting(database.citizen.pool, log, () => new Date()).stop();
  expect(noted).toEqual([['journalNotSwept', expect.objectContaining({ error: 'error 42501' })]]);
});
