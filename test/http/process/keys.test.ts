// The folders of ballot keys as their operator sees them: at the first start, when one is away, when all are gone.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { end, run, start, type Started } from './started.ts';
import { freePort } from '../../support/watched.ts';
import { newVote, sendByApi } from './votes.ts';

const dataDir = newFolder('var');
const copy = join(dirname(dataDir), 'copy');
const environment = { DATA_DIR: dataDir, PORT: await freePort(), KEY_COPIES: copy };
const keysIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.pem'));
/** A file is called by its city and night, and by the key's id. */
const idOf = (name: string) => name.slice(-'00000000-0000-0000-0000-000000000000.pem'.length, -'.pem'.length);
const count = (...args: string[]) => run(environment, ['dist/server/count.js', ...args]).ended;

async function voteAt(server: Started): Promise<boolean> {
  const code = /\/S\/(\d{9})/.exec(server.output())?.[1] ?? '';
  return (await sendByApi(server.url, newVote(code, 5))).isAcknowledged;
}

describe('one data folder', () => {
  const step = story();

  step('a first start without its copy says in one sentence what is wrong, and ends', async () => {
    const { code, output } = await run(environment).ended;
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(
        `\nThe ballot keys cannot be written to ${copy} \\(ENOENT: no such file or directory\\)\\. ` +
          `Bring it back \\(a new one: mkdir -m 700 '${copy}'\\), or take it out of KEY_COPIES\\.\n`,
      ),
    );
    expect(keysIn(`${dataDir}-keys`)).toEqual([]);
  });

  step('with it the server runs, and the key of the first vote lies in both', async () => {
    mkdirSync(copy, { mode: 0o700 });
    const server = await start(environment);
    expect(await voteAt(server)).toBe(true);
    expect(await end(server, 'SIGTERM')).toBe(0);
    expect(keysIn(copy)).toEqual(keysIn(`${dataDir}-keys`));
    expect(keysIn(copy)).not.toEqual([]);
  });

  step(
    'once there is a key, a copy that is away stops nothing, and is told; the counter exits with 1',
    async () => {
      renameSync(copy, `${copy}.away`);
      const server = await start(environment);
      expect(await voteAt(server)).toBe(true);
      expect(await end(server, 'SIGTERM')).toBe(0);
      expect(server.raw()).toContain('"msg":"the ballot keys cannot be written to a folder');
      const counted = await count();
      expect(counted.code).toBe(1);
      expect(counted.output).toContain(
        `The ballot keys cannot be written to ${copy} (ENOENT: no such file or directory): no new key is used until they can.\n`,
      );
      renameSync(`${copy}.away`, copy);
      expect((await count()).code).toBe(0);
    },
  );

  step('a copy that lost the key gets it back, and that is said', async () => {
    for (const name of keysIn(copy)) rmSync(join(copy, name));
    const { code, output } = await count();
    expect(output).toMatch(new RegExp(`The ballot key \\S+ was missing in ${copy}: copied\\.\n`));
    expect([code, keysIn(copy)]).toEqual([0, keysIn(`${dataDir}-keys`)]);
  });

  step(
    'where every folder is gone it is told before the start, a person goes on without them, votes come, and the lost ones are given up by hand',
    async () => {
      const there = keysIn(copy).map(idOf);
      for (const path of [copy, `${dataDir}-keys`]) rmSync(path, { recursive: true });
      mkdirSync(copy, { mode: 0o700 });
      // Nothing tells them from the folders of somebody else, who has the keys.
      const refused = await count();
      expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('--give-up counter')]);
      expect((await count('--give-up', 'counter')).output).toContain('lie in these folders.');
      const server = await start(environment);
      const [, lost = ''] = /"key":"(\S+?)","msg":"a ballot key is lost/.exec(server.raw()) ?? [];
      expect(there).toContain(lost);
      expect(await voteAt(server)).toBe(true);
      expect(await end(server, 'SIGTERM')).toBe(0);
      const counted = await count();
      expect([counted.code, counted.output]).toEqual([
        1,
        expect.stringMatching(new RegExp(`The ballot key ${lost} is lost: 2 slips cannot be opened`)),
      ]);
      const givenUp = await count('--give-up', lost);
      expect([givenUp.code, givenUp.output]).toEqual([
        0,
        expect.stringContaining('Deleted for good: 2 slips.'),
      ]);
      expect((await count('--give-up', lost)).code).toBe(1);
    },
  );

  step('an unknown key is named, and deleted by hand only', async () => {
    const [name = ''] = keysIn(copy);
    const unknown = '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69';
    renameSync(join(copy, name), join(copy, `${unknown}.pem`));
    const counted = await count();
    expect([counted.code, counted.output]).toEqual([
      0,
      expect.stringContaining(`The ballot key ${unknown} is unknown to the database: see --help.\n`),
    ]);
    expect((await count('--forget', idOf(name))).code).toBe(1);
    const forgotten = await count('--forget', unknown);
    expect([forgotten.code, forgotten.output]).toEqual([0, expect.stringContaining('Deleted for good.')]);
    expect(keysIn(copy)).toEqual(keysIn(`${dataDir}-keys`));
  });
});
