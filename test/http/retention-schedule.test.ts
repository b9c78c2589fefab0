// What is too old goes by itself, every day, and from the first; where that fails, the log hears of it.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startForgetting } from '../../server/http/retention-schedule.ts';
import type { Log } from '../../server/foundation/log.ts';
import { CODE_SECONDS, IDLE_MS } from '../../server/access/sessions/rules.ts';
import { writeLines } from '../access/journal/entries.ts';
import { RIGHT_CLOCK } from '../support/clock.ts';
import { addComments, createCity, type City } from '../support/city.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let city: City;
beforeAll(async () => {
  database = await testDatabase();
  city = await createCity(database.owner.pool);
});
afterEach(() => {
  vi.useRealTimers();
  noted.length = 0;
});
afterAll(() => database.close());

const noted: unknown[] = [];
const log: Log = { note: (event, fields) => void noted.push([event, fields]) };
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The days of the journal's lines and the months of the comments. */
async function listKept(): Promise<[days: string[], months: string[]]> {
  const { auditEntry, comment } = database.owner.prisma;
  const lines = await auditEntry.findMany({ orderBy: { at: 'asc' } });
  const comments = await comment.findMany({ orderBy: { month: 'asc' } });
  return [lines.map(({ at }) => dayOf(at)), comments.map(({ month }) => dayOf(month))];
}

/** Somebody with a session, a challenge and a code that are over by the instant, and one of each that are not. */
async function writeAccount(now: Date): Promise<void> {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
  const made = { createdAt: at(-86_400), updatedAt: at(-86_400) };
  const { user, session, verification, usedCode } = database.owner.prisma;
  const [userId, name, email] = [randomUUID(), 'Петя Колева', 'petya@proba.bg'];
  await user.create({ data: { ...made, id: userId, name, email } });
  const ends = { 'is over': at(0), 'goes on': at(1) };
  for (const [word, expiresAt] of Object.entries(ends)) {
    const row = { ...made, expiresAt };
    await session.create({ data: { ...row, updatedAt: now, id: randomUUID(), userId, token: word } });
    await verification.create({ data: { ...row, id: randomUUID(), identifier: word, value: userId } });
  }
  const unused = { updatedAt: at(-IDLE_MS / 1_000), expiresAt: at(1), token: 'lay unused' };
  await session.create({ data: { ...made, ...unused, id: randomUUID(), userId } });
  const used = { '000001': at(-CODE_SECONDS - 1), '000002': at(-CODE_SECONDS) };
  for (const [code, usedAt] of Object.entries(used))
    await usedCode.create({ data: { userId, code, usedAt } });
}

it('at the start, and again when a day has passed', async () => {
  await writeLines(database.owner.pool, city, [
    { at: '2023-11-29T10:00:00Z' },
    { at: '2023-12-01T10:00:00Z' },
    { at: '2026-11-24T10:00:00Z' },
  ]);
  await addComments(database.owner.pool, city, ['2024-10-01', '2024-11-01', '2026-11-01']);
  let today = new Date('2026-11-30T10:00:00Z');
  // Only the interval: the database's own clocks go on.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const forgetting = startForgetting(database, log, () => today, RIGHT_CLOCK);
  const left = [
    ['2023-12-01', '2026-11-24'],
    ['2024-11-01', '2026-11-01'],
  ];
  await vi.waitFor(async () => expect(await listKept()).toEqual(left), { timeout: 120_000 });
  today = new Date('2026-12-01T10:00:01Z');
  vi.advanceTimersByTime(24 * 3_600_000);
  await forgetting.stop();
  expect(await listKept()).toEqual([['2026-11-24'], ['2026-11-01']]);
  expect(noted).toEqual([]);
});

it('takes sessions, challenges and codes that are over, and leaves others and the account', async () => {
  const now = new Date('2026-11-25T10:00:00Z');
  await writeAccount(now);
  await startForgetting(database, log, () => now, RIGHT_CLOCK).stop();
  const { user, session, verification, usedCode } = database.owner.prisma;
  expect((await session.findMany()).map(({ token }) => token)).toEqual(['goes on']);
  expect((await verification.findMany()).map(({ identifier }) => identifier)).toEqual(['goes on']);
  expect((await usedCode.findMany()).map(({ code }) => code)).toEqual(['000002']);
  expect(await user.count()).toBe(1);
  expect(noted).toEqual([]);
});

it('waits for a clock that is off, and goes on as soon as it is right', async () => {
  const { auditEntry } = database.owner.prisma;
  await auditEntry.deleteMany();
  await writeLines(database.owner.pool, city, [{ at: '2023-11-29T10:00:00Z' }]);
  let isRight = false;
  const clock = { isRight: () => Promise.resolve(isRight) };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const forgetting = startForgetting(database, log, () => new Date('2026-11-30T10:00:00Z'), clock);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await auditEntry.count()).toBe(1);
  isRight = true;
  await vi.advanceTimersByTimeAsync(60_000);
  await forgetting.stop();
  expect(await auditEntry.count()).toBe(0);
});

it('is told to the log where it fails, each by itself', async () => {
  const { citizen } = database;
  await startForgetting({ counter: citizen, gate: citizen }, log, () => new Date(), RIGHT_CLOCK).stop();
  const why = expect.objectContaining({ error: 'error 42501' });
  expect(new Set(noted)).toEqual(
    new Set([
      ['journalNotSwept', why],
      ['commentsNotSwept', why],
      ['sessionsNotSwept', why],
    ]),
  );
});
