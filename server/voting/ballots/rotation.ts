// Offers each week's ballot key and retires the older ones, so that no backup can be opened with today's keys.
import type { ClientBase } from 'pg';
import { drawUuid } from '../../foundation/randomness.ts';
import type { CounterParts } from './publish-run.ts';
import type { KeyCare } from './key-care.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import type { BallotKey } from './key-folder.ts';
import { retireKey } from './key-retirement.ts';
import { isoWeek } from '../../foundation/ballot.ts';
import { createOpener, createSealer, drawKeyPair } from './seal.ts';
import type { KeyId } from './slip-content.ts';
import { countWaiting, listKeys, recordKey } from './store-keys.ts';
import { forgetBallotIds, mendAhead, recordLivedWeek, type Mended } from './store-lived.ts';
import { takeTurn } from './store-lock.ts';

/** A key whose private half is not at hand, and how many slips wait under it that nobody can open. */
export interface LostKey {
  readonly id: KeyId;
  readonly isoWeek: string;
  readonly waiting: number;
}

/** What a rotation found and did. */
export interface RotationReport extends KeyCare {
  readonly current: KeyId;
  readonly retired: readonly KeyId[];
  /** Keys that a slip stuck on its way held up, or a folder that is away; the next rotation tries again. */
  readonly postponed: readonly KeyId[];
  /** To be told to the operator: their slips wait until a folder with the key is brought back or they are given up. */
  readonly lost: readonly LostKey[];
  /** What a clock ahead had left behind. */
  readonly mended: Mended;
}

/**
 * Sees to it that there is a key for the ISO week of the instant, with its private half in every folder first; seals what
 * waits under older keys again, and retires them; looks after the folders; forgets ids after which five weeks were lived.
 * The instant is believed: what is stored as later than it is set back. While a
 * folder is away the present key goes on, and nothing is sealed again under a key that is not at hand. Throws a
 * KeyFolderAway where there is no key at all yet and it cannot be written. Right to run at any time, also twice at once:
 * at every start, before the first slip is taken, and then once an hour.
 */
export async function rotateKeys(parts: CounterParts, now: Date): Promise<RotationReport> {
  const { pool, keys, random } = parts;
  const mended = await takeTurn(pool, async (counter) => {
    await recordLivedWeek(counter, isoWeek(now));
    return mendAhead(counter, isoWeek(now), now);
  });
  const {
    key: current,
    isAtHand,
    refusal,
  } = await takeTurn(pool, (counter) => getCurrentKey(counter, parts, now));
  const sealer = isAtHand ? createSealer(current.id, current.publicKey, random) : null;
  const retired: KeyId[] = [];
  const postponed: KeyId[] = [];
  const lost: LostKey[] = [];
  for (const key of await takeTurn(pool, listKeys)) {
    const { id, isoWeek: week } = key;
    const privateKey = await keys.find(key);
    const opener = privateKey === null ? null : createOpener(id, privateKey);
    const stuck = opener === null ? await takeTurn(pool, (counter) => countWaiting(counter, id)) : 0;
    const isAway = id === current.id && !isAtHand;
    if (stuck > 0 || isAway) lost.push({ id, isoWeek: week, waiting: stuck });
    else if (id === current.id) continue;
    else if (sealer === null) postponed.push(id);
    else ((await retireKey(parts, id, opener, sealer)) ? retired : postponed).push(id);
  }
  const care = await takeTurn(pool, async (counter) => {
    await forgetBallotIds(counter);
    return keys.tend(await listKeys(counter));
  });
  return { ...withRefusal(care, refusal), current: current.id, retired, postponed, lost, mended };
}

/** A disk that is full is found out only by writing. */
function withRefusal(care: KeyCare, refusal: KeyFolderAway | null): KeyCare {
  if (refusal === null || care.away.some(({ folder }) => folder === refusal.folder)) return care;
  return { ...care, away: [refusal, ...care.away] };
}

interface CurrentKey {
  readonly key: BallotKey;
  /** Whether its private half is at hand. */
  readonly isAtHand: boolean;
  /** Why a newer one, which is due, is not offered. */
  readonly refusal: KeyFolderAway | null;
}

async function getCurrentKey(counter: ClientBase, parts: CounterParts, now: Date): Promise<CurrentKey> {
  const [newest] = await listKeys(counter);
  const isAtHand = newest !== undefined && (await parts.keys.find(newest)) !== null;
  if (isAtHand && newest.isoWeek >= isoWeek(now)) return { key: newest, isAtHand, refusal: null };
  try {
    return { key: await offerKey(counter, parts, now), isAtHand: true, refusal: null };
  } catch (error) {
    if (newest === undefined || !(error instanceof KeyFolderAway)) throw error;
    return { key: newest, isAtHand, refusal: error };
  }
}

async function offerKey(counter: ClientBase, { keys, random }: CounterParts, now: Date): Promise<BallotKey> {
  const { privateKey, publicKey } = drawKeyPair(random);
  const key = { id: drawUuid(random) as KeyId, isoWeek: isoWeek(now), publicKey };
  await keys.write(key.id, privateKey);
  await recordKey(counter, key);
  return key;
}
