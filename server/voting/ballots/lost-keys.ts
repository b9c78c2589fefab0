// What only a person decides of ballot keys: to give up the slips under a lost one, and to forget one that no row names.
import { heldOf } from './key-care.ts';
import type { CounterParts } from './publish-run.ts';
import type { KeyId } from './slip-bytes.ts';
import { deleteKeys, listKeys, type NightKey } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { listErased } from './store-cities.ts';
import { takeAllUnder } from './store-waiting.ts';
import { listWeeklyKeys, takeWeekly } from './store-weekly.ts';

/**
 * Gives up the slips under a key that nobody can use any more: its private half is gone for good, or its night was held before the
 * database was taken back. They are deleted, and the key goes; should its file come back, it is deleted too. Answers how many there
 * were, or null where the key is in use, or is none at all. Nobody undoes this, so it happens only when a person decides it.
 */
export async function giveUpKey(parts: CounterParts, id: KeyId): Promise<number | null> {
  const { pool, keys } = parts;
  return takeTurn(pool, async (counter) => {
    const living = await listKeys(counter);
    const key = living.find((one) => one.id === id);
    if (key !== undefined) {
      if (isNewest(key, living) || !(await isOver(parts, key))) return null;
      const waiting = await takeAllUnder(counter, key.municipalityId, [id]);
      await deleteKeys(counter, [id]);
      await keys.markRetiring(id);
      return waiting;
    }
    const weekly = (await listWeeklyKeys(counter)).find((one) => one.id === id);
    if (weekly === undefined || (await keys.find(weekly)) !== null) return null;
    await keys.markRetiring(id);
    return takeWeekly(counter, id);
  });
}

const isNewest = ({ id, municipalityId }: NightKey, living: readonly NightKey[]): boolean =>
  living.find((each) => each.municipalityId === municipalityId)?.id === id;

async function isOver({ keys }: CounterParts, key: NightKey): Promise<boolean> {
  if ((await keys.find(key)) === null) return true;
  return key.night <= heldOf(await keys.findNight(key.municipalityId));
}

/**
 * Deletes the private half of a key that lies in a folder but has no row. Answers false, and deletes nothing, where the
 * key has a row, or lies nowhere. A person must know that no other database needs it, and that none will be brought back
 * to a state that does.
 */
export async function forgetKey({ pool, keys }: CounterParts, id: KeyId): Promise<boolean> {
  return takeTurn(pool, async (counter) => {
    const living = [...(await listKeys(counter)), ...(await listWeeklyKeys(counter))];
    const known = { living, erased: await listErased(counter) };
    const { unknown } = await keys.tend(known);
    if (!unknown.includes(id)) return false;
    await keys.markRetiring(id);
    await keys.tend(known);
    return true;
  });
}
