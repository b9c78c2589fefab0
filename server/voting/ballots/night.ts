// Holds a municipality's night: all that came is opened, whole groups are published, and the rest is sealed again under the next key in
// an order that chance decides. Then the old key dies. Killed between any two steps, the next look goes on.
import { dayIn } from '../../foundation/days.ts';
import type { Transaction } from '../../foundation/database/transaction.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import { drawUuid, shuffle } from '../../foundation/randomness.ts';
import { recordPulse } from '../pulses/store-count.ts';
import { plausibleNumber } from '../standing/rules.ts';
import { listPublished } from '../standing/store-volumes.ts';
import { forEachInPieces, givingWay, inPages } from './cpu-throttle.ts';
import { attempt } from './key-care.ts';
import type { KeyName } from './key-folder.ts';
import { offerKey } from './key-offer.ts';
import { drawLots, withoutLot, type PlausibleAt } from './lot.ts';
import { decide, type Decided } from './night-decision.ts';
import { publishedBy, type OpenedSlip } from './opening.ts';
import { decidePulses, type PulseOpening } from './pulse-opening.ts';
import type { CounterParts, CounterReport } from './publish-run.ts';
import { readBox, type OpenedBox } from './read-box.ts';
import { createSealer } from './seal.ts';
import { addSpent, forgetIds, forgetPaper, shuffleIds } from './store-ids.ts';
import { closeKeys, deleteKeys, isHeldUp, type NightKey } from './store-keys.ts';
import { recordPooledLine, recordPooledPart } from './store-told.ts';
import { takeTurn } from './store-lock.ts';
import { recordPooledAnswers, recordPooledOn, recordPooledScores } from './store-pools.ts';
import { findNights, recordLook, recordNight, type City } from './store-cities.ts';
import { recordOpening } from './record-opening.ts';
import { findNightTakenBack, TakenBack } from './taken-back.ts';
import { putBack, takeAllUnder, takeOut, type SealedAgain } from './store-waiting.ts';
import { deleteEmptyWeekly, takeAllWeekly } from './store-weekly.ts';

/**
 * Holds the night that is due at the instant; answers what was published, or null where another counter held it, or a slip on its way
 * held it up: the next look tries again. Where the next key cannot be written the present one goes on: whole groups are published all
 * the same, and `away` says what is the matter. Throws a KeyFolderAway where no folder can note the night, and a TakenBack.
 */
export async function holdNight(parts: CounterParts, city: City, now: Date): Promise<CounterReport | null> {
  const { pool, keys } = parts;
  const { municipalityId } = city;
  const night = await nextNight(parts, city);
  if (night === null) return null;
  const next = await attempt(() => offerKey(parts, municipalityId, night + 1));
  if (next instanceof KeyFolderAway) return openUnderPresentKey(parts, city, { night, now, away: next });
  if (next === null || !(await close(parts, city, night))) return null;
  // No more come. Before the night is committed, since a look after that would not know whether it was done.
  await takeTurn(pool, (counter) => shuffleIds(counter, city, night));
  const box = await readBox(parts, city, { night, withWeeks: true });
  const plausibleAt = await readPlausible(parts, city, now);
  const slips = await drawLots(box.slips, { plausibleAt, random: parts.random });
  const decided = await decide(parts, city, now, { ...box, slips });
  const pulses = await decidePulses(parts, decided.look, box);
  const again = await sealAgain(parts, city, next, [...decided.waiting, ...pulses.waiting]);
  const dead = await commit(parts, decided, { night, box, again, pulses });
  if (dead === null) return null;
  await takeTurn(pool, async (counter) => {
    // Not over a later one's note: another counter may have held it meanwhile.
    if ((await findNights(counter, municipalityId)) === night)
      await keys.noteNight(municipalityId, { state: 'held', night });
  });
  await keys.remove(dead);
  await takeTurn(pool, (counter) => forgetIds(counter, municipalityId, night));
  await takeTurn(pool, (counter) => forgetPaper(counter, municipalityId, decided.look.day));
  return reportOf(decided, box.spoiled, null);
}

const DAY_MS = 86_400_000;

/** The number of the night that is to be held; null where another counter held it meanwhile. */
function nextNight({ pool, keys }: CounterParts, city: City): Promise<number | null> {
  return takeTurn(pool, async (counter) => {
    if ((await findNights(counter, city.municipalityId)) !== city.nights) return null;
    if ((await findNightTakenBack(keys, city)) !== null) throw new TakenBack(city);
    return city.nights + 1;
  });
}

async function close({ pool }: CounterParts, { municipalityId }: City, night: number): Promise<boolean> {
  try {
    await takeTurn(pool, (counter) => closeKeys(counter, municipalityId, night));
    return true;
  } catch (error) {
    if (isHeldUp(error)) return false;
    throw error;
  }
}

