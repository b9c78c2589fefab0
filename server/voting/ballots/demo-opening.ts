// Opens the groups of a demo city that are full, whenever a slip came: whoever tries it out is looking at the result.
import { openingSize } from '../../foundation/ballot.ts';
import { decideOpening, publishedBy, type OpenedSlip } from './opening.ts';
import { createLook, type CounterParts, type CounterReport } from './publish-run.ts';
import { askingOn, findOpeners, openPage, readKnown } from './read-box.ts';
import { recordOpening } from './record-opening.ts';
import { addSpent } from './store-ids.ts';
import { takeTurnOfMany } from './store-lock.ts';
import type { City } from './store-cities.ts';
import { listFullOfDemo, takeOut } from './store-waiting.ts';

/** Demo cities draw nothing, and nobody isolates anybody there. */
const NO_SIZING = {
  secret: Buffer.alloc(0),
  openedOn: new Map<string, string>(),
  changedOn: new Map<bigint, string>(),
};

const NOTHING: CounterReport = { ratings: 0, answers: 0, comments: 0, pooled: 0, spoiled: 0, away: null };

/** Opens them at the instant. What their key refuses leaves with them: a phone may seal anything, and each look would open it again. */
export async function openDemo(parts: CounterParts, city: City, now: Date): Promise<CounterReport> {
  const { municipalityId } = city;
  const look = createLook(city, now, NO_SIZING);
  const fewest = openingSize({ ...city, kind: 'score', standing: 'COUNTED', draw: 0, isChanged: false });
  // At each look, and after each vote: mostly nothing is full, and nothing else is read then.
  if ((await listFullOfDemo(parts.pool, municipalityId, fewest)).length === 0) return NOTHING;
  const known = await readKnown(parts, municipalityId);
  const openers = await findOpeners(parts, municipalityId, Infinity, known);
  return takeTurnOfMany(parts.pool, async (counter) => {
    const slips: OpenedSlip[] = [];
    const waiting = await listFullOfDemo(counter, municipalityId, fewest);
    await openPage(waiting, openers, known, slips);
    const asksPresence = askingOn(known, look);
    const opening = await decideOpening(slips, { ...known, ...look, asksPresence, random: parts.random });
    const opened = new Set(slips.map(({ id }) => id));
    const spoiled = waiting.filter(({ id, keyId }) => openers.has(keyId) && !opened.has(id));
    await takeOut(
      counter,
      municipalityId,
      [...opening.published, ...spoiled].map(({ id }) => id),
    );
    await addSpent(counter, municipalityId, opening.published, look.day);
    await recordOpening(counter, municipalityId, look.day, opening);
    return { ...NOTHING, ...publishedBy(opening), spoiled: spoiled.length };
  });
}
