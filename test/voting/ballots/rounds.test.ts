// The counter's rounds when something is wrong: what is told, and when they try again.
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import type { CounterPool } from '../../../server/voting/ballots/store-lock.ts';
import { connect } from '../../../server/foundation/database/connect.ts';
import type { EventName } from '../../../server/foundation/log.ts';
import { startProxy } from '../../http/process/proxy.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { fileOf, firstKey, listLiving } from './living-keys.ts';
import { aBallot, aScore, cast, castScores, NOW, openRoom, publishedScores, type Room } from './room.ts';

let room: Room;
let noted: [EventName, unknown][];
beforeEach(async () => {
  room = await openRoom();
  noted = [];
});
afterEach(() => room.close());

const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
const events = () => noted.map(([event]) => event);

/** The counter's connections, with a door that a test can close. */
function aDoor() {
  let fault: Error | null = null;
  const connect = () => (fault === null ? room.parts.pool.connect() : Promise.reject(fault));
  const query = (statement: string) =>
    fault === null ? room.parts.pool.query(statement) : Promise.reject(fault);
  return {
    pool: { connect, query } as CounterPool,
    close: (error: Error) => {
      fault = error;
    },
    open: () => {
      fault = null;
    },
  };
}

test('a demo city that fills its group in an outage is opened soon after it, not a minute later', async () => {
  const city = await room.createCity({ isDemo: true });
  const door = aDoor();
  const rounds = await startRounds({ ...room.parts, pool: door.pool }, log, () => NOW, RIGHT_CLOCK);
  await castScores(room, city, [1, 2, 3, 4, 5]);
  door.close(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  rounds.openSoon();
  // The first look may be under way still, and meet it too.
  await expect.poll(events).toContain('databaseAway');
  door.open();
  await expect.poll(() => publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
  await rounds.stop();
});

test('the counter comes back by itself behind a proxy that swallowed an answer and keeps the connection', async () => {
  const { login } = room;
  const proxy = await startProxy(join(login.host, '.s.PGSQL.5432'));
  const { passwords } = inject('template');
  const address = { ...login, host: '127.0.0.1', port: proxy.port };
  const behind = connect({ ...address, rolePrefix: 'kazva', passwords, patience: 1_000 });
  const city = await room.createCity({ isDemo: true });
  const rounds = await startRounds({ ...room.parts, pool: behind.counter.pool }, log, () => NOW, RIGHT_CLOCK);
  await castScores(room, city, [1, 2, 3, 4, 5]);
  proxy.mute();
  rounds.openSoon();
  await expect.poll(events).toContain('databaseAway');
  proxy.unmute();
  await expect.poll(() => publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
  proxy.mute();
  rounds.openSoon();
  await rounds.stop();
  await behind.close();
  await proxy.close();
});

test('a fault is told without its message, and keys that are not safe with the remedy', async () => {
  const city = await room.createCity({ isDemo: true });
  const door = aDoor();
  const rounds = await startRounds({ ...room.parts, pool: door.pool }, log, () => NOW, RIGHT_CLOCK);
  door.close(Object.assign(new Error('row 4711'), { code: '23514' }));
  rounds.openSoon();
  await expect.poll(events).toContain('boxNotOpened');
  const fields: unknown = expect.objectContaining({ error: expect.stringMatching(/\bError 23514$/) });
  expect(noted).toContainEqual(['boxNotOpened', fields]);
  expect(JSON.stringify(noted)).not.toContain('4711');
  door.open();
  const file = join(room.keysDir, fileOf(await firstKey(room.parts, city)));
  await chmod(file, 0o644);
  await castScores(room, city, [1, 2, 3, 4, 5]);
  rounds.openSoon();
  await expect
    .poll(() => noted.at(-1))
    .toEqual([
      'keysUnsafe',
      { reason: `Others may read the ballot keys in ${file}. Run: chmod 600 '${file}'` },
    ]);
  await rounds.stop();
});

test('while the clock is off nothing is opened, but a key that is nowhere is replaced, for the votes that come', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3, 4, 5]);
  const lost = await firstKey(room.parts, city);
  await rename(join(room.keysDir, fileOf(lost)), join(room.keysDir, 'away'));
  const off = await startRounds(room.parts, log, () => NOW, { isRight: () => Promise.resolve(false) });
  await off.stop();
  expect(noted).toEqual([['keyLost', { key: lost.id }]]);
  expect((await listLiving(room.parts.pool)).map(({ night }) => night)).toEqual([2, 1]);
  expect(await cast(room, [aBallot(city, aScore(6))])).toEqual(['new']);
  await rename(join(room.keysDir, 'away'), join(room.keysDir, fileOf(lost)));
  expect(await publishedScores(room, city)).toEqual([]);
  const rounds = await startRounds(room.parts, log, () => NOW, RIGHT_CLOCK);
  await rounds.stop();
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});