/** How many scores are plausible at each place: of a quarter of a day, so often as days went by since the last look. */
async function readPlausible({ pool }: CounterParts, city: City, now: Date): Promise<PlausibleAt> {
  const today = dayIn(city.timeZone, now);
  const published = await listPublished(pool, city, today);
  const days = city.openedOn === null ? 1 : (Date.parse(today) - Date.parse(city.openedOn)) / DAY_MS;
  return (locationId) => Math.max(1, days) * plausibleNumber(published.get(locationId));
}

/** The slips sealed under the key, each in a row with an id of its own, in an order that chance decides. */
async function sealAgain(
  { random }: CounterParts,
  { municipalityId, isDemo }: City,
  key: NightKey,
  slips: readonly OpenedSlip[],
): Promise<SealedAgain[]> {
  const sealer = createSealer(municipalityId, key, random);
  const again: SealedAgain[] = [];
  for (const page of inPages(shuffle(slips, random)))
    await givingWay(() =>
      forEachInPieces(page, ({ slip: { spends: _listed, ...slip } }) => {
        again.push({
          id: drawUuid(random),
          municipalityId,
          kind: slip.content.kind,
          keyId: key.id,
          locationId: isDemo && !slip.isOfTeam ? slip.locationId : null,
          sealed: sealer.seal(slip),
        });
      }),
    );
  return again;
}

interface Sealed {
  readonly night: number;
  readonly box: OpenedBox;
  readonly again: readonly SealedAgain[];
  readonly pulses: PulseOpening;
}

/**
 * Everything that was read leaves in one statement, whatever becomes of it: which slips made a group stands nowhere. Answers the
 * keys that are dead from now on, or null where another counter held the night meanwhile.
 */
async function commit(
  { pool, keys }: CounterParts,
  decided: Decided,
  sealed: Sealed,
): Promise<KeyName[] | null> {
  const { night, box, again, pulses } = sealed;
  const { city, day } = decided.look;
  const { municipalityId } = city;
  return takeTurn(pool, async (counter) => {
    if (!(await recordNight(counter, city, { night, day }))) return null;
    await keys.noteNight(municipalityId, { state: 'prepared', night });
    const left = (await takeAllUnder(counter, municipalityId, box.keys)) - box.read;
    const leftOfWeeks = (await takeAllWeekly(counter, municipalityId, box.weeklyKeys)) - box.readOfWeeks;
    if (left !== 0 || leftOfWeeks !== 0)
      throw new Error('A slip came or went while its box was being counted.');
    await publish(counter, decided);
    for (const pulse of pulses.opened) await recordPulse(counter, municipalityId, day, pulse);
    await addSpent(counter, municipalityId, box.slips, day);
    await putBack(counter, again);
    const dead = await deleteKeys(counter, box.keys);
    const ofWeeks = await deleteEmptyWeekly(counter);
    for (const { id } of ofWeeks) await keys.markRetiring(id);
    return [...dead, ...ofWeeks];
  });
}

async function publish(
  counter: Transaction,
  { look: { city, day }, opening, pooling, isWhole }: Decided,
): Promise<void> {
  const { municipalityId } = city;
  await recordOpening(counter, municipalityId, day, opening);
  for (const scores of pooling?.scores ?? []) await recordPooledScores(counter, municipalityId, day, scores);
  for (const line of pooling?.lines ?? []) await recordPooledLine(counter, municipalityId, day, line);
  for (const part of pooling?.dayParts ?? []) await recordPooledPart(counter, municipalityId, day, part);
  await recordPooledAnswers(counter, municipalityId, day, pooling?.answers ?? []);
  // A first look only remembers its day: see isPoolDue.
  if (isWhole || city.pooledOn === null) await recordPooledOn(counter, municipalityId, day);
}

interface Hindered {
  readonly night: number;
  readonly now: Date;
  readonly away: KeyFolderAway;
}

/** Publishes whole groups; all else, and the key, stay as they are, and whatever a lot is to be drawn of. */
async function openUnderPresentKey(
  parts: CounterParts,
  city: City,
  { night, now, away }: Hindered,
): Promise<CounterReport | null> {
  const box = await readBox(parts, city, { night, withWeeks: false });
  const slips = await withoutLot(box.slips, await readPlausible(parts, city, now));
  const decided = await decide(parts, city, now, { ...box, slips });
  const published = [...decided.opening.published, ...(decided.pooling?.published ?? [])];
  return takeTurn(parts.pool, async (counter) => {
    if (!(await recordLook(counter, city, decided.look.day))) return null;
    await takeOut(
      counter,
      city.municipalityId,
      published.map(({ id }) => id),
    );
    await addSpent(counter, city.municipalityId, published, decided.look.day);
    await publish(counter, decided);
    return reportOf(decided, 0, away);
  });
}

function reportOf({ opening, pooling }: Decided, spoiled: number, away: KeyFolderAway | null): CounterReport {
  return { ...publishedBy(opening), pooled: pooling?.published.length ?? 0, spoiled, away };
}
