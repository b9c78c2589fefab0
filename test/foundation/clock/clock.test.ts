// The looks at the clock: what they remember, what they say, and that they go on by themselves.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tellClock } from '../../../server/foundation/clock/tell.ts';
import { NOW, openRoom, type Room } from '../../voting/ballots/room.ts';
import { DAY, MINUTE, startClock } from './looks.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const marked = async (): Promise<Date | undefined> => {
  const { rows } = await room.owner.query<{ seen_at: Date }>(Prisma.sql`SELECT seen_at FROM clock_marks`);
  return rows[0]?.seen_at;
};

test('the first look is believed, and the mark moves on once an hour', async () => {
  const clock = startClock(room.parts.pool, NOW);
  expect(await clock.isRight()).toBe(true);
  expect(await marked()).toEqual(NOW);
  clock.pass(59 * MINUTE);
  expect(await clock.isRight()).toBe(true);
  expect(await marked()).toEqual(NOW);
  clock.pass(MINUTE);
  expect(await clock.isRight()).toBe(true);
  expect(await marked()).toEqual(clock.now());
});

test.each([400 * DAY, 60 * DAY, -2 * DAY, -365 * DAY, -NOW.getTime()])(
  'a jump of %d ms stops it, is said once, and leaves the mark; right again, it goes on',
  async (ms) => {
    const clock = startClock(room.parts.pool, NOW);
    await clock.isRight();
    clock.jump(ms);
    for (let minute = 0; minute < 30; minute += 1) {
      clock.pass(MINUTE);
      expect(await clock.isRight()).toBe(false);
    }
    expect(clock.fault()?.beside).toBe('MARK');
    clock.jump(-ms);
    expect(await clock.isRight()).toBe(true);
    expect(clock.fault()).toBeNull();
    expect(clock.noted.map(([event]) => event)).toEqual(['clockOff', 'clockRight']);
    expect(await marked()).toEqual(NOW);
  },
);

test('a jump of some hours is followed, there and back', async () => {
  const clock = startClock(room.parts.pool, NOW);
  for (const hours of [0, 23, -23, -23, 23]) {
    clock.jump((hours * DAY) / 24);
    expect(await clock.isRight()).toBe(true);
    expect(await marked()).toEqual(clock.now());
  }
});

test('what lasts is said again after an hour', async () => {
  const clock = startClock(room.parts.pool, NOW);
  await clock.isRight();
  clock.jump(60 * DAY);
  for (let minute = 0; minute <= 61; minute += 1) {
    await clock.isRight();
    clock.pass(MINUTE);
  }
  expect(clock.noted).toEqual([
    ['clockOff', { off: '60.0 days ahead of the last time that was right' }],
    ['clockOff', { off: '60.0 days ahead of the last time that was right' }],
  ]);
});

test('after a weekend it is believed as soon as it has gone on evenly for five minutes, not while it is being set', async () => {
  await startClock(room.parts.pool, NOW).isRight();
  const clock = startClock(room.parts.pool, new Date(NOW.getTime() + 3 * DAY));
  for (let minute = 0; minute < 4; minute += 1) {
    expect(await clock.isRight()).toBe(false);
    clock.pass(MINUTE);
    clock.jump(2 * MINUTE);
  }
  for (let minute = 0; minute < 5; minute += 1) {
    expect(await clock.isRight()).toBe(false);
    clock.pass(MINUTE);
  }
  expect(await clock.isRight()).toBe(true);
  expect(await marked()).toEqual(clock.now());
});

test('after two months a person says that it is right; the command says so, and how', async () => {
  const { pool } = room.parts;
  await startClock(pool, NOW).isRight();
  const now = (): Date => new Date(NOW.getTime() + 60 * DAY);
  const said: string[] = [];
  const parts = { pool, database: 'EMBEDDED', now, say: (line: string) => void said.push(line) } as const;
  const advice = /60\.0 days ahead of the last time that was right.*npm run operator -- clock --right/;
  await expect(tellClock(parts, false)).rejects.toThrow(advice);
  expect(await startClock(pool, now()).isRight()).toBe(false);
  await tellClock(parts, true);
  expect(await startClock(pool, now()).isRight()).toBe(true);
  await tellClock(parts, false);
  expect(said.at(-1)).toBe('The clock is right.');
});

test('a database on another machine that agrees is believed after two months; one that differs cannot be argued with', async () => {
  const { pool } = room.parts;
  await startClock(pool, new Date(Date.now() - 60 * DAY)).isRight();
  expect(await startClock(pool, new Date(), 'HERE').isRight()).toBe(false);
  expect(await startClock(pool, new Date(), 'ELSEWHERE').isRight()).toBe(true);
  const later = new Date(Date.now() + 2 * DAY);
  const clock = startClock(pool, later, 'ELSEWHERE');
  clock.pass(30 * MINUTE);
  expect(await clock.isRight()).toBe(false);
  expect(clock.fault()?.beside).toBe('DATABASE');
  expect(clock.offSeconds()).toBeGreaterThan(86_400);
  const parts = { pool, database: 'ELSEWHERE', now: () => later, say: () => undefined } as const;
  await expect(tellClock(parts, true)).rejects.toThrow(/ahead of the clock of the database/);
});

test('many looks at once, as of demo votes, are few questions to the database', async () => {
  let asked = 0;
  const { pool } = room.parts;
  const counted = new Proxy(pool, {
    get: (target, name) => {
      if (name === 'query') asked += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  const clock = startClock(counted, NOW);
  for (let look = 0; look < 100; look += 1) {
    await clock.isRight();
    clock.pass(10);
  }
  expect(asked).toBe(2);
});
