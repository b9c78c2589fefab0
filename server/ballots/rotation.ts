// Offers each week's ballot key and retires the older ones, so that no backup can be opened with today's keys.
import type { ClientBase } from 'pg';
import { drawUuid, shuffle } from './chance.ts';
import type { CounterParts } from './counter.ts';
import type { BallotKey } from './keys.ts';
import { isoWeek, isoWeekAfter } from './rules.ts';
import { createOpener, createSealer, drawKeyPair } from './seal.ts';
import type { Opener, RandomBytes, Sealer } from './seal.ts';
import type { KeyId } from './slip.ts';
import {
  countWaiting,
  deleteKey,
  forgetBallotIds,
  holdInserts,
  isHeldUp,
  listKeys,
  recordKey,
} from './store-keys.ts';
import { takeTurn } from './store-turn.ts';
import { layAside, listSlipsUnder, putBack, takeOut } from './store-waiting.ts';
import type { WaitingSlip } from './store-waiting.ts';

/** A key whose private half is gone, and how many slips wait under it that nobody can open. */
export interface LostKey {
  readonly id: KeyId;
  readonly isoWeek: string;
  readonly waiting: number;
}

/** What a rotation found and did. */
export interface RotationReport {
  readonly current: KeyId;
  readonly retired: readonly KeyId[];
  /** Keys that a slip stuck on its way held up; the next rotation tries again. */
  readonly postponed: readonly KeyId[];
  /** To be told to the operator: their slips wait until the folder is brought back or they are given up. */
  readonly lost: readonly LostKey[];
}

// So many slips are sealed again in one transaction.
const MOST_SLIPS = 20_000;
const WEEKS_OF_IDS = 5;

/**
 * Sees to it that there is a key for the ISO week of the instant, with its private half on the disk first; seals what
 * waits under older keys again, and retires them; forgets ids older than five weeks. Right to run at any time, also
 * twice at once: at every start, before the first slip is taken, and then once an hour.
 */
export async function rotateKeys(parts: CounterParts, now: Date): Promise<RotationReport> {
  const { pool, keys, random } = parts;
  const current = await takeTurn(pool, (counter) => getCurrentKey(counter, parts, now));
  const sealer = createSealer(current.id, current.publicKey, random);
  const older = (await takeTurn(pool, listKeys)).filter(({ id }) => id !== current.id);
  const retired: KeyId[] = [];
  const postponed: KeyId[] = [];
  const lost: LostKey[] = [];
  for (const key of older) {
    const privateKey = await keys.find(key);
    const opener = privateKey === null ? null : createOpener(key.id, privateKey);
    const stuck = opener === null ? await takeTurn(pool, (counter) => countWaiting(counter, key.id)) : 0;
    if (stuck > 0) lost.push({ id: key.id, isoWeek: key.isoWeek, waiting: stuck });
    else ((await retire(parts, key.id, opener, sealer)) ? retired : postponed).push(key.id);
  }
  await takeTurn(pool, async (counter) => {
    await forgetBallotIds(counter, isoWeekAfter(now, -WEEKS_OF_IDS));
    await keys.removeRetired((await listKeys(counter)).map(({ id }) => id));
  });
  return { current: current.id, retired, postponed, lost };
}

/**
 * Gives up the slips under a key whose private half is gone for good: they move to `spoiled`, and the key goes.
 * Answers how many there were, or null where the key is not lost: it has its private half, is the current one, or
 * is none at all. Nobody undoes this, so it happens only when a person decides it.
 */
export async function giveUpKey(parts: CounterParts, id: KeyId): Promise<number | null> {
  return takeTurn(parts.pool, async (counter) => {
    const [, ...older] = await listKeys(counter);
    const key = older.find((one) => one.id === id);
    if (key === undefined || (await parts.keys.find(key)) !== null) return null;
    await holdInserts(counter);
    const waiting = await countWaiting(counter, id);
    await layAside(counter, await listSlipsUnder(counter, id, waiting));
    await deleteKey(counter, id);
    return waiting;
  });
}

async function getCurrentKey(counter: ClientBase, parts: CounterParts, now: Date): Promise<BallotKey> {
  const [newest] = await listKeys(counter);
  const isUsable = newest !== undefined && (await parts.keys.find(newest)) !== null;
  if (isUsable && newest.isoWeek >= isoWeek(now)) return newest;
  // The newest key is the current one. Where it is lost and its slips keep it, the next week's is offered early.
  let weeks = 0;
  while (newest !== undefined && isoWeekAfter(now, weeks) <= newest.isoWeek) weeks += 1;
  const { privateKey, publicKey } = drawKeyPair(parts.random);
  const key = { id: drawUuid(parts.random) as KeyId, isoWeek: isoWeekAfter(now, weeks), publicKey };
  await parts.keys.write(key.id, privateKey);
  await recordKey(counter, key);
  return key;
}

/** Whether the key is gone now. Most slips are sealed again before, so that votes are held up for a moment only. */
async function retire(
  { pool, keys, random }: CounterParts,
  key: KeyId,
  opener: Opener | null,
  sealer: Sealer,
): Promise<boolean> {
  const resealSome = (counter: ClientBase): Promise<number> =>
    opener === null ? Promise.resolve(0) : reseal(counter, opener, sealer, random);
  while ((await takeTurn(pool, resealSome)) === MOST_SLIPS);
  try {
    return await takeTurn(pool, async (counter) => {
      await holdInserts(counter);
      while ((await resealSome(counter)) > 0);
      if ((await countWaiting(counter, key)) > 0) return false;
      await deleteKey(counter, key);
      await keys.markRetiring(key);
      return true;
    });
  } catch (error) {
    if (isHeldUp(error)) return false;
    throw error;
  }
}

/** Seals some of the slips under the opener's key again, in an order that chance decides; answers how many it looked at. */
async function reseal(
  counter: ClientBase,
  opener: Opener,
  sealer: Sealer,
  random: RandomBytes,
): Promise<number> {
  const slips = await listSlipsUnder(counter, opener.keyId, MOST_SLIPS);
  const old: WaitingSlip[] = [];
  const again: WaitingSlip[] = [];
  const spoiled: WaitingSlip[] = [];
  for (const slip of slips) {
    const opened = opener.open(slip, slip.sealed);
    if (opened.outcome === 'refused') {
      spoiled.push(slip);
      continue;
    }
    old.push(slip);
    again.push({ ...slip, keyId: sealer.keyId, sealed: sealer.seal(slip, opened.content) });
  }
  await layAside(counter, spoiled);
  await takeOut(counter, old);
  await putBack(counter, shuffle(again, random));
  return slips.length;
}
