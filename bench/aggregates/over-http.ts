// Two contenders over HTTP: the dashboard asked of GraphQL, and the page of results that citizens open.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../../server/foundation/database/login-roles.ts';
import { urlOf, type OwnDatabase } from '../own-database.ts';
import { end, start, type Environment, type Started } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { lastYear, type Contender } from './dashboard.ts';

/** A year by day, with its histogram. */
export const DASHBOARD = /* GraphQL */ `
  query Dashboard($city: String!, $from: Date!, $to: Date!) {
    summary(filter: { municipality: $city }, from: $from, to: $to) {
      count
      average
      interval {
        lower
        upper
      }
      distribution
      series(by: DAY) {
        starts
        counts
        averages
      }
    }
  }
`;

interface Dashboard {
  readonly data: { readonly summary: { readonly series: { starts: string[]; counts: number[] } } };
}

/** Posts a GraphQL query; answers the response's text. Throws where it is none of what was asked for. */
export async function post(url: string, query: string, variables: object): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(text.slice(0, 1_000));
  return text;
}

/** As much heap as docs/running.md gives a server, and what Node is told for it. */
export const HEAP_MB = 300;
export const BOUNDED_HEAP = [`--max-old-space-size=${HEAP_MB}`];

/** The product as `npm start` runs it, on the bench's database; `node`: what Node is told before the server's file. */
export async function startServer(
  { login, loginOf }: OwnDatabase,
  node: readonly string[] = [],
  more: Environment = {},
): Promise<Started> {
  const dataDir = join(process.env['TMPDIR'] ?? '', 'server');
  mkdirSync(dataDir);
  // The server sets the roles' passwords when it starts: to those that are in use already.
  const passwords = Object.fromEntries(roles.map((role) => [role, loginOf(role).password]));
  writeFileSync(join(dataDir, 'roles.json'), JSON.stringify({ [login.database]: passwords }), {
    mode: 0o600,
  });
  // One address asks for all of it.
  const environment = { DATABASE_URL: urlOf(login), DATA_DIR: dataDir, READING_BUDGET: '1000', ...more };
  return start({ ...environment, PORT: await freePort() }, [...node, 'dist/server/main.js']);
}

/** GraphQL first, then the page. */
export async function ourServer(database: OwnDatabase): Promise<[Contender, Contender]> {
  const server = await startServer(database);
  const graphql: Contender = {
    name: 'our GraphQL',
    about: 'count, average, interval, distribution and the days in columns, over HTTP',
    ask: async ({ slug }) => {
      const text = await post(server.url, DASHBOARD, { city: slug, ...lastYear() });
      const { series } = (JSON.parse(text) as Dashboard).data.summary;
      const days = series.starts.map((day, place) => ({ day, count: series.counts[place] ?? NaN }));
      return { days, bytes: Buffer.byteLength(text) };
    },
    close: async () => {
      await end(server, 'SIGTERM');
    },
  };
  const page: Contender = {
    name: 'results page',
    about: 'GET /results/<city>: all time, by category, by settlement, 25 places, as HTML',
    ask: async ({ slug }) => {
      const response = await fetch(`${server.url}/results/${slug}`);
      const text = await response.text();
      if (!response.ok) throw new Error(`The page of results answered ${response.status}.`);
      return { days: null, bytes: Buffer.byteLength(text) };
    },
    close: () => Promise.resolve(),
  };
  return [graphql, page];
}
