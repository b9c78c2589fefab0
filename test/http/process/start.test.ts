// The life of a server as its operator sees it: started, asked, stopped, killed, started again, and refused.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { story } from '../../support/story.ts';
import { holdVotes } from './hold.ts';
import { end, ownerOf, processesIn, run, start, type Started } from './started.ts';
import { newVote, sendByApi } from './votes.ts';

const dataDir = newFolder('var');
const port = await freePort();
const environment = { DATA_DIR: dataDir, PORT: port };

const statusOf = async (address: string) => (await fetch(address)).status;
const rightsOf = (path: string) => (statSync(join(dataDir, path)).mode & 0o777).toString(8);
const codeOf = ({ output }: Started) => /\/S\/(\d{9})/.exec(output())?.[1] ?? '';
const nothingLeft = () => until(() => processesIn(dataDir).length === 0);

async function rowsIn(table: string): Promise<number> {
  const [row] = await ask(ownerOf(dataDir), `SELECT count(*)::int AS rows FROM ${table}`);
  return (row as { rows: number }).rows;
}

describe('one data folder', () => {
  const step = story();
  let server: Started;

  // Three starts, while others start too.
  step('a first start that is interrupted leaves no process, and the next one finishes it', async () => {
    const interruptions = [
      ['SIGTERM', 'Loading stara-zagora'],
      ['SIGKILL', 'Loading kazanlak'],
    ] as const;
    for (const [signal, step] of interruptions) {
      const interrupted = run(environment);
      await interrupted.says(step);
      interrupted.process.kill(signal);
      await interrupted.ended;
      await nothingLeft();
    }
    server = await start(environment);
    const signs = `SELECT slug, count(s.code)::int AS signs FROM municipalities JOIN signs s USING (municipality_id)
      GROUP BY slug ORDER BY slug`;
    expect(await ask(ownerOf(dataDir), signs)).toEqual([
      { slug: 'kazanlak', signs: 14 },
      { slug: 'stara-zagora', signs: 639 },
    ]);
    expect(await rowsIn('ratings')).toBe(0);
    expect(existsSync(join(dataDir, 'first-start-unfinished'))).toBe(false);
  });

  step('every address it prints answers', async () => {
    const printed = server.output();
    for (const path of ['', '/results/stara-zagora', '/explore', '/graphql'])
      expect(printed).toContain(` ${server.url}${path}\n`);
    expect(printed).toMatch(
      /npm run signs -- --municipality stara-zagora --location \d+ --out signs --api http:\S+/,
    );
    const addresses = printed.match(/http:\S+/g) ?? [];
    expect(addresses.filter((address) => /\/S\/\d{9}$/.test(address))).toHaveLength(1);
    for (const address of [...addresses, `${server.url}/livez`, `${server.url}/readyz`]) {
      const { status } = await fetch(address, { headers: { accept: 'text/html' } });
      expect([address, status]).toEqual([address, 200]);
    }
  });

  step('after kill -9 it starts again, and the votes are there', async () => {
    const code = codeOf(server);
    const votes = [7, 8, 9].map((score) => newVote(code, score));
    for (const vote of votes) expect((await sendByApi(server.url, vote)).isAcknowledged).toBe(true);
    await end(server, 'SIGKILL');
    server = await start(environment);
    expect(await rowsIn('ballots')).toBe(3);
    for (const vote of votes) expect((await sendByApi(server.url, vote)).isAcknowledged).toBe(true);
    expect(await rowsIn('ballots')).toBe(3);
  });

  step('what is secret is nobody else’s', () => {
    for (const folder of ['../var-keys', 'postgres', 'postgres/data']) expect(rightsOf(folder)).toBe('700');
    const names = readdirSync(`${dataDir}-keys`);
    // A city has its first key with its first vote, or after its first night.
    expect(names.filter((name) => name.endsWith('.pem'))).not.toEqual([]);
    for (const file of [
      ...names.map((name) => `../var-keys/${name}`),
      'print-tokens.json',
      'tablet-addresses.json',
      'tokens.key',
      'roles.json',
      'postgres/owner-password',
    ])
      expect([file, rightsOf(file)]).toEqual([file, '600']);
  });

  step(
    'a second server on the same folder is refused in one sentence, and the first does not notice',
    async () => {
      const second = await run({ ...environment, PORT: await freePort() }).ended;
      expect(second.code).toBe(1);
      expect(second.output).toMatch(
        /\nThe database could not be opened: Another Kazva \(process \d+\) runs on .*: stop it, or let it end if it is a backup\b/,
      );
      expect(await statusOf(`${server.url}/readyz`)).toBe(200);
    },
  );

  step('a command beside it is refused, and not sent to an empty folder', async () => {
    const command = ['dist/server/operator/main.js', 'templates', 'kazanlak', '--dry-run'];
    const { code, output } = await run(environment, command).ended;
    expect([code, output]).toEqual([
      1,
      `Process ${server.process.pid}, the server or another command, uses the database, which has room for one. ` +
        'Stop it while this command works, or use the operators’ pages.\n',
    ]);
  });

  step('Ctrl-C stops all of it, the database too, and it starts again', async () => {
    expect(await end(server, 'SIGINT')).toBe(0);
    expect(processesIn(dataDir)).toEqual([]);
    server = await start(environment);
    console.log(`second start: ${(server.milliseconds / 1000).toFixed(2)} s`);
  });

  step('SIGTERM takes no more votes, and answers those that it has', async () => {
    const code = codeOf(server);
    const hold = await holdVotes(ownerOf(dataDir));
    const form = new URLSearchParams({ ballotId: newVote(code, 1).ballotId, score: '1' });
    const posted = fetch(`${server.url}/s/${code}`, { method: 'POST', body: form, redirect: 'manual' });
    await hold.waiting(1);
    const sent = sendByApi(server.url, newVote(code, 2));
    await hold.waiting(2);

    const ended = end(server, 'SIGTERM');
    await until(() =>
      fetch(`${server.url}/livez`).then(
        () => false,
        () => true,
      ),
    );
    await hold.letGo();
    expect((await sent).isAcknowledged).toBe(true);
    expect((await posted).status).toBe(303);
    // Or the connection would stay until it is idle for long enough.
    expect((await posted).headers.get('connection')).toBe('close');
    expect(await ended).toBe(0);
    expect(processesIn(dataDir)).toEqual([]);
  });
});

