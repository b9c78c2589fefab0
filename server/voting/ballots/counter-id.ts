// Whose keys lie in the folders: the same id is in them and in the database. A counter without it opens nothing and offers no key, since
// it would take the keys that another one has for lost.
import type { Transaction } from '../../foundation/database/transaction.ts';
import { KeyFolderError, type KeyFolderAway } from '../../foundation/key-safety.ts';
import { drawUuid } from '../../foundation/randomness.ts';
import type { CountersNoted } from './private-keys.ts';
import type { CounterParts } from './publish-run.ts';
import { findCounterId, recordCounterId } from './store-counters.ts';
import { takeTurn } from './store-lock.ts';
import { listLivingKeys } from './store-weekly.ts';

/** The folders of keys are not those of this database. The message says what to do. */
export class OtherCounter extends KeyFolderError {}

const REMEDY =
  'Set KEYS_DIR and KEY_COPIES to the folders that belong to it. If those are gone for good: npm run count -- --give-up counter';

/**
 * Makes sure that the folders belong to the database, which becomes known at the first time; one that lacks the id gets it. Throws an
 * OtherCounter where they do not. Answers a folder that is away where it cannot be known without it: then nothing may be opened.
 */
export async function recognise(counter: Transaction, parts: CounterParts): Promise<KeyFolderAway | null> {
  const { keys } = parts;
  const noted = await keys.readCounters();
  const { notes, away } = noted;
  const id = await findCounterId(counter);
  if (id === null) return take(counter, parts, noted);
  const others = notes.filter((note) => note !== null && note.id !== id);
  if (others.length > 0)
    throw new OtherCounter(`A folder of ballot keys belongs to another database. ${REMEDY}`);
  if (notes.every((note) => note === null)) {
    if (away !== null) return away;
    throw new OtherCounter(`The ballot keys of this database lie elsewhere, or are lost. ${REMEDY}`);
  }
  if (notes.some((note) => note?.state !== 'known')) await keys.noteCounter({ state: 'known', id });
  return null;
}

/** The same, in a turn of its own. */
export function recogniseInTurn(parts: CounterParts): Promise<KeyFolderAway | null> {
  return takeTurn(parts.pool, (counter) => recognise(counter, parts));
}

/**
 * Of a database that knows no counter yet: a new one, or one of before there were ids, of which a key must be at hand. In the folders
 * the id is only prepared until the database has it for sure.
 */
async function take(
  counter: Transaction,
  { keys, random }: Pick<CounterParts, 'keys' | 'random'>,
  { notes, away }: CountersNoted,
): Promise<KeyFolderAway | null> {
  const living = await listLivingKeys(counter);
  let isAnyAtHand = false;
  for (const key of living) isAnyAtHand ||= (await keys.find(key)) !== null;
  const known = notes.find((note) => note?.state === 'known') ?? null;
  if (!isAnyAtHand) {
    if (living.length > 0 && away !== null) return away;
    if (living.length > 0)
      throw new OtherCounter(`None of this database's ballot keys lies in the folders. ${REMEDY}`);
    if (known !== null)
      throw new OtherCounter(`The folders of ballot keys belong to another database. ${REMEDY}`);
  }
  const id = known?.id ?? drawUuid(random);
  await keys.noteCounter({ state: 'prepared', id });
  await recordCounterId(counter, id);
  return null;
}

/**
 * Takes the folders over as they are, whatever they or the database said: for when those that it knew are gone for good. Whoever has
 * them all the same is no counter of this database any more.
 */
export async function giveUpCounter({ pool, keys, random }: CounterParts): Promise<void> {
  const id = drawUuid(random);
  await takeTurn(pool, async (counter) => {
    await keys.noteCounter({ state: 'prepared', id });
    await recordCounterId(counter, id);
  });
}
