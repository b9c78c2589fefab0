// A contender: PostGraphile with its aggregates, asked for the same days, over ratings.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../test/support/watched.ts';
import type { OwnDatabase } from '../own-database.ts';
import { installPeers, node24, PEERS, versionOf } from '../votes/install.ts';
import { lastYear, type Contender, type Day } from './dashboard.ts';
import { post } from './over-http.ts';

/** Its filter knows no ranges, so the days are those of a function, which PostgreSQL puts into the statement that calls it. */
const FUNCTION = `CREATE FUNCTION ratings_within(municipality bigint, first_day date, last_day date) RETURNS SETOF ratings
  LANGUAGE sql STABLE AS $$ SELECT * FROM ratings WHERE municipality_id = municipality AND standing = 'COUNTED'
    AND published_on >= first_day AND published_on <= last_day $$`;

/** It counts rows by an id, which it makes distinct first. The sum of equal scores tells their number, and costs less. */
const QUERY = /* GraphQL */ `
  query Dashboard($city: BigInt!, $from: Date!, $to: Date!) {
    ratingsWithin(municipality: $city, firstDay: $from, lastDay: $to) {
      groupedAggregates(groupBy: [PUBLISHED_ON, SCORE]) {
        keys
        sum {
          score
        }
      }
    }
  }
`;

interface Dashboard {
  readonly data: {
    readonly ratingsWithin: {
      readonly groupedAggregates: readonly { keys: [string, string]; sum: { score: string } }[];
    };
  };
}

/** Starts it. It logs in as the owner, whom row-level security does not slow. */
export async function postgraphileAggregates({ owner, login }: OwnDatabase): Promise<Contender> {
  installPeers();
  await owner.query(FUNCTION);
  const node = node24();
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const server = fork(join(PEERS, 'aggregates.mjs'), {
    execPath: node,
    execArgv: [],
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      PORT: port,
      POOL_SIZE: '10',
      PGHOST: login.host,
      PGPORT: String(login.port),
      PGUSER: login.user,
      PGPASSWORD: login.password,
      PGDATABASE: login.database,
    },
  });
  const exit = once(server, 'exit');
  const said = await Promise.race([once(server, 'message'), exit.then(() => null)]);
  if (said === null) throw new Error('PostGraphile did not start.');
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const packages = ['postgraphile', '@graphile/pg-aggregates'].map((name) => `${name} ${versionOf(name)}`);
  return {
    name: 'PostGraphile',
    about: `${packages.join(', ')} on Node ${version}, over HTTP`,
    ask: async ({ id }) => {
      const text = await post(`http://localhost:${port}`, QUERY, { city: String(id), ...lastYear() });
      const { groupedAggregates } = (JSON.parse(text) as Dashboard).data.ratingsWithin;
      return { days: daysOf(groupedAggregates), bytes: Buffer.byteLength(text) };
    },
    close: async () => {
      server.kill();
      await exit;
    },
  };
}

function daysOf(groups: Dashboard['data']['ratingsWithin']['groupedAggregates']): Day[] {
  const counts = new Map<string, number>();
  for (const { keys, sum } of groups) {
    const [day, score] = keys;
    counts.set(day, (counts.get(day) ?? 0) + Number(sum.score) / Number(score));
  }
  return [...counts].map(([day, count]) => ({ day, count })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