describe('is refused in one sentence, and leaves nothing', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0);
    const address = other.address();
    const taken = String(address !== null && typeof address === 'object' ? address.port : 0);
    const folder = newFolder('var');
    const { code, output } = await run({ DATA_DIR: folder, PORT: taken }).ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toBe(
      `Port ${taken} is taken. Set PORT to another one, for instance: PORT=4001 npm start\n`,
    );
    // Said before anything was made.
    expect(existsSync(folder)).toBe(false);
    expect(processesIn(folder)).toEqual([]);
  });

  it.concurrent.each([
    [{ PORT: 'x' }, /^PORT is a number from .*, not "x"\.$/],
    [
      { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/kazva' },
      /^The database at 127\.0\.0\.1:1 could not be opened: connect ECONNREFUSED 127\.0\.0\.1:1$/,
    ],
    [
      { DATA_DIR: '/dev/null/var' },
      /^\/dev\/null\/var cannot be used, so set DATA_DIR to another folder: .*$/,
    ],
    [{ HOST: '192.0.2.1' }, /^192\.0\.2\.1 is no address of this machine\. Set HOST to one that is\.$/],
  ])('%j', async (wrong, sentence) => {
    const settings = { DATA_DIR: newFolder('var'), PORT: await freePort(), ...wrong };
    const { code, output } = await run(settings).ended;
    const said = output.split('\n').filter((line) => line !== '' && !/^ *\d+\.\d s {2}/.test(line));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
    expect(processesIn(settings.DATA_DIR)).toEqual([]);
  });

  // A process of its own, which loads all of the server first.
  it('settings that cannot be: all of them at once', async () => {
    const { code, output } = await run({ DATA_DIR: newFolder('var'), PORT: 'x', PUBLIC_URL: 'kazva.bg' })
      .ended;
    expect(output.trim().split('\n')).toEqual([
      'PORT is a number from 0 to 65535, not "x".',
      'PUBLIC_URL is an address like https://kazva.example.bg, without a path, not "kazva.bg".',
    ]);
    expect(code).toBe(1);
  });
});
