// `npm run drill -- floods`: whether votes come through while hundreds of connections read expensive pages.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { printGoals } from '../../bench/goals.ts';
import { end, ownerOf, start } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { ask } from '../../test/support/database.ts';
import { castVotes, percentile, type Voted } from './votes.ts';

export const help = `Whether votes come through while hundreds of connections read expensive pages.

npm run drill -- floods [--connections 300] [--votes 400]

Starts the server with its demo city. People vote, one every 50 ms, by form and by API, at first alone; then beside connections that
ask without a pause for pages and queries that nobody asked for before, each from another network, so that no budget stops them.

  F1  milliseconds that 95 of 100 votes waited at most beside the readers, at most 300
  F2  votes that were refused, or got no answer, at most 0
  F3  milliseconds that 95 of 100 looks at /livez waited at most, at most 300`;

export const smoke = ['--connections', '30', '--votes', '10'];

const SLUG = 'stara-zagora';
const WARM_UP_MS = 3_000;

function tell(name: string, { waits, refused, lives }: Voted): void {
  const of = (values: readonly number[]) =>
    `p50 ${percentile(values, 0.5).toFixed(0)} ms, p95 ${percentile(values, 0.95).toFixed(0)} ms`;
  console.log(
    `${name.padEnd(22)}${waits.length} votes: ${of(waits)}, ${refused} refused; /livez ${of(lives)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

async function withReaders(url: string, connections: number, work: () => Promise<Voted>): Promise<Voted> {
  const program = join(import.meta.dirname, 'readers.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, url, SLUG, String(connections)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = text(child.stdout);
  await sleep(WARM_UP_MS);
  const voted = await work();
  child.stdin.end();
  console.log(`the readers heard      ${(await said).trim()}`);
  return voted;
}

/** Whether everything held. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      connections: { type: 'string', default: '300' },
      votes: { type: 'string', default: '400' },
    },
  });
  const [connections, votes] = [Number(values.connections), Number(values.votes)];
  const folder = mkdtempSync(join(tmpdir(), 'kazva-floods-'));
  // PostgreSQL may have to run under another account.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'var');
  const server = await start({
    DATA_DIR: dataDir,
    PORT: await freePort(),
    DEMO: '1',
    TRUST_PROXY: 'loopback',
  });
  try {
    const rows = await ask(ownerOf(dataDir), 'SELECT code FROM signs WHERE retired_on IS NULL');
    const codes = (rows as { code: string }[]).map(({ code }) => code);
    // What is compiled at first is no flood.
    await castVotes(server.url, codes, 20);
    tell('alone', await castVotes(server.url, codes, votes));
    const beside = await withReaders(server.url, connections, () => castVotes(server.url, codes, votes));
    tell(`beside ${connections} readers`, beside);
    return printGoals([
      {
        name: 'F1',
        what: 'ms for 95 of 100 votes',
        is: 'at most',
        value: percentile(beside.waits, 0.95),
        bound: 300,
      },
      { name: 'F2', what: 'votes refused', value: beside.refused, bound: 0, is: 'at most' },
      {
        name: 'F3',
        what: 'ms for 95 of 100 looks at /livez',
        is: 'at most',
        value: percentile(beside.lives, 0.95),
        bound: 300,
      },
    ]);
  } finally {
    await end(server, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
