// A ballot box of a test's own: a database, a key folder, and people who vote and count.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { createCounter, type Counter } from '../../../server/voting/ballots/publish-due.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import type { Reason, Receipt, Standing } from '../../../server/foundation/ballot.ts';
import { createSealer, type Sealer } from '../../../server/voting/ballots/seal.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { findCurrentKey } from '../../../server/voting/ballots/store-keys.ts';
import { castBallots, sealBallot, type Ballot } from '../../../server/voting/ballots/store.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import type { Connection } from '../../../server/foundation/database/connect.ts';
import { testDatabase } from '../../support/database.ts';
import { createCity, type City, type CityOptions } from '../../support/city.ts';
import { ballotId, score } from './slips.ts';

/** A quiet Tuesday, after every city's hour. */
export const NOW = new Date('2026-11-24T12:00:00Z');
export const WEEK = '2026-W48';

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

/** A room with its first ballot key. */
export async function openRoom(now = NOW): Promise<Room> {
  const database = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
  const { owner, citizen, member, counter } = database;
  const parts = { pool: counter.pool, keys: await openKeyFolder(keysDir, null), random: randomBytes };
  await rotateKeys(parts, now);
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

/** A sealer for the current key, as a new API process would have it. */
export async function newSealer({ citizen }: Room): Promise<Sealer> {
  const key = await findCurrentKey(citizen);
  if (key === null) throw new Error('The room has no key.');
  return createSealer(key.id, key.publicKey, randomBytes);
}

/** A slip of somebody at the city's first place. */
export function aBallot(
  city: City,
  content: SlipContent,
  more: { standing?: Standing; place?: number } = {},
): Ballot {
  return {
    grant: grant({ kind: 'citizen' }, 'ballots.cast', city.id),
    id: ballotId(randomUUID()),
    locationId: city.places[more.place ?? 0]?.id ?? 0n,
    standing: more.standing ?? 'COUNTED',
    content,
  };
}

export const aScore = (value: number, reason: Reason | null = null): SlipContent => ({
  kind: 'score',
  score: score(value),
  reason,
});

/** Casts the slips in one batch. */
export async function cast(room: Room, ballots: readonly Ballot[], sealer?: Sealer): Promise<Receipt[]> {
  const current = sealer ?? (await newSealer(room));
  return castBallots(
    room.citizen,
    ballots.map((ballot) => sealBallot(current, ballot)),
    WEEK,
  );
}

/** Casts a slip with these bytes in place of the sealed ones. */
export async function castRaw(room: Room, ballot: Ballot, sealed: Buffer): Promise<void> {
  const { keyId } = await newSealer(room);
  await castBallots(room.citizen, [{ ...ballot, keyId, sealed }], WEEK);
}

/** Casts so many score slips, one for each value. */
export async function castScores(
  room: Room,
  city: City,
  values: readonly number[],
  more: { standing?: Standing; place?: number } = {},
): Promise<void> {
  await cast(
    room,
    values.map((value) => aBallot(city, aScore(value), more)),
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
  table: 'ballots' | 'ballot_ids' | 'spoiled',
  city: City,
): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS count FROM ${Prisma.raw(table)} WHERE municipality_id = ${city.id}`,
  );
  return rows[0]?.count ?? -1;
}
