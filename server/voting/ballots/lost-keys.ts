// What only a person decides of ballot keys: to give up the slips under those that open nothing, and to forget one that no row names.
import type { Transaction } from '../../foundation/database/transaction.ts';
import { recognise, recogniseInTurn } from './counter-id.ts';
import { offerKey } from './key-offer.ts';
import { listKnown } from './key-report.ts';
import type { CounterParts } from './publish-run.ts';
import type { KeyId } from './slip-bytes.ts';
import { shuffleIds } from './store-ids.ts';
import { deleteKeys, listKeys, listKeysOf, type NightKey } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { findNights, listCities, recordNights, type City } from './store-cities.ts';
import { takeAllUnder } from './store-waiting.ts';
import { listWeeklyKeys, takeWeekly } from './store-weekly.ts';
import { findNightTakenBack } from './taken-back.ts';

/**
 * Gives up the slips under a key that nobody can use any more: its private half is gone for good, or its night was held before the
 * database was taken back. They are deleted, and the key goes; should its file come back, it is deleted too. Answers how many there
 * were, or null where the key is in use, or is none at all. Nobody undoes this, so it happens only when a person decides it. As all that
 * is decided here, it throws an OtherCounter where the folders are another counter's, which has that key.
 */
export async function giveUpKey(parts: CounterParts, id: KeyId): Promise<number | null> {
  const { pool, keys } = parts;
  await recogniseInTurn(parts);
  const key = (await takeTurn(pool, listKeys)).find((one) => one.id === id);
  if (key === undefined) return giveUpWeekly(parts, id);
  const given = await takeTurn(pool, async (counter) => {
    const [newest] = await listKeysOf(counter, key.municipalityId);
    if (newest?.id === id || !(await isUseless(counter, parts, key))) return null;
    const waiting = await takeAllUnder(counter, key.municipalityId, [id]);
    await deleteKeys(counter, [id]);
    await keys.markRetiring(id);
    return waiting;
  });
  const city = (await takeTurn(pool, listCities)).find((each) => each.municipalityId === key.municipalityId);
  if (given !== null && city !== undefined) await endTakenBack(parts, city);
  return given;
}

function giveUpWeekly({ pool, keys }: CounterParts, id: KeyId): Promise<number | null> {
  return takeTurn(pool, async (counter) => {
    const weekly = (await listWeeklyKeys(counter)).find((one) => one.id === id);
    if (weekly === undefined || (await keys.find(weekly)) !== null) return null;
    await keys.markRetiring(id);
    return takeWeekly(counter, id);
  });
}

async function isUseless(counter: Transaction, { keys }: CounterParts, key: NightKey): Promise<boolean> {
  if ((await keys.find(key)) === null) return true;
  const { municipalityId } = key;
  const nights = (await findNights(counter, municipalityId)) ?? 0;
  const held = await findNightTakenBack(keys, { municipalityId, nights });
  return held !== null && key.night <= held;
}

/** What was given up. */
export interface GivenUp {
  readonly cities: number;
  readonly slips: number;
}

/**
 * Gives up, in every municipality, the slips under keys of nights that were held before the database was taken back. From then on its
 * nights are held again. Throws a KeyFolderAway where a municipality needs a new key and a folder is away.
 */
export async function giveUpTakenBack(parts: CounterParts): Promise<GivenUp> {
  const { pool, keys } = parts;
  await recogniseInTurn(parts);
  const given = { cities: 0, slips: 0 };
  for (const city of await takeTurn(pool, listCities)) {
    const { municipalityId } = city;
    const held = await findNightTakenBack(keys, city);
    if (held === null) continue;
    // Votes need a key that is not given up.
    await offerKey(parts, municipalityId, held + 1);
    given.cities += 1;
    given.slips += await takeTurn(pool, async (counter) => {
      const over = (await listKeysOf(counter, municipalityId)).filter(({ night }) => night <= held);
      const ids = over.map(({ id }) => id);
      const slips = await takeAllUnder(counter, municipalityId, ids);
      await deleteKeys(counter, ids);
      return slips;
    });
    await endTakenBack(parts, city);
  }
  return given;
}

/** Once nothing is left under keys of nights that were held, the database knows of these, and those that follow are held. */
async function endTakenBack({ pool, keys }: CounterParts, city: City): Promise<void> {
  const held = await findNightTakenBack(keys, city);
  if (held === null) return;
  // They lie as they came before the copy. From now on they are of the night to come: those that are skipped make none of them old.
  await takeTurn(pool, (counter) => shuffleIds(counter, city, held + 1));
  await takeTurn(pool, async (counter) => {
    const left = await listKeysOf(counter, city.municipalityId);
    if (left.every(({ night }) => night > held)) await recordNights(counter, city, held);
  });
}

/**
 * Deletes the private half of a key that lies in a folder but has no row. Answers false, and deletes nothing, where the
 * key has a row, or lies nowhere. A person must know that no other database needs it, and that none will be brought back
 * to a state that does.
 */
export async function forgetKey(parts: CounterParts, id: KeyId): Promise<boolean> {
  const { pool, keys } = parts;
  return takeTurn(pool, async (counter) => {
    await recognise(counter, parts);
    const known = await listKnown(counter);
    const { unknown } = await keys.tend(known);
    if (!unknown.includes(id)) return false;
    await keys.markRetiring(id);
    await keys.tend(known);
    return true;
  });
}
