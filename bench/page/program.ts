// `npm run bench -- page`: the vote page and the results on a cheap phone with a slow line, beside React and SurveyJS.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { end, ownerOf, start, type Started } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { ask } from '../../test/support/database.ts';
import { launchOwnBrowser } from '../../test/support/browser.ts';
import { cpuSecondsOf, postgresPid } from '../cpu.ts';
import { printGoals } from '../goals.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { completenessOf } from './complete.ts';
import { createFront } from './front.ts';
import { openLines, type Lines } from './link.ts';
import { measureAnew } from './anew.ts';
import { hasWrk, measureSpeed } from './load.ts';
import { buildPeers, installPagePeers, type PeerPages } from './peers.ts';
import { placeOf } from './place.ts';
import { goalsOf, printTable, type Run, type Speeds } from './verdict.ts';
import { visit, type Contender } from './visit.ts';

export const help = `The citizens' pages on a cheap phone with one bar of signal, and how many of them the server sends.

Starts the server with its demo city, and a browser that is slowed down to 400 ms, 400 kbit/s and a sixth of its CPU.
Every round visits each page cold, each round in another order: once slowed down by the browser, once through a real
TLS 1.3 and HTTP/2 connection over a relay that is as slow. Then one sign's vote page is asked for again and again with wrk, or
autocannon; and every sign's once, when nothing of it is remembered any more, again and again.

  vote               the page behind a sign's code
  react + apollo     the same components, rendered in the browser with the data that Apollo Client asks for
  surveyjs           the same questions by SurveyJS
  results            a city's results

  --rounds N         how many rounds (5)
  --seconds N        how long pages are asked for (5)
  --warmup N         how long before, so that all is compiled (4)
  --only NAMES       some of these pages, with commas between`;

export const smoke = ['--rounds', '1', '--seconds', '1', '--warmup', '1', '--only', 'vote'];

/** The codes of every sign in use; a tablet's is another page, and so is that of an event that is over. */
const ALL_SIGNS = `SELECT code FROM signs JOIN sign_codes USING (municipality_id, code)
  JOIN locations l ON l.municipality_id = sign_codes.municipality_id AND l.id = location_id
  WHERE signs.retired_on IS NULL AND l.kind <> 'tablet' AND l.first_day IS NULL`;

const SCALE = { press: '[name=score][value="08"]', reacted: '.ball' };

function contendersOf(code: string): readonly Contender[] {
  return [
    { name: 'vote', path: `/s/${code}`, scale: SCALE },
    { name: 'react + apollo', path: '/peers/react', scale: SCALE },
    {
      name: 'surveyjs',
      path: '/peers/survey',
      scale: { press: '.sd-rating input[value="8"]', reacted: '.sd-rating__item--selected' },
    },
    { name: 'results', path: '/results/stara-zagora', scale: null },
  ];
}

interface Server extends Started {
  readonly dataDir: string;
}

function numberOf(value: string, name: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new Error(`--${name} is a whole number from 1 to 100, not ${value}.`);
}

/** Those that are asked for by name. */
function choose(contenders: readonly Contender[], only: string | undefined): readonly Contender[] {
  if (only === undefined) return contenders;
  return only.split(',').map((wanted) => {
    const found = contenders.find(({ name }) => name === wanted);
    if (found) return found;
    throw new Error(`--only names some of ${contenders.map(({ name }) => name).join(', ')}, not ${wanted}.`);
  });
}

async function measureVisits(
  browser: Browser,
  lines: Lines,
  contenders: readonly Contender[],
  rounds: number,
): Promise<Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of rotate(contenders, round)) {
      for (const line of ['by the browser', 'TLS + HTTP/2'] as const) {
        const origin = line === 'by the browser' ? lines.plain : lines.slow;
        if (origin === null) continue;
        const seen = await visit(browser, origin, contender, line === 'by the browser');
        runs.push({ round, name: contender.name, line, visit: seen });
        const { lcp, reacts, longTasks, bytes } = seen;
        console.log(
          `round ${round + 1}  ${contender.name.padEnd(16)}${line.padEnd(16)}LCP ${lcp.toFixed(0)} ms, ` +
            `reacts ${reacts?.toFixed(0) ?? '–'} ms, ${longTasks} long tasks, ${bytes} bytes`,
        );
      }
    }
  }
  return runs;
}

