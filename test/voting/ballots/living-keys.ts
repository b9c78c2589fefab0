// What tests of ballot keys look at: a week to come, the files in a folder, and the keys that live.
import { readdir } from 'node:fs/promises';
import { listKeys } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn, type CounterPool } from '../../../server/voting/ballots/store-lock.ts';
import { NOW } from './room.ts';

export const weeksLater = (weeks: number): Date => new Date(NOW.getTime() + weeks * 7 * 86_400_000);

/** The files in a key folder, without the marks of keys that are retired. */
export async function listFiles(keysDir: string): Promise<string[]> {
  return (await readdir(keysDir)).filter((name) => !name.endsWith('.retired'));
}

/** The ids of the keys that the database knows, the current one first. */
export async function listLivingKeys(pool: CounterPool): Promise<string[]> {
  return (await takeTurn(pool, listKeys)).map(({ id }) => id);
}
