// Started by root, the server goes on as another account; data that root laid, keys in DATA_DIR among them, go along.
import {
  chmodSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newFolder } from '../../support/temp-folder.ts';
import { end, run, start, type Started } from './started.ts';
import { freePort } from '../../support/watched.ts';
import { newVote, sendByApi } from './votes.ts';

const isRoot = process.getuid?.() === 0;
const given = 'Root is given up: the server goes on as ';

/** The real, effective, saved and file system ids of the process. */
function idsOf({ process: { pid } }: Started): string[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (/^Uid:\t(.*)$/m.exec(status)?.[1] ?? '').split('\t');
}

async function vote(server: Started): Promise<boolean> {
  const code = /\/S\/(\d{9})/.exec(server.output())?.[1] ?? '';
  return (await sendByApi(server.url, newVote(code, 5))).isAcknowledged;
}

const opens = (host: string, port: string) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });

// Two starts, while others start too.
it('root is given up, and what it laid before is handed over with the keys that lay in DATA_DIR', async () => {
  const dataDir = newFolder('var');
  const [keysDir, port] = [`${dataDir}-keys`, await freePort()];
  const environment = { DATA_DIR: dataDir, PORT: port, TRUST_PROXY: 'loopback' };
  const first = await start(environment);
  expect(await vote(first)).toBe(true);
  // Where a proxy is set nobody walks around it.
  expect(first.output()).toContain(`  Listening on 127.0.0.1, port ${port}\n`);
  expect([await opens('127.0.0.1', port), await opens('127.0.0.2', port)]).toEqual([true, false]);
  expect(await end(first, 'SIGTERM')).toBe(0);

  // As an earlier Kazva left it.
  renameSync(keysDir, join(dataDir, 'keys'));
  const keys = readdirSync(join(dataDir, 'keys'));
  const pems = keys.filter((name) => name.endsWith('.pem'));
  const own = readdirSync(dataDir).filter((name) => name !== 'postgres');
  for (const path of ['', ...own, ...keys.map((name) => `keys/${name}`)])
    if (isRoot) lchownSync(join(dataDir, path), 0, 0);

  const second = await start(environment);
  expect(second.output()).toContain(`Ballot keys moved from ${dataDir}/keys to ${keysDir}: ${pems.length}\n`);
  expect(second.output()).not.toContain('a ballot key is');
  expect(readdirSync(keysDir)).toEqual(keys);
  expect(readdirSync(dataDir)).not.toContain('keys');
  const account = statSync(join(dataDir, 'postgres')).uid;
  expect(idsOf(second)).toEqual(Array.from({ length: 4 }, () => String(account)));
  expect([account !== 0, second.output().includes(given)]).toEqual([true, isRoot]);
  const all = [
    ...readdirSync(dataDir).map((name) => join(dataDir, name)),
    keysDir,
    join(keysDir, keys[0] ?? ''),
  ];
  for (const path of all) expect([path, statSync(path).uid]).toEqual([path, account]);
  expect(await vote(second)).toBe(true);
  expect(await end(second, 'SIGTERM')).toBe(0);
});

it('where the account cannot come to a folder it is told how; a Kazva for others does not start, a trial goes on', async () => {
  const dataDir = newFolder('var');
  chmodSync(dirname(dataDir), 0o700);
  // Both end early: what comes after is not looked at here.
  const environment = {
    DATA_DIR: dataDir,
    PORT: await freePort(),
    DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c',
  };
  const advice = `cannot write to ${dataDir}. Run: chmod o+x '${dirname(dataDir)}'.`;
  const live = await run({ ...environment, PUBLIC_URL: 'https://kazva.example.bg' }).ended;
  expect([live.code, live.output.includes(`${advice}\n`)]).toEqual([1, isRoot]);
  expect(live.output.includes('could not be opened')).toBe(!isRoot);
  const trial = await run(environment).ended;
  expect(trial.output.includes(`${advice} As a trial it goes on as root`)).toBe(isRoot);
  expect(trial.output).toContain('could not be opened');
  // What it advises helps.
  chmodSync(dirname(dataDir), 0o711);
  const opened = await run(environment).ended;
  expect(opened.output.includes(given)).toBe(isRoot);
});

it('several start at once: a file that another one finishes meanwhile stops nobody', async () => {
  const dataDir = newFolder('var');
  mkdirSync(dataDir);
  const unfinished = (at: number) =>
    join(dataDir, `installation.id.${String(at).padStart(16, '0')}.unfinished`);
  for (let at = 0; at < 2_000; at += 1) {
    writeFileSync(unfinished(at), '');
    // Of one that has given root up.
    if (isRoot) lchownSync(unfinished(at), 65_534, 65_534);
  }
  const environment = {
    DATA_DIR: dataDir,
    PORT: await freePort(),
    DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c',
  };
  const { ended, output } = run(environment);
  // Each has another name all the time, until root is given up.
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (let at = 0; !isOver && !output().includes(given); at += 1) {
    renameSync(unfinished(at), unfinished(at + 2_000));
    if (at % 200 === 0) await setTimeout(1);
  }
  expect((await ended).output).toContain('could not be opened');
  expect(output()).not.toContain('ENOENT');
});
