// What only a person decides of ballot keys: to give up the slips under a lost one, and to forget one that no row names.
import type { CounterParts } from './publish-run.ts';
import type { KeyId } from './slip-content.ts';
import { countWaiting, deleteKey, holdInserts, listKeys } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { layAside, listSlipsUnder } from './store-waiting.ts';

/**
 * Gives up the slips under a key whose private half is gone for good: they move to `spoiled`, and the key goes; should
 * its file come back, it is deleted. Answers how many there were, or null where the key is not lost: it has its private
 * half, is the current one, or is none at all. Nobody undoes this, so it happens only when a person decides it.
 */
export async function giveUpKey({ pool, keys }: CounterParts, id: KeyId): Promise<number | null> {
  return takeTurn(pool, async (counter) => {
    const [, ...older] = await listKeys(counter);
    const key = older.find((one) => one.id === id);
    if (key === undefined || (await keys.find(key)) !== null) return null;
    await holdInserts(counter);
    const waiting = await countWaiting(counter, id);
    await layAside(counter, await listSlipsUnder(counter, id, waiting));
    await deleteKey(counter, id);
    await keys.markRetiring(id);
    return waiting;
  });
}

/**
 * Deletes the private half of a key that lies in a folder but has no row. Answers false, and deletes nothing, where the
 * key has a row, or lies nowhere. A person must know that no other database needs it, and that none will be brought back
 * to a state that does.
 */
export async function forgetKey({ pool, keys }: CounterParts, id: KeyId): Promise<boolean> {
  return takeTurn(pool, async (counter) => {
    const living = await listKeys(counter);
    const { unknown } = await keys.tend(living);
    if (!unknown.includes(id)) return false;
    await keys.markRetiring(id);
    await keys.tend(living);
    return true;
  });
}
