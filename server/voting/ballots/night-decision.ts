// What a night opens, pools and leaves waiting, of all that is in a city's box.
import { hasEnded } from '../../municipality/locations/season.ts';
import { isPoolDue } from '../pools/rules.ts';
import { decidePools, type Pools } from './decide-pools.ts';
import { decideOpening, type OpenedSlip, type Opening } from './opening.ts';
import { poolEnded } from './pooling.ts';
import { createLook, type CounterParts, type Look } from './publish-run.ts';
import { askingOn, type OpenedBox } from './read-box.ts';
import { listLastChanges, listLastOpenings, type City } from './store-cities.ts';
import { takeTurn } from './store-lock.ts';
import { listSeasons } from './store-pools.ts';

/** What becomes of a box on the night. */
export interface Decided {
  readonly look: Look;
  readonly opening: Opening;
  /** Null: nothing is pooled on this day. */
  readonly pooling: Pools | null;
  /** Whether the period of pools ended: else only what an event left is pooled. */
  readonly isWhole: boolean;
  readonly waiting: readonly OpenedSlip[];
}

/** Decides it of the slips that were read; nothing is written but the secret of draws, where there is none. */
export async function decide(parts: CounterParts, city: City, now: Date, box: OpenedBox): Promise<Decided> {
  const { pool, keys, random } = parts;
  const openedOn = await listLastOpenings(pool, city.municipalityId);
  const changedOn = await listLastChanges(pool, city.municipalityId);
  // In turn: two that begin at once would draw two.
  const secret = await takeTurn(pool, () => keys.drawSecret('draws', random));
  const look = createLook(city, now, { secret, openedOn, changedOn });
  const opening = await decideOpening(box.slips, {
    ...box,
    ...look,
    asksPresence: askingOn(box, look),
    random,
  });
  const isWhole = isPoolDue({ ...city, now });
  const pooling = isWhole
    ? await decidePools(parts, look, box, opening)
    : await poolEvents(parts, look, box, opening);
  return { look, opening, pooling, isWhole, waiting: pooling?.waiting ?? opening.waiting };
}

/** What events left that ended since the last look; null where none did. */
async function poolEvents(
  { pool }: CounterParts,
  { city, day, earlyPoolSizeOf, isChangedInPeriod }: Look,
  box: OpenedBox,
  { waiting }: Opening,
): Promise<Pools | null> {
  const { openedOn, municipalityId } = city;
  if (openedOn === null) return null;
  const seasons = await listSeasons(pool, municipalityId);
  const ended = new Set([...seasons].flatMap(([id, place]) => (hasEnded(place, openedOn, day) ? [id] : [])));
  if (ended.size === 0) return null;
  const parts = { ...box, sizeOf: earlyPoolSizeOf, isChanged: isChangedInPeriod };
  return { ...poolEnded(waiting, (id) => ended.has(id), parts), lines: [], dayParts: [] };
}
