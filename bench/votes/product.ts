// The product as `npm start` runs it, with every check on: limits, validation, sealing, the exactly-once id.
import { end, start, type Environment } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import type { Generator } from '../load/generator.ts';
import { urlOf, type OwnDatabase } from '../own-database.ts';
import { bodyOfVote } from './body.ts';
import { makeCity } from './city.ts';
import { HOT, type Contender, type Running } from './contender.ts';
import { readVotes, settle } from './databases.ts';

export interface RunningProduct extends Running {
  /** Where its pages are. */
  readonly url: string;
}

export interface Product extends Contender {
  /** The codes of its signs. */
  readonly codes: readonly string[];
  /** The same as `start`, with more settings. */
  readonly startWith: (environment: Environment) => Promise<RunningProduct>;
}

/** Makes its city in the database, which is migrated already. */
export async function createProduct(
  { owner, login }: OwnDatabase,
  dataDir: string,
  generator: Generator,
  places: number,
): Promise<Product> {
  const codes = await makeCity(owner, places);
  const body = bodyOfVote();
  const startWith: Product['startWith'] = async (environment) => {
    const port = await freePort();
    const server = await start({
      PORT: port,
      DATABASE_URL: urlOf(login),
      DATA_DIR: dataDir,
      TRUST_PROXY: 'loopback',
      // One address asks for all of it.
      READING_BUDGET: '1000',
      ...environment,
    });
    return {
      empty: async () => {
        await owner.query('TRUNCATE ballots, ballot_ids');
        await settle(owner);
      },
      load: ({ scenario, connections, seconds, seed }) =>
        generator.send({
          port,
          path: '/graphql',
          body,
          marker: '"RatingReceived"',
          places: codes,
          hot: HOT[scenario],
          connections,
          seconds,
          seed,
        }),
      // What is published has left the box.
      countVotes: () =>
        readVotes(owner, 'SELECT (SELECT count(*) FROM ballots) + (SELECT count(*) FROM ratings) AS votes'),
      pid: server.process.pid ?? null,
      url: server.url,
      stop: async () => {
        await end(server, 'SIGTERM');
      },
    };
  };
  return { name: 'product', about: 'server/main.ts', codes, startWith, start: () => startWith({}) };
}
