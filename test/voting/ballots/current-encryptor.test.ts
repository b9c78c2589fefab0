// The sealer of a key that was closed: nobody holds it any more, so that the secret which opens its slips is gone too.
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Pool } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../server/foundation/errors.ts';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import {
  createSealers,
  type SealerParts,
  type Sealers,
} from '../../../server/voting/ballots/current-encryptor.ts';
import { drawUuid } from '../../../server/foundation/randomness.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import type { NightKey } from '../../../server/voting/ballots/store-keys.ts';
import { aBallot, aScore, NOW, openRoom } from './room.ts';
import { keyId, municipalityId } from './slips.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
afterEach(() => vi.useRealTimers());

const CITY = municipalityId(1n);
const TEN_MINUTES = 600_000;

const aKey = (night: number, city = CITY): NightKey => ({
  id: keyId(drawUuid(randomBytes)),
  municipalityId: city,
  night,
  publicKey: drawKeyPair(randomBytes).publicKey,
});

/** Sealers for the keys that the database would name now, at an instant that stands still where the test does not move it. */
const sealersOf = (keysNow: () => readonly NightKey[], more: Partial<SealerParts> = {}): Sealers =>
  createSealers({
    findKeys: async (ids) => keysNow().filter((key) => ids.includes(key.municipalityId)),
    offerFirst: () => Promise.resolve(null),
    random: randomBytes,
    now: () => 0,
    ...more,
  });

async function isGone(sealer: WeakRef<object>): Promise<boolean> {
  // What is reached through a WeakRef stays until the turn of the event loop is over.
  await setImmediate();
  collect();
  return sealer.deref() === undefined;
}

test('once there is a newer key the old sealer is let go, not before', async () => {
  let key = aKey(1);
  const sealers = sealersOf(() => [key]);
  const first = new WeakRef(await sealers.current(CITY));
  await sealers.renew();
  expect(await isGone(first)).toBe(false);
  key = aKey(2);
  expect(await isGone(first)).toBe(false);
  await sealers.renew();
  expect((await sealers.current(CITY)).keyId).toBe(key.id);
  expect(await isGone(first)).toBe(true);
});

test('after ten minutes it is let go too: slips with one ephemeral pair came within so long', async () => {
  let now = 0;
  const key = aKey(1);
  const sealers = sealersOf(() => [key], { now: () => now });
  const first = new WeakRef(await sealers.current(CITY));
  now = TEN_MINUTES - 1;
  await sealers.renew();
  expect(await isGone(first)).toBe(false);
  now = TEN_MINUTES;
  await sealers.renew();
  expect(await isGone(first)).toBe(true);
  expect((await sealers.current(CITY)).keyId).toBe(key.id);
});

test('each city has its own, and the newer key of one changes nothing for the others', async () => {
  const other = municipalityId(2n);
  let key = aKey(1);
  const others = aKey(1, other);
  const sealers = sealersOf(() => [key, others]);
  expect((await sealers.current(CITY)).keyId).toBe(key.id);
  const sealer = await sealers.current(other);
  expect(sealer.keyId).toBe(others.id);
  key = aKey(2);
  await sealers.renew();
  expect((await sealers.current(CITY)).keyId).toBe(key.id);
  expect(await sealers.current(other)).toBe(sealer);
});

test('a look that fails keeps the sealer in use', async () => {
  const key = aKey(1);
  let isAway = false;
  const sealers = sealersOf(() => {
    if (isAway) throw new Error('away');
    return [key];
  });
  await sealers.current(CITY);
  isAway = true;
  await expect(sealers.renew()).rejects.toThrow('away');
  expect((await sealers.current(CITY)).keyId).toBe(key.id);
});

test('a city without a key gets its first with its first votes, one for all of them', async () => {
  const key = aKey(1);
  let offers = 0;
  const offerFirst = (): Promise<NightKey> => {
    offers += 1;
    return Promise.resolve(key);
  };
  const sealers = sealersOf(() => [], { offerFirst });
  const current = await Promise.all([1, 2, 3].map(() => sealers.current(CITY)));
  expect(new Set(current)).toEqual(new Set([await sealers.current(CITY)]));
  expect([current[0]?.keyId, offers]).toEqual([key.id, 1]);
});

test('where nobody makes a key a vote is told to try again, and is sealed once there is one', async () => {
  const keys: NightKey[] = [];
  const sealers = sealersOf(() => keys);
  await expect(sealers.current(CITY)).rejects.toThrow(AppError);
  keys.push(aKey(1));
  expect((await sealers.current(CITY)).keyId).toBe(keys[0]?.id);
});

test('a box looks for newer keys once a minute, also where nobody votes, until it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const room = await openRoom();
  let looks = 0;
  const query = (...statement: Parameters<Pool['query']>) => {
    if (inspect(statement).includes('FROM ballot_keys')) looks += 1;
    return room.citizen.query(...statement);
  };
  const pool = { query } as unknown as Pool;
  const offerFirst = (id: typeof CITY) => offerFirstKey(room.parts, id);
  const box = createBallotBox({ pool, random: randomBytes, openSoon: () => undefined, offerFirst });
  await box.cast(aBallot(await room.createCity(), aScore(5)));
  expect(looks).toBe(1);
  await room.counter().openDue(NOW);
  vi.advanceTimersByTime(60_000);
  await expect.poll(() => looks).toBe(2);
  await box.drain();
  vi.advanceTimersByTime(600_000);
  expect(looks).toBe(2);
  await room.close();
});
