// Looks after the ballot keys: the folders, keys that are nowhere, and days that a clock ahead had left behind.
import type { Transaction } from '../../foundation/database/transaction.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { attempt, type KeyCare, type Known } from './key-care.ts';
import { recogniseInTurn } from './counter-id.ts';
import { offerKey } from './key-offer.ts';
import type { CounterParts } from './publish-run.ts';
import type { KeyId } from './slip-bytes.ts';
import { mendDays } from './store-days.ts';
import { closeKeys, countWaiting, deleteKeys, isHeldUp, listKeysOf, type NightKey } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';
import { findNights, listCities, listErased } from './store-cities.ts';
import { countWeekly, listLivingKeys, listWeeklyKeys } from './store-weekly.ts';
import { findNightTakenBack } from './taken-back.ts';

/** A key that opens nothing, and how many slips wait under it. */
export interface LostKey {
  readonly id: KeyId;
  /** Null: of the first protocol, for all municipalities. */
  readonly municipalityId: MunicipalityId | null;
  readonly waiting: number;
}

/** A municipality of which nights were held before the database was taken back, and how many slips wait under keys of then. */
export interface CityTakenBack {
  readonly municipalityId: MunicipalityId;
  readonly keys: readonly KeyId[];
  readonly waiting: number;
}

/** What was found and done. */
export interface KeyReport extends KeyCare {
  /** To be told to the operator: their slips wait until a folder with the key is brought back or they are given up. */
  readonly lost: readonly LostKey[];
  readonly takenBack: readonly CityTakenBack[];
  /** Of how many municipalities days to come were set back. */
  readonly mended: number;
}

/**
 * Looks after them. A municipality whose present key is nowhere, or over, gets a new one, unless a folder is away: then the present one
 * goes on. `now`: the instant, by which days to come are set back; null where the clock is not believed. Right to run at any time, also
 * twice at once: at every start, and then once an hour. Throws a KeyFolderAway where a folder is away before there is any key at all,
 * and an OtherCounter, with nothing done, where the folders are another counter's.
 */
export async function tendKeys(parts: CounterParts, now: Date | null): Promise<KeyReport> {
  const { pool, keys } = parts;
  await recogniseInTurn(parts);
  const mended = now === null ? 0 : await takeTurn(pool, (counter) => mendDays(counter, now));
  const cities: CityKeys[] = [];
  for (const { municipalityId } of await takeTurn(pool, listCities))
    cities.push(await tendCity(parts, municipalityId));
  const lost = cities.flatMap((city) => city.lost);
  for (const key of await takeTurn(pool, listWeeklyKeys)) {
    if ((await keys.find(key)) !== null) continue;
    const waiting = await takeTurn(pool, (counter) => countWeekly(counter, key.id));
    if (waiting > 0) lost.push({ id: key.id, municipalityId: null, waiting });
  }
  const care = await takeTurn(pool, async (counter) => {
    const known = await listKnown(counter);
    const found = await keys.tend(known);
    const [away] = found.away;
    if (known.living.length === 0 && away !== undefined) throw away;
    return found;
  });
  const refusal = cities.find((city) => city.refusal !== null)?.refusal ?? null;
  const takenBack = cities.flatMap((city) => city.takenBack ?? []);
  return { ...withRefusal(care, refusal), lost, takenBack, mended };
}

/** What the database knows of keys: those that live, of nights and of weeks, and which municipalities were erased. */
export async function listKnown(counter: Transaction): Promise<Known> {
  const living = await listLivingKeys(counter);
  return { living, erased: await listErased(counter) };
}

interface CityKeys {
  readonly lost: readonly LostKey[];
  readonly takenBack: CityTakenBack | null;
  /** Why it has no new key, which it needs. */
  readonly refusal: KeyFolderAway | null;
}

async function tendCity(parts: CounterParts, municipalityId: MunicipalityId): Promise<CityKeys> {
  const { pool, keys } = parts;
  const { own, held } = await takeTurn(pool, (counter) => lookAt(counter, parts, municipalityId));
  const lost: LostKey[] = [];
  const over: LostKey[] = [];
  let refusal: KeyFolderAway | null = null;
  for (const key of own) {
    const { id, night } = key;
    const isOver = held !== null && night <= held;
    if (!isOver && (await keys.find(key)) !== null) continue;
    const next = key === own[0] ? await attempt(() => offerKey(parts, municipalityId, night + 1)) : null;
    if (next instanceof KeyFolderAway) refusal = next;
    // One that is over takes no more, even where there is no other: its slips would be given up.
    const isPresent = next instanceof KeyFolderAway && !isOver;
    const waiting = await (isPresent
      ? takeTurn(pool, (counter) => countWaiting(counter, key))
      : letGo(parts, key, isOver));
    if (isOver) over.push({ id, municipalityId, waiting });
    else if (isPresent || waiting > 0) lost.push({ id, municipalityId, waiting });
  }
  const waiting = over.reduce((sum, key) => sum + key.waiting, 0);
  const takenBack = held === null ? null : { municipalityId, keys: over.map(({ id }) => id), waiting };
  return { lost, takenBack, refusal };
}

/** The municipality's living keys, the newest first, and the last night that was held before the database was taken back. */
async function lookAt(
  counter: Transaction,
  { keys }: CounterParts,
  municipalityId: MunicipalityId,
): Promise<{ own: readonly NightKey[]; held: number | null }> {
  const nights = (await findNights(counter, municipalityId)) ?? 0;
  const note = await keys.findNight(municipalityId);
  // Whoever committed the night was killed before it was noted as held.
  if (note?.state === 'prepared' && note.night <= nights)
    await keys.noteNight(municipalityId, { state: 'held', night: note.night });
  const held = await findNightTakenBack(keys, { municipalityId, nights });
  return { own: await listKeysOf(counter, municipalityId), held };
}

/**
 * Closes a key that nobody opens any more, so that no further slip comes under it. Answers how many wait: where none does it goes, unless
 * it is kept. Where a slip on its way holds that up, it is for the next time.
 */
async function letGo({ pool, keys }: CounterParts, key: NightKey, isKept: boolean): Promise<number> {
  const closing = takeTurn(pool, async (counter) => {
    await closeKeys(counter, key.municipalityId, key.night);
    const waiting = await countWaiting(counter, key);
    if (waiting > 0 || isKept) return waiting;
    // None: another counter held its night meanwhile, and it was not lost.
    for (const { id } of await deleteKeys(counter, [key.id])) await keys.markRetiring(id);
    return waiting;
  });
  return closing.catch((error: unknown) => {
    if (!isHeldUp(error)) throw error;
    return takeTurn(pool, (counter) => countWaiting(counter, key));
  });
}

/** A disk that is full is found out only by writing. */
function withRefusal(care: KeyCare, refusal: KeyFolderAway | null): KeyCare {
  if (refusal === null || care.away.some(({ folder }) => folder === refusal.folder)) return care;
  return { ...care, away: [refusal, ...care.away] };
}
