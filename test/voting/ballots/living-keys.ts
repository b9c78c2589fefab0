// What tests of ballot keys look at: nights that are held, the files in a folder, and the keys that live.
import { readdir } from 'node:fs/promises';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createBallotBox, type BallotBox } from '../../../server/voting/ballots/box.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import type { CounterParts, CounterReport } from '../../../server/voting/ballots/publish-run.ts';
import { listKeys, type NightKey } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn, type CounterPool } from '../../../server/voting/ballots/store-lock.ts';
import type { City } from '../../support/city.ts';
import { daysLater, type Room } from './room.ts';

/** Looks into every box at noon, so many days later: each city's night is held then, where it was not on that day. */
export function openOn(parts: CounterParts, day: number): Promise<CounterReport> {
  return createCounter(parts).openDue(daysLater(day));
}

/** A ballot box as an API process of the counter's own has it. */
export function openBox({ citizen, parts }: Room): BallotBox {
  const { random } = parts;
  const offerFirst = (id: City['id']) => offerFirstKey(parts, id);
  return createBallotBox({ pool: citizen, random, openSoon: () => undefined, offerFirst });
}

/** The city's key, as whoever votes first makes it. */
export async function firstKey(parts: CounterParts, city: Pick<City, 'id'>): Promise<NightKey> {
  const key = await offerFirstKey(parts, city.id);
  if (key === null) throw new Error('There is no such city.');
  return key;
}

/** The name of a key's file. */
export const fileOf = ({ municipalityId, night, id }: NightKey): string =>
  `${municipalityId}-${night}-${id}.pem`;

/** The files in a key folder, without notes on nights and on keys that are retired, and the secret of draws. */
export async function listFiles(keysDir: string): Promise<string[]> {
  return (await readdir(keysDir)).filter((name) => !/\.(retired|night|secret|id)$/.test(name)).toSorted();
}

/** The keys that the database knows, of each city the newest first. */
export function listLiving(pool: CounterPool): Promise<NightKey[]> {
  return takeTurn(pool, listKeys);
}

/** How many of the city's nights were held. */
export async function nightsOf({ owner }: Room, { id }: Pick<City, 'id'>): Promise<number> {
  const { rows } = await owner.query<{ nights: number }>(
    Prisma.sql`SELECT nights FROM municipalities WHERE municipality_id = ${id}`,
  );
  return rows[0]?.nights ?? -1;
}
