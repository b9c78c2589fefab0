// How each place of a city speaks: what is published of it, judged by the rule of silence.
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { lastDayOf, voiceOf, type Voice } from '../../municipality/codes/inactivity.ts';
import { listPublishedDays } from './store-voices.ts';

/** The voices of the places; of one that is not in it too little is published to tell. `locationIds`: null means all. */
export async function voicesOf(
  tx: Tenant,
  read: Grant<'signs.read'>,
  { isDemo, openedOn, timeZone }: Municipality,
  now: Date,
  locationIds: readonly bigint[] | null,
): Promise<ReadonlyMap<bigint, Voice>> {
  const opened = openedOn?.toISOString().slice(0, 10) ?? null;
  const day = lastDayOf({ isDemo, openedOn: opened, timeZone }, now);
  if (day === null) return new Map();
  const published = await listPublishedDays(tx, read, day, locationIds);
  return new Map(published.map(({ locationId, ...days }) => [locationId, voiceOf(days, day)]));
}

/** The ids of places that are silent. */
export function silentOf(voices: ReadonlyMap<bigint, Voice>): bigint[] {
  return [...voices].flatMap(([id, { state }]) => (state === 'SILENT' ? [id] : []));
}
