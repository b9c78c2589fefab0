// The peers that speak GraphQL over HTTP, each in a process of its own and with its own database.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../test/support/watched.ts';
import type { Generator } from '../load/generator.ts';
import type { Plan } from '../load/plan.ts';
import type { Name } from './args.ts';
import { HOT, type Contender } from './contender.ts';
import { node24, PEERS, versionOf } from './install.ts';
import type { VotesDatabase } from './peer-database.ts';

/** As many connections as the product has for votes (server/foundation/database/connect.ts). */
const POOL_SIZE = 10;

export interface Peer {
  readonly name: Name;
  readonly about: string;
  readonly node: string;
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly body: Plan['body'];
}

const bodyOf = (query: string): Plan['body'] => [
  `{"query":${JSON.stringify(query)},"variables":{"input":{"locationId":"`,
  ...(['","ballotId":"', '","score":', '}}}'] as const),
];

/** Apollo Server on Express with pg. */
export function apolloExpress(): Peer {
  const versions = ['@apollo/server', 'express', 'pg'].map((name) => `${name} ${versionOf(name)}`);
  return {
    name: 'apollo-express',
    about: versions.join(', '),
    node: process.execPath,
    program: 'apollo-express.mjs',
    environment: {},
    body: bodyOf('mutation Rate($input: RateInput!) { rate(input: $input) }'),
  };
}

/** node:http and the product's batched statement; `told`: the city and the key of its slips. */
export function floor(told: { readonly municipality: string; readonly key: string }): Peer {
  return {
    name: 'floor',
    about: `node:http, pg ${versionOf('pg')}, the product's batched statement, no check`,
    node: process.execPath,
    program: 'floor.mjs',
    environment: { MUNICIPALITY: told.municipality, KEY: told.key },
    body: ['{"place":"', '","id":"', '","score":', '}'],
  };
}

/** PostGraphile; with a role, every request changes into it first. */
export function postgraphile(role: string | null): Peer {
  const node = node24();
  const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const roles = role === null ? '' : `, a role a request`;
  return {
    name: role === null ? 'postgraphile' : 'postgraphile-role',
    about: `postgraphile ${versionOf('postgraphile')} on Node ${nodeVersion}${roles}`,
    node,
    program: 'postgraphile.mjs',
    environment: { GRAPHILE_ENV: 'production', ...(role === null ? {} : { VISITOR_ROLE: role }) },
    body: bodyOf('mutation Rate($input: RateInput!) { rate(input: $input) { result } }'),
  };
}

/** The peer as a contender. Its places are numbered, from the first on. */
export function createPeer(
  { name, about, node, program, environment, body }: Peer,
  database: VotesDatabase,
  generator: Generator,
  places: number,
  first = 1,
): Contender {
  const { PATH = '', HOME = '' } = process.env;
  const placeNames = Array.from({ length: places }, (_, place) => String(first + place));
  return {
    name,
    about,
    start: async () => {
      const port = await freePort();
      // It ends when this process does, however that ends: then the channel between them closes.
      const server = fork(join(PEERS, program), {
        execPath: node,
        execArgv: [],
        env: {
          PATH,
          HOME,
          NODE_ENV: 'production',
          PORT: port,
          POOL_SIZE: String(POOL_SIZE),
          ...environment,
          ...database.environment,
        },
      });
      const exit = once(server, 'exit');
      const said = await Promise.race([once(server, 'message'), exit.then(() => null)]);
      if (said === null) throw new Error(`${name} did not start.`);
      return {
        empty: database.empty,
        load: ({ scenario, connections, seconds, seed }) =>
          generator.send({
            port,
            path: '/graphql',
            body,
            marker: '"RatingReceived"',
            places: placeNames,
            hot: HOT[scenario],
            connections,
            seconds,
            seed,
          }),
        countVotes: database.countVotes,
        pid: server.pid ?? null,
        stop: async () => {
          server.kill();
          await exit;
        },
      };
    },
  };
}
