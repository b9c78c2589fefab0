// A ballot box of a test's own: a database, a key folder, and people who vote and count.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import type { PaperWay, Reason } from '../../../server/foundation/ballot.ts';
import type { Connection } from '../../../server/foundation/database/connect.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { createCounter, type Counter } from '../../../server/voting/ballots/publish-due.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { createSealer, type Sealer } from '../../../server/voting/ballots/seal.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Stored } from '../../../server/voting/ballots/slip-queue.ts';
import { findCurrentKeys } from '../../../server/voting/ballots/store-keys.ts';
import { castBallots, sealBallot, type Ballot } from '../../../server/voting/ballots/store.ts';
import { createCity, type City, type CityOptions } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { ballotId, score, trustFor } from './slips.ts';

/** A quiet Tuesday, after every city's hour. */
export const NOW = new Date('2026-11-24T12:00:00Z');

export const daysLater = (days: number, now = NOW): Date => new Date(now.getTime() + days * 86_400_000);

export interface Room {
  readonly login: Login;
  readonly owner: Pool;
  readonly citizen: Pool;
  readonly member: Connection;
  readonly parts: CounterParts;
  readonly keysDir: string;
  readonly createCity: (options?: CityOptions) => Promise<City>;
  readonly counter: () => Counter;
  readonly close: () => Promise<void>;
}

/** A room without any key yet: a city gets its first with its first vote. In a new database, where none is given. */
export async function openRoom(given?: TestDatabase): Promise<Room> {
  const database = given ?? (await testDatabase());
  const keysDir = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
  const { owner, citizen, member, counter } = database;
  const parts = { pool: counter.pool, keys: await openKeyFolder(keysDir, null), random: randomBytes };
  return {
    login: database.login,
    owner: owner.pool,
    citizen: citizen.pool,
    member,
    parts,
    keysDir,
    createCity: (options) => createCity(owner.pool, options),
    counter: () => createCounter(parts),
    close: async () => {
      await database.close();
      await rm(keysDir, { recursive: true });
    },
  };
}

/** A sealer for the city's current key, as a new API process would have it. */
export async function newSealer(
  { citizen, parts }: Room,
  { id }: { readonly id: MunicipalityId },
): Promise<Sealer> {
  const [key = await offerFirstKey(parts, id)] = await findCurrentKeys(citizen, [id]);
  if (key === null) throw new Error('There is no such city.');
  return createSealer(id, key, randomBytes);
}

interface Said {
  /** Why it is unconfirmed; null: it is counted. */
  readonly reason?: Reason | null;
  readonly place?: number;
  /** By which way of paper it came. */
  readonly paper?: PaperWay | undefined;
}

/** A slip of somebody at one of the city's places, the first where none is said. */
export function aBallot(
  city: City,
  content: SlipContent,
  { reason = null, place = 0, paper }: Said = {},
): Ballot {
  return {
    grant: grant({ kind: 'citizen' }, 'ballots.cast', city.id),
    id: ballotId(randomUUID()),
    isDemo: city.isDemo,
    slip: {
      locationId: city.places[place]?.id ?? 0n,
      categoryId: city.categoryId,
      trust: trustFor(reason),
      ...(paper && { paper }),
      content,
    },
  };
}

export const aScore = (value: number): SlipContent => ({ kind: 'score', score: score(value) });

/**
 * Casts slips of one city in one batch. Where no sealer is given they are sealed as the queue does it: again under the next key, if the
 * night of a counter that runs beside the test closed the first one meanwhile.
 */
export async function cast(room: Room, ballots: readonly Ballot[], sealer?: Sealer): Promise<Stored[]> {
  const [first] = ballots;
  if (first === undefined) return [];
  const current = sealer ?? (await newSealer(room, { id: first.grant.municipalityId }));
  const stored = await castBallots(
    room.citizen,
    ballots.map((ballot) => sealBallot(current, ballot)),
    randomBytes,
  );
  // One key for all of them: closed for one, closed for all.
  return sealer === undefined && stored.includes('keyRetired') ? cast(room, ballots) : stored;
}

/** Casts a slip with these bytes in place of the sealed ones. */
export async function castRaw(room: Room, ballot: Ballot, sealed: Buffer): Promise<void> {
  const { keyId } = await newSealer(room, { id: ballot.grant.municipalityId });
  await castBallots(room.citizen, [{ ...ballot, keyId, sealed }], randomBytes);
}

/** Casts so many score slips, one for each value. */
export async function castScores(
  room: Room,
  city: City,
  values: readonly number[],
  said: Said = {},
): Promise<void> {
  await cast(
    room,
    values.map((value) => aBallot(city, aScore(value), said)),
  );
}

/** The published scores of a city, sorted. */
export async function publishedScores({ owner }: Room, city: City): Promise<number[]> {
  const { rows } = await owner.query<{ score: number }>(
    Prisma.sql`SELECT score FROM ratings WHERE municipality_id = ${city.id} ORDER BY score`,
  );
  return rows.map(({ score: value }) => value);
}

/** How many slips of a city lie in a table of the box. */
export async function countIn(
  { owner }: Room,
  table: 'ballots' | 'ballot_ids' | 'weekly_ballots',
  city: City,
): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS count FROM ${Prisma.raw(table)} WHERE municipality_id = ${city.id}`,
  );
  return rows[0]?.count ?? -1;
}
