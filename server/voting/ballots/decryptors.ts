// Who opens what waits: the private halves that are here, each ready to open slips.
import type { KeyFolder } from './private-keys.ts';
import type { BallotKey } from './key-folder.ts';
import { createOpener, type Opener } from './seal.ts';
import type { KeyId } from './slip-content.ts';

/** An opener for each of the keys whose private half is here. Slips under the others wait. */
export async function findOpeners(
  folder: KeyFolder,
  keys: readonly BallotKey[],
): Promise<ReadonlyMap<KeyId, Opener>> {
  const openers = new Map<KeyId, Opener>();
  for (const key of keys) {
    const privateKey = await folder.find(key);
    if (privateKey !== null) openers.set(key.id, createOpener(key.id, privateKey));
  }
  return openers;
}
