// Two processes of the server on one database: 50 people of one network vote, at the one and the other by turns.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Prisma } from '../../prisma/generated/client.ts';
import { openOwnDatabase, urlOf, type OwnDatabase } from '../../bench/own-database.ts';
import { end, run, start, type Environment, type Started } from '../../test/http/process/started.ts';
import { createCity } from '../../test/support/city.ts';
import { freePort, until } from '../../test/support/watched.ts';

/** So many that those which do not count are a group, whatever is drawn for it; a minute would have room for 60. */
const VOTES = 50;
const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';

/** What is published after a night, unconfirmed, and how many scores wait because they are too few to be a group. */
export interface Night {
  readonly unconfirmed: number;
  readonly waiting: number;
  /** What the servers said of Valkey in their logs. */
  readonly isAlone: boolean;
}

export interface Processes {
  /** Votes in a new city, halfway doing something else, and holds its night. `valkey`: VALKEY_URL of both, or without. */
  readonly vote: (valkey: string | null, halfway?: () => Promise<void>) => Promise<Night>;
  readonly close: () => Promise<void>;
}

export async function openProcesses(): Promise<Processes> {
  const database = await openOwnDatabase();
  const folder = join(database.folder, '..', 'var');
  mkdirSync(folder, { mode: 0o700 });
  return {
    vote: (valkey, halfway = async () => {}) => vote(database, folder, valkey, halfway),
    close: database.close,
  };
}

async function vote(
  { owner, login }: OwnDatabase,
  folder: string,
  valkey: string | null,
  halfway: () => Promise<void>,
): Promise<Night> {
  const common = { DATABASE_URL: urlOf(login), DATA_DIR: folder };
  const city = await createCity(owner, { isDemo: false, places: 1, sharedNetworks: [] });
  await owner.query('UPDATE municipalities SET opened_on = current_date + 1 WHERE municipality_id = $1', [
    city.id,
  ]);
  const hold = async (isDone: () => Promise<boolean>): Promise<void> => {
    const counter = run({ ...common, KEYS_DIR: join(folder, '..', 'keys') }, [
      'dist/server/count.js',
      '--watch',
    ]);
    await until(isDone);
    await end(counter, 'SIGTERM');
  };
  const count = async (table: 'ballots' | 'ballot_keys' | 'ratings'): Promise<number> =>
    (await owner.query(Prisma.sql`SELECT FROM ${Prisma.raw(table)} WHERE municipality_id = ${city.id}`))
      .rowCount ?? 0;
  // The first start writes what the counter needs.
  const shared = {
    ...common,
    COUNTER: 'elsewhere',
    TRUST_PROXY: 'loopback',
    ...(valkey !== null && { VALKEY_URL: valkey }),
  };
  const servers = await Promise.all([begin(shared), begin(shared)]);
  await hold(async () => (await count('ballot_keys')) === 1);
  try {
    for (let number = 0; number < VOTES; number += 1) {
      if (number === VOTES / 2) await halfway();
      await rate(servers[number % servers.length]?.url ?? '', city.places[0]?.code ?? '');
    }
  } finally {
    for (const server of servers) await end(server, 'SIGTERM');
  }
  await owner.query(
    'UPDATE municipalities SET opened_on = NULL, opening_hour = 0 WHERE municipality_id = $1',
    [city.id],
  );
  await hold(
    async () =>
      (
        await owner.query(
          Prisma.sql`SELECT FROM municipalities WHERE municipality_id = ${city.id} AND nights > 0`,
        )
      ).rowCount === 1,
  );
  return {
    unconfirmed: await count('ratings'),
    waiting: await count('ballots'),
    isAlone: servers.some(({ raw }) => raw().includes('each counts for itself')),
  };
}

const begin = async (settings: Environment): Promise<Started> =>
  start({ ...settings, PORT: await freePort() });

/** Throws where it was not received. */
async function rate(url: string, code: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
    body: JSON.stringify({ query: RATE, variables: { input: { code, ballotId: randomUUID(), score: 7 } } }),
  });
  const text = await response.text();
  if (!text.includes('RatingReceived'))
    throw new Error(`A vote was answered with ${response.status}: ${text}`);
}
