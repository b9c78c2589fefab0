// Looks after the ballot keys: the folders, keys that are nowhere, and days that a clock ahead had left behind.
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { KeyCare } from './key-care.ts';
import { offerKey } from './key-offer.ts';
import type { CounterParts } from './publish-run.ts';
import type { KeyId } from './slip-bytes.ts';
import { mendDays } from './store-days.ts';
import { countWaiting, listKeys } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { listErased } from './store-cities.ts';
import { countWeekly, listWeeklyKeys } from './store-weekly.ts';

/** A key whose private half is not at hand, and how many slips wait under it that nobody can open. */
export interface LostKey {
  readonly id: KeyId;
  /** Null: of the first protocol, for all municipalities. */
  readonly municipalityId: MunicipalityId | null;
  readonly waiting: number;
}

/** What was found and done. */
export interface KeyReport extends KeyCare {
  /** To be told to the operator: their slips wait until a folder with the key is brought back or they are given up. */
  readonly lost: readonly LostKey[];
  /** Of how many municipalities days to come were set back. */
  readonly mended: number;
}

/**
 * Looks after them at the instant, which is believed. A municipality whose present key is nowhere gets a new one, unless a folder is
 * away: then the present one goes on. Right to run at any time, also twice at once: at every start, and then once an hour.
 */
export async function tendKeys(parts: CounterParts, now: Date): Promise<KeyReport> {
  const { pool, keys } = parts;
  const mended = await takeTurn(pool, (counter) => mendDays(counter, now));
  const lost: LostKey[] = [];
  let refusal: KeyFolderAway | null = null;
  const seen = new Set<MunicipalityId>();
  for (const key of await takeTurn(pool, listKeys)) {
    const { id, municipalityId, night } = key;
    const isNewest = !seen.has(municipalityId);
    seen.add(municipalityId);
    if ((await keys.find(key)) !== null) continue;
    const waiting = await takeTurn(pool, (counter) => countWaiting(counter, key));
    if (waiting > 0 || isNewest) lost.push({ id, municipalityId, waiting });
    if (!isNewest) continue;
    try {
      await offerKey(parts, municipalityId, night + 1);
    } catch (error) {
      if (!(error instanceof KeyFolderAway)) throw error;
      refusal = error;
    }
  }
  for (const key of await takeTurn(pool, listWeeklyKeys)) {
    if ((await keys.find(key)) !== null) continue;
    const waiting = await takeTurn(pool, (counter) => countWeekly(counter, key.id));
    if (waiting > 0) lost.push({ id: key.id, municipalityId: null, waiting });
  }
  const care = await takeTurn(pool, async (counter) => {
    const living = [...(await listKeys(counter)), ...(await listWeeklyKeys(counter))];
    return keys.tend({ living, erased: await listErased(counter) });
  });
  return { ...withRefusal(care, refusal), lost, mended };
}

/** A disk that is full is found out only by writing. */
function withRefusal(care: KeyCare, refusal: KeyFolderAway | null): KeyCare {
  if (refusal === null || care.away.some(({ folder }) => folder === refusal.folder)) return care;
  return { ...care, away: [refusal, ...care.away] };
}