/** CPU seconds of the server so far. Its database's are told by how many statements there are (bench/spent.test.ts). */
function cpuOfServer(pid: number, dataDir: string): number | null {
  const all = cpuSecondsOf(pid);
  const postgres = cpuSecondsOf(postgresPid(join(dataDir, 'postgres')));
  return all === null || postgres === null ? null : all - postgres;
}

async function measureServer(
  { url, process, dataDir }: Server,
  codes: readonly string[],
  times: { readonly seconds: number; readonly warmup: number },
  withWrk: boolean,
): Promise<Speeds> {
  const [address, [code = '']] = [url.replace('localhost', '127.0.0.1'), codes];
  const cpuOf = () => cpuOfServer(process.pid ?? 0, dataDir);
  const pages = ['bg', 'en'].flatMap((language) => codes.map((each) => `/s/${each}?language=${language}`));
  const speeds = {
    again: await measureSpeed(address, cpuOf, [`/s/${code}`], { ...times, withWrk }),
    anew: await measureAnew(address, cpuOf, pages, times),
  };
  for (const [name, { pagesPerSecond, pagesPerCore, bad }] of Object.entries(speeds))
    console.log(
      `${name.padEnd(10)}${pagesPerSecond.toFixed(0)} vote pages/s, ${pagesPerCore?.toFixed(0) ?? '–'} a second of CPU time, ` +
        `${bad} bad answers`,
    );
  return speeds;
}

async function measureAll(
  server: Server,
  codes: readonly string[],
  contenders: readonly Contender[],
  peers: PeerPages | null,
  { rounds, ...times }: { readonly rounds: number; readonly seconds: number; readonly warmup: number },
) {
  const withWrk = await hasWrk();
  if (!withWrk) installPagePeers();
  const port = new URL(server.url).port;
  const lines = await openLines(await createFront(port, peers, await placeOf(server.url, codes[0] ?? '')));
  const browser = await launchOwnBrowser(lines.browserArgs);
  try {
    const runs = await measureVisits(browser, lines, contenders, rounds);
    const isComplete = await completenessOf(browser, `${server.url}/results/stara-zagora`);
    const speeds = await measureServer(server, codes, times, withWrk);
    return { runs, isComplete, speeds, browser: browser.version() };
  } finally {
    await browser.close();
    await lines.close();
  }
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      warmup: { type: 'string', default: '4' },
      only: { type: 'string' },
    },
  });
  const sizes = {
    rounds: numberOf(values.rounds, 'rounds'),
    seconds: numberOf(values.seconds, 'seconds'),
    warmup: numberOf(values.warmup, 'warmup'),
  };
  const place = join(import.meta.dirname, '..', '..', 'var', 'bench');
  mkdirSync(place, { recursive: true });
  const dataDir = mkdtempSync(join(place, 'page-'));
  // PostgreSQL may have to run under another account.
  chmodSync(dataDir, 0o711);
  const server = await start({
    DATA_DIR: join(dataDir, 'var'),
    PORT: await freePort(),
    DEMO: '1',
    // One address asks for all of it.
    READING_BUDGET: '1000',
  });
  const code = /\/S\/(\d{9})/i.exec(server.output())?.[1] ?? '';
  const rows = await ask(ownerOf(join(dataDir, 'var')), ALL_SIGNS);
  const others = (rows as { code: string }[]).map((row) => row.code);
  const contenders = choose(contendersOf(code), values.only);
  const peers = contenders.some(({ path }) => path.startsWith('/peers/')) ? await buildPeers(code) : null;
  try {
    const measured = await measureAll(
      { ...server, dataDir: join(dataDir, 'var') },
      [code, ...others],
      contenders,
      peers,
      sizes,
    );
    const { runs, isComplete, speeds, browser } = measured;
    console.log(`\n${printTable(runs)}\n`);
    writeReport('page', { chromium: browser, ...peers?.versions }, { sizes, runs, speeds, isComplete });
    return printGoals(goalsOf(runs, speeds, isComplete));
  } finally {
    await end(server, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
    if (peers !== null) rmSync(dirname(peers.react), { recursive: true, force: true });
  }
}
