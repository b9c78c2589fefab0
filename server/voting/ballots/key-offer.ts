// Offers a municipality the key of its next night: with the private half in every folder first.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { drawUuid } from '../../foundation/randomness.ts';
import { recognise } from './counter-id.ts';
import { heldOf } from './night-note.ts';
import type { CounterParts } from './publish-run.ts';
import { drawKeyPair } from './seal.ts';
import type { KeyId } from './slip-bytes.ts';
import { listKeysOf, recordKey, type NightKey } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { findNights } from './store-cities.ts';

/**
 * The key that is closed in the municipality's night of the number, or a later one, made where there is none: a key whose private half
 * is nowhere is followed by a new one. Null where there is no such municipality. Throws a KeyFolderAway, with nothing changed, where a
 * folder is away: the key that is there goes on. Throws an OtherCounter where the folders are another counter's.
 */
export function offerKey(
  parts: CounterParts,
  municipalityId: MunicipalityId,
  atLeast: number,
): Promise<NightKey | null> {
  const { pool, keys, random } = parts;
  return takeTurn(pool, async (counter) => {
    await recognise(counter, parts);
    const nights = await findNights(counter, municipalityId);
    if (nights === null) return null;
    const [newest] = await listKeysOf(counter, municipalityId);
    const held = heldOf(await keys.findNight(municipalityId));
    const night = Math.max(atLeast, nights + 1, held + 1);
    const isAtHand = newest !== undefined && (await keys.find(newest)) !== null;
    if (isAtHand && newest.night >= night) return newest;
    const { privateKey, publicKey } = drawKeyPair(random);
    const key: NightKey = {
      id: drawUuid(random) as KeyId,
      municipalityId,
      night: Math.max(night, (newest?.night ?? 0) + 1),
      publicKey,
    };
    await keys.write(key, privateKey);
    await recordKey(counter, key);
    return key;
  });
}

/** The key that the municipality's slips are sealed under now; made where it has none yet. Null where there is no such municipality. */
export function offerFirstKey(parts: CounterParts, municipalityId: MunicipalityId): Promise<NightKey | null> {
  return offerKey(parts, municipalityId, 1);
}
