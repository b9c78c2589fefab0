// `npm run bench -- page`: the vote page and the results on a cheap phone with a slow line, beside React and SurveyJS.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { end, freePort, ownerOf, start, type Started } from '../../process/started.ts';
import { ask } from '../../support/launched.ts';
import { launchBrowser } from '../../support/browser.ts';
import { printGoals } from '../goals.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { completenessOf } from './complete.ts';
import { createFront } from './front.ts';
import { openLines, type Lines } from './link.ts';
import { hasWrk, measureSpeed } from './load.ts';
import { buildPeers, type PeerPages } from './peers.ts';
import { placeOf } from './place.ts';
import { goalsOf, printTable, type Run, type Speeds } from './verdict.ts';
import { visit, type Contender } from './visit.ts';

export const help = `The citizens' pages on a cheap phone with one bar of signal, and how many of them the server sends.

Starts the server with its demo city, and a browser that is slowed down to 400 ms, 400 kbit/s and a sixth of its CPU.
Every round visits each page cold, each round in another order: once slowed down by the browser, once through a real
TLS 1.3 and HTTP/2 connection over a relay that is as slow. Then vote pages are asked for with wrk, or autocannon.

  vote               the page behind a sign's code
  react + apollo     the same components, rendered in the browser with the data that Apollo Client asks for
  surveyjs           the same questions by SurveyJS
  results            a city's results

  --rounds N         how many rounds (5)
  --seconds N        how long pages are asked for (5)`;

export const smoke = ['--rounds', '1', '--seconds', '1'];

/** The codes of every sign in use; a tablet's is another page. */
const ALL_SIGNS = `SELECT code FROM signs JOIN sign_codes USING (municipality_id, code)
  JOIN locations l ON l.municipality_id = sign_codes.municipality_id AND l.id = location_id
  WHERE signs.retired_on IS NULL AND l.kind <> 'tablet'`;

const SCALE = { press: '[name=score][value="8"]', reacted: '.ball' };

function contendersOf(code: string): readonly Contender[] {
  return [
    { name: 'vote', path: `/s/${code}`, scale: SCALE },
    { name: 'react + apollo', path: '/peers/react', scale: SCALE },
    {
      ...{ name: 'surveyjs', path: '/peers/survey' },
      scale: { press: '.sd-rating input[value="8"]', reacted: '.sd-rating__item--selected' },
    },
    { name: 'results', path: '/results/stara-zagora', scale: null },
  ];
}

function numberOf(value: string, name: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new Error(`--${name} is a whole number from 1 to 100, not ${value}.`);
}

async function measureVisits(browser: Browser, lines: Lines, code: string, rounds: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of rotate(contendersOf(code), round)) {
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

async function measureServer(
  { url, process }: Started,
  codes: readonly string[],
  seconds: number,
): Promise<Speeds> {
  const withWrk = await hasWrk();
  const of = (paths: readonly string[]) =>
    measureSpeed(url.replace('localhost', '127.0.0.1'), process.pid ?? 0, paths, { seconds, withWrk });
  // Nobody can make an address of a page that is kept a new one: so it is every sign, in either language and in neither.
  const pages = ['', '?language=bg', '?language=en'].flatMap((query) =>
    codes.map((each) => `/s/${each}${query}`),
  );
  const speeds = { cached: await of(pages.slice(0, 1)), uncached: await of(pages) };
  for (const [name, { pagesPerSecond, pagesPerCore, bad }] of Object.entries(speeds))
    console.log(
      `${name.padEnd(10)}${pagesPerSecond.toFixed(0)} vote pages/s, ${pagesPerCore?.toFixed(0) ?? '–'} a second of CPU time, ` +
        `${bad} bad answers (${withWrk ? 'wrk' : 'autocannon'})`,
    );
  return speeds;
}

async function measureAll(
  server: Started,
  codes: readonly string[],
  peers: PeerPages,
  rounds: number,
  seconds: number,
) {
  const [code = ''] = codes;
  const port = new URL(server.url).port;
  const lines = await openLines(await createFront(port, peers, await placeOf(server.url, code)));
  const browser = await launchBrowser(lines.browserArgs);
  try {
    const runs = await measureVisits(browser, lines, code, rounds);
    const isComplete = await completenessOf(browser, `${server.url}/results/stara-zagora`);
    return {
      runs,
      isComplete,
      speeds: await measureServer(server, codes, seconds),
      browser: browser.version(),
    };
  } finally {
    await browser.close();
    await lines.close();
  }
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' } },
  });
  const [rounds, seconds] = [numberOf(values.rounds, 'rounds'), numberOf(values.seconds, 'seconds')];
  const place = join(import.meta.dirname, '..', '..', '..', 'var', 'bench');
  mkdirSync(place, { recursive: true });
  const dataDir = mkdtempSync(join(place, 'page-'));
  // PostgreSQL may have to run under another account.
  chmodSync(dataDir, 0o711);
  const server = await start({
    ...{ DATA_DIR: join(dataDir, 'var'), PORT: await freePort(), DEMO: '1' },
    // One address asks for all of it.
    READING_BUDGET: '1000',
  });
  const code = /\/S\/(\d{9})/i.exec(server.output())?.[1] ?? '';
  const rows = await ask(ownerOf(join(dataDir, 'var')), ALL_SIGNS);
  const others = (rows as { code: string }[]).map((row) => row.code);
  const peers = await buildPeers(code);
  try {
    const { runs, isComplete, speeds, browser } = await measureAll(
      server,
      [code, ...others],
      peers,
      rounds,
      seconds,
    );
    console.log(`\n${printTable(runs)}\n`);
    writeReport(
      'page',
      { chromium: browser, ...peers.versions },
      { rounds, seconds, runs, speeds, isComplete },
    );
    return printGoals(goalsOf(runs, speeds, isComplete));
  } finally {
    await end(server, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(dirname(peers.react), { recursive: true, force: true });
  }
}
