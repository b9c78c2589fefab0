// The client package on its own: packed, installed into an empty folder, and casting there, under Node and in a browser.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../sources.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createCity, type City } from '../../support/city.ts';
import { installAlone, packed } from '../../support/packed.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { openWaiting } from '../../support/waiting.ts';

const run = promisify(execFile);

let server: TestServer;
let browser: Browser;
let folder: string;
let installed: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  folder = newFolder('app');
  const file = await packed('client/ballot-client', ['client/ballot-client', 'client/parts/offline']);
  await installAlone(file, folder);
  installed = join(folder, 'node_modules/@kazva/ballot-client');
  const readme = await readFile(join(installed, 'README.md'), 'utf8');
  const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  await writeFile(join(folder, 'app.js'), example);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const aCity = () => createCity(server.database.owner.pool, { isDemo: false, openingHour: 23 });
const codeIn = ({ places }: City) => places[0]?.code ?? '';
const inBox = async (city: City) => (await openWaiting(server, city)).map(({ content }) => content);

/** Runs the example of its README, as a process of its own with a folder for its slips; returns what it said, by lines. */
async function app(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(process.execPath, [join(folder, 'app.js'), ...words], { cwd });
  return stdout.trim().split('\n');
}

async function aDevice(): Promise<string> {
  const cwd = newFolder('device');
  await mkdir(cwd);
  return cwd;
}

it('has the version and the licence of the platform, depends on nothing, and holds no source', () => {
  const papersOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const { version, license, engines } = papersOf(join(root, 'package.json'));
  const its = papersOf(join(installed, 'package.json'));
  expect(its).toMatchObject({ version, license, engines });
  expect(its['dependencies']).toBeUndefined();
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(expect.arrayContaining(['dist/LICENSE', 'README.md']));
  expect(files.filter((name) => /(?<!\.d)\.ts$/.test(name))).toEqual([]);
  const script = files
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(installed, name), 'utf8'));
  expect(script.join('\n').match(/from '(?!\.)[^']+'/g)).toBeNull();
});

it('has types that a strict project of its own takes', async () => {
  const use = `import { createBallotClient, type Outcome } from '@kazva/ballot-client';
    const storage = { list: async () => [], put: async () => {}, remove: async () => {} };
    const client = createBallotClient({ server: 'https://kazva.example', storage });
    export const said = (outcome: Outcome): string => outcome.state === 'kept' ? outcome.why : outcome.state;
    export const cast = () => client.cast('123456789', { kind: 'SCORE', score: 8 }).then(said);
    // @ts-expect-error There is no such kind.
    export const wrong = () => client.cast('123456789', { kind: 'STARS', score: 8 });`;
  await writeFile(join(folder, 'use.ts'), use);
  const options = '--noEmit --strict --target es2023 --lib es2023,dom --module nodenext --types';
  await run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options.split(' '), '', 'use.ts'],
    { cwd: folder },
  );
});

it('casts under Node what only the counter reads', async () => {
  const city = await aCity();
  expect(await app(await aDevice(), server.url, codeIn(city), '8')).toEqual([
    'Are you satisfied?',
    'received',
  ]);
  expect(await inBox(city)).toEqual([{ kind: 'score', score: 8 }]);
});

it('keeps what it could not send through a restart, and has it counted once though an answer was lost', async () => {
  const city = await aCity();
  const device = await aDevice();
  // A line that takes what is cast to the server, and breaks before the answer is back.
  let passed = 0;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await request.toArray()).join('');
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(server.url + request.url, { method: 'POST', headers, body });
    const text = await answer.text();
    if (text.includes('SlipReceived')) {
      passed += 1;
      response.destroy();
    } else response.end(text);
  };
  const line = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  const broken = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  expect(await app(device, broken, codeIn(city), '3')).toEqual(['Are you satisfied?', 'kept']);
  await new Promise((resolve) => line.close(resolve));
  expect(passed).toBe(1);
  expect(readdirSync(join(device, 'slips'))).toHaveLength(1);
  // No line at all: both wait.
  expect(await app(device, broken, codeIn(city), '4')).toEqual(['earlier kept', 'kept']);
  expect(readdirSync(join(device, 'slips'))).toHaveLength(2);
  const said = await app(device, server.url, codeIn(city), '5');
  expect(said).toEqual(['earlier received', 'earlier received', 'Are you satisfied?', 'received']);
  expect(readdirSync(join(device, 'slips'))).toEqual([]);
  const scores = await inBox(city);
  expect(scores).toHaveLength(3);
  expect(scores).toEqual(expect.arrayContaining([3, 4, 5].map((score) => ({ kind: 'score', score }))));
});

it('casts in a browser, on the host of the server', async () => {
  const city = await aCity();
  const context = await browser.newContext();
  const page = await context.newPage();
  // A page of an app that stands beside ours.
  await page.route('**/app/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/app/', '');
    return path === ''
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>App</title>' })
      : route.fulfill({ contentType: 'text/javascript', path: join(installed, path) });
  });
  await page.goto(`${server.url}/app/`);
  // As a text: what runs there is the browser's.
  const outcomes = await page.evaluate(`(async () => {
    const { createBallotClient } = await import('/app/dist/ballot-client/ballot-client.js');
    const slips = new Map();
    const storage = {
      list: async () => [...slips],
      put: async (key, text) => void slips.set(key, text),
      remove: async (key) => void slips.delete(key),
    };
    const client = createBallotClient({ server: location.origin, storage });
    return [await client.cast('${codeIn(city)}', { kind: 'SCORE', score: 9 }), slips.size];
  })()`);
  expect(outcomes).toEqual([{ state: 'received', already: false }, 0]);
  expect(await inBox(city)).toEqual([{ kind: 'score', score: 9 }]);
  await context.close();
});
