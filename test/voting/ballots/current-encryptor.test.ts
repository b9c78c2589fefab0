// The sealer of a key that was retired: nobody holds it any more, so that the secret which opens its slips is gone too.
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Pool } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import { drawUuid } from '../../../server/foundation/randomness.ts';
import type { BallotKey } from '../../../server/voting/ballots/key-folder.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import { createSealers } from '../../../server/voting/ballots/current-encryptor.ts';
import { aBallot, aScore, NOW, openRoom } from './room.ts';
import { keyId } from './slips.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
afterEach(() => vi.useRealTimers());

const aKey = (isoWeek: string): BallotKey => ({
  id: keyId(drawUuid(randomBytes)),
  isoWeek,
  publicKey: drawKeyPair(randomBytes).publicKey,
});

test('once there is a newer key the old sealer is let go, not before', async () => {
  let key = aKey('2026-W48');
  const sealers = createSealers({ findKey: () => Promise.resolve(key), random: randomBytes });
  const first = new WeakRef(await sealers.current());
  const isGone = async (): Promise<boolean> => {
    // What is reached through a WeakRef stays until the turn of the event loop is over.
    await setImmediate();
    collect();
    return first.deref() === undefined;
  };
  await sealers.renew();
  expect(await isGone()).toBe(false);
  key = aKey('2026-W49');
  expect(await isGone()).toBe(false);
  expect((await sealers.renew()).keyId).toBe(key.id);
  expect(sealers.isoWeek()).toBe('2026-W49');
  expect(await isGone()).toBe(true);
});

test('a look that fails keeps the sealer in use', async () => {
  const key = aKey('2026-W48');
  let isAway = false;
  const findKey = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(key));
  const sealers = createSealers({ findKey, random: randomBytes });
  await sealers.current();
  isAway = true;
  await expect(sealers.renew()).rejects.toThrow('away');
  expect((await sealers.current()).keyId).toBe(key.id);
});

test('a box looks for a newer key once a minute, also where nobody votes, until it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const room = await openRoom();
  let looks = 0;
  const query = (...statement: Parameters<Pool['query']>) => {
    if (inspect(statement).includes('FROM ballot_keys')) looks += 1;
    return room.citizen.query(...statement);
  };
  const pool = { query } as unknown as Pool;
  const box = createBallotBox({ pool, random: randomBytes, openSoon: () => undefined, now: () => NOW });
  await box.cast(aBallot(await room.createCity(), aScore(5)));
  expect(looks).toBe(1);
  await rotateKeys(room.parts, new Date(NOW.getTime() + 7 * 86_400_000));
  vi.advanceTimersByTime(60_000);
  await expect.poll(() => looks).toBe(2);
  await box.drain();
  vi.advanceTimersByTime(600_000);
  expect(looks).toBe(2);
  await room.close();
});
