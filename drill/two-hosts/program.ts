// Starts server and counter under accounts of their own, votes, holds a night, and reads all that either has: what must it not have?
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCity, type City } from '../../test/support/city.ts';
import { until } from '../../test/support/watched.ts';
import { drawVisitor, type Visitor } from '../canary/canaries.ts';
import { formsOf } from '../canary/forms.ts';
import { createSender } from '../canary/requests.ts';
import { readAll, type Evidence, type Wanted } from './evidence.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { watchKeys, type KeyWatch } from './keys.ts';

export const help = `Starts server and counter under accounts of their own: no private half may be with the one, no address with the other.

npm run drill -- two-hosts [--votes 200]

PostgreSQL, the server (COUNTER=elsewhere) and the counter (npm run count -- --watch) run under three accounts. People vote by page and
API, each from addresses of their own, in a live city and in a demo city; the counter holds a night. Then every readable page of memory,
the memory maps, open files, settings and folders of both accounts are read: of every key that ever existed the private half is looked
for as bytes, backwards, in hex, base64url and PEM with the server; the addresses of everybody who voted, as text, packed, in hex,
base64 and as hashes, with the counter. Only root may read all that: without it nothing is tried.

Holds where none is found: with the server while people vote and after the night, with the counter after the night; where no vote was lost; and
where a server with a copy of the keys, and a counter that was told an address, are each found out, in memory too.`;

export const smoke = ['--votes', '24'];

/** What is looked for is there or not, however many votes there are. */
export const isSmokeJudged = true;
export const isForAnyLoad = true;

const AT_ONCE = 6;

/** Whether everything held; null where nobody may read the memory of others. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({ args: [...args], options: { votes: { type: 'string', default: '200' } } });
  if (process.getuid?.() !== 0) {
    console.log('Not tried: only root may start accounts and read their memory.');
    return null;
  }
  const visitors = Array.from({ length: Number(values.votes) }, drawVisitor);
  const hosts = await openHosts();
  const keys = watchKeys(hosts.keys);
  try {
    const isHeld = await live(hosts, keys, visitors);
    return (await plant(hosts, keys, visitors)) && isHeld;
  } finally {
    keys.stop();
    await hosts.close();
  }
}

/** Votes and a night, as they should be. */
async function live(hosts: Hosts, keys: KeyWatch, visitors: readonly Visitor[]): Promise<boolean> {
  const { pool } = hosts.owner;
  const city = await createCity(pool, { isDemo: false });
  const demo = await createCity(pool, { isDemo: true });
  // Not before everybody voted.
  await pool.query('UPDATE municipalities SET opened_on = current_date + 1 WHERE NOT is_demo');
  const [first] = visitors;
  const isRefused = first !== undefined && !(await vote(hosts, [first], [city, demo])).every(Boolean);
  await hosts.startCounter();
  await until(async () => (await pool.query('SELECT FROM ballot_keys')).rowCount === 2);
  const voting = vote(hosts, visitors, [city, demo]);
  await sleep(200);
  const during = tell('The server, while people vote', readServer(hosts, keys), []);
  const areTaken = (await voting).every(Boolean);
  // Both at once, at whatever hour this runs.
  await pool.query('UPDATE municipalities SET opened_on = NULL, opening_hour = 0');
  const code = await hosts.stopCounter();
  await hosts.startCounter();
  await until(async () => (await pool.query('SELECT FROM municipalities WHERE nights = 1')).rowCount === 2);
  const { rows } = await pool.query<{ published: number }>('SELECT count(*)::int AS published FROM ratings');
  console.log(
    `${visitors.length} people voted, ${rows[0]?.published} ratings are published, ${keys.seen()} keys were there.`,
  );
  const after = tell('The server, after the night', readServer(hosts, keys), []);
  const counter = tell('The counter, after the night', readCounter(hosts, visitors), []);
  const isWell = isRefused && areTaken && code === 0 && (rows[0]?.published ?? 0) > 0 && keys.seen() >= 4;
  return isWell && during && after && counter;
}

/** What should not be, and must be found. */
async function plant(hosts: Hosts, keys: KeyWatch, visitors: readonly Visitor[]): Promise<boolean> {
  await hosts.stopCounter();
  await hosts.startBothInServer();
  const server = tell('Planted: a server that has the keys', readServer(hosts, keys), ['memory', 'a file']);
  const address = visitors[0]?.IPv6.text ?? '';
  await hosts.startCounter({ PLATFORM_NAME: address });
  const counter = tell('Planted: a counter that was told an address', readCounter(hosts, visitors), [
    'memory',
    'the settings',
  ]);
  return server && counter;
}

const readServer = ({ server, keys: folder }: Hosts, keys: KeyWatch): Evidence =>
  readAll(server, keys.forms(), folder);

function readCounter({ counter, server }: Hosts, visitors: readonly Visitor[]): Evidence {
  const wanted = visitors.flatMap(({ IPv4, IPv6 }) =>
    [IPv4, IPv6].flatMap((address): Wanted[] =>
      formsOf(address)
        .filter((form) => !form.isByChance)
        .map(({ name, bytes }) => ({ what: `an address (${address.kind}, ${name})`, bytes })),
    ),
  );
  return readAll(counter, wanted, server.folders[0] ?? '');
}

/** Says what was found; answers whether it is nothing, or in each of the places where it must be. */
function tell(what: string, { found, processes, bytes }: Evidence, places: readonly string[]): boolean {
  console.log(
    `${what}: ${processes} processes, ${Math.round(bytes / 1e6)} MB read, ${found.size} things found.`,
  );
  for (const each of found) console.log(`  ${each}`);
  const isFound = places.every((place) => [...found].some((each) => each.endsWith(place)));
  return processes > 0 && (places.length === 0 ? found.size === 0 : isFound);
}

/** Each votes once, in one city or the other; answers of each whether the server has the vote. */
async function vote(
  { url }: Hosts,
  visitors: readonly Visitor[],
  cities: readonly City[],
): Promise<boolean[]> {
  const sender = createSender(url);
  const left = visitors.entries();
  const taken: boolean[] = [];
  const go = async (): Promise<void> => {
    for (const [number, visitor] of left) {
      const code = cities[Math.floor(number / 2) % cities.length]?.places[0]?.code ?? '';
      taken.push(await sender.vote(visitor, code, number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
  sender.close();
  return taken;
}
