// Retires a ballot key: what waits under it is sealed again under a living one, in an order that chance decides.
import type { ClientBase } from 'pg';
import { inBulk, shuffle, type RandomBytes } from '../../foundation/randomness.ts';
import type { CounterParts } from './publish-run.ts';
import { forEachInPieces } from './cpu-throttle.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import type { Opener, Sealer } from './seal.ts';
import type { KeyId } from './slip-content.ts';
import { countWaiting, deleteKey, holdInserts, isHeldUp } from './store-keys.ts';
import { takeTurn, takeTurnOfMany } from './store-lock.ts';
import { layAside, listSlipsUnder, putBack, takeOut, type WaitingSlip } from './store-waiting.ts';

// So many slips are sealed again in one transaction.
const MOST_SLIPS = 20_000;

/**
 * Seals what waits under the key again under the sealer's, then takes the key away; its private half goes when the folders
 * are looked after next. Answers whether it is gone: a slip stuck on its way holds it up, or no folder that could note it.
 */
export async function retireKey(
  { pool, keys, random }: CounterParts,
  key: KeyId,
  opener: Opener | null,
  sealer: Sealer,
): Promise<boolean> {
  const resealSome = (counter: ClientBase): Promise<number> =>
    opener === null ? Promise.resolve(0) : reseal(counter, opener, sealer, random);
  // Most are sealed again before, so that votes are held up for a moment only.
  while ((await takeTurnOfMany(pool, resealSome)) === MOST_SLIPS);
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
    if (isHeldUp(error) || error instanceof KeyFolderAway) return false;
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
  await forEachInPieces(slips, (slip) => {
    const opened = opener.open(slip, slip.sealed);
    if (opened.outcome === 'refused') {
      spoiled.push(slip);
      return;
    }
    old.push(slip);
    again.push({ ...slip, keyId: sealer.keyId, sealed: sealer.seal(slip, opened.content) });
  });
  await layAside(counter, spoiled);
  await takeOut(counter, old);
  await putBack(counter, shuffle(again, inBulk(random)));
  return slips.length;
}
