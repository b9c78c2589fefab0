// The packages of the house's own files: packed, installed alone into an empty folder, and doing there what their READMEs say.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';
import { installAlone, packed } from './support/packed.ts';
import { newFolder } from './support/temp-folder.ts';

const run = promisify(execFile);

/** Of each package: what the example of its README prints, and a use of its types with a fault that is no fault without them. */
const PACKAGES = {
  'small-n': {
    prints: [
      '7 { lower: 4.3518377134921575, upper: 8.837265906056796 }',
      '3.74468085106383 { lower: 1.0302727111846326, upper: 5.650581999193697 } true',
      'true { from: 5, to: 5 }',
    ],
    use: `import { intervalOf, type Interval } from '@kazva/small-n/intervals';
      import { rankingOf } from '@kazva/small-n/ranking';
      export const found: Interval | null = intervalOf([1, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
      export const isRankable: boolean | undefined = rankingOf([])?.isRankable;
      // @ts-expect-error It may be null.
      export const lower: number = intervalOf([]).lower;`,
  },
  'ballot-box': {
    prints: ['1', '0 5 0'],
    use: `import { createOpener, drawKeyPair, type Opened } from '@kazva/ballot-box/seal';
      import { drawBelow } from '@kazva/ballot-box/chance';
      import { randomBytes } from 'node:crypto';
      export const pair = drawKeyPair(randomBytes);
      export const drawn: number = drawBelow(4, randomBytes);
      export const said = (opened: Opened): string => opened.outcome === 'refused' ? opened.reason : 'opened';
      // @ts-expect-error The id of a key is no text of any kind.
      export const opener = createOpener('1', pair.privateKey);`,
  },
} as const;
type Name = keyof typeof PACKAGES;
const NAMES = Object.keys(PACKAGES) as Name[];

const installed = new Map<Name, Promise<string>>();

/** The folder into which the package was installed alone, once. */
function folderOf(name: Name): Promise<string> {
  const install = async () => {
    const folder = newFolder(name);
    const paths = [`packages/${name}`, 'packages/build.mjs', 'server', 'client/parts/offline'];
    await installAlone(await packed(`packages/${name}`, paths), folder);
    return folder;
  };
  const known = installed.get(name) ?? install();
  installed.set(name, known);
  return known;
}

/** Runs a module in the folder; returns what it printed. */
async function printed(name: Name, text: string, file = 'app.mjs'): Promise<string> {
  const folder = await folderOf(name);
  await writeFile(join(folder, file), text);
  return (await run(process.execPath, [file], { cwd: folder })).stdout.trim();
}

const papersOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

it('each has a row here, and no code of its own', () => {
  const entries = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' });
  const files = entries.filter((path) => !/(^|\/)dist(\/|$)/.test(path));
  const own = NAMES.flatMap((name) => [name, `${name}/README.md`, `${name}/package.json`]);
  expect(files.toSorted()).toEqual(['build.mjs', ...own].toSorted());
});

describe.each(NAMES)('%s', (name) => {
  const folder = join(root, 'packages', name);
  const its = papersOf(join(folder, 'package.json'));
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');

  it('has the version and the licence of the platform, and a line for everything that it offers', () => {
    const { version, license, engines } = papersOf(join(root, 'package.json'));
    expect(its).toMatchObject({ version, license, engines });
    expect(its['dependencies']).toBeUndefined();
    const offered = Object.keys(its['exports'] as object).map((path) => path.replace('./', ''));
    const listed = [...readme.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/[\w-]+/g)].map(([each]) => each),
    );
    expect(listed.toSorted()).toEqual(offered.toSorted());
    expect(readme).toContain(`npm install /path/to/kazva-${name}-${String(version)}.tgz`);
  });

  it('holds what it imports, a licence, and no source', async () => {
    const own = join(await folderOf(name), 'node_modules/@kazva', name);
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['dist/LICENSE', 'README.md']));
    expect(files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
    const script = files
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(join(own, path), 'utf8'))
      .join('\n');
    expect(script.match(/from '(?!\.|node:(crypto|timers\/promises)')[^']+'/g)).toBeNull();
    if (name === 'small-n') expect(script).not.toMatch(/from 'node:|Math\.random|Date\.now/);
  });

  it('does what its README shows', async () => {
    const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    expect((await printed(name, example)).split('\n')).toEqual(PACKAGES[name].prints);
  });

  it('has types that a strict project of its own takes', async () => {
    const cwd = await folderOf(name);
    await writeFile(join(cwd, 'use.ts'), PACKAGES[name].use);
    const options = `--ignoreConfig --noEmit --strict --target es2023 --lib es2023,dom --module nodenext --typeRoots ${join(root, 'node_modules/@types')} --types node`;
    await run(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), ...options.split(' '), 'use.ts'],
      {
        cwd,
      },
    );
  });
});

it('intervals of small-n hold the truth 94 times of 100 or more, of fifty ratings no more than 96, as it is installed', async () => {
  const simulation = `import { intervalOf } from '@kazva/small-n/intervals';
    // Knuth's numbers (MMIX), so that every run draws the same.
    let state = 2026n;
    const draw = () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
      return Number(state >> 11n) / 2 ** 53;
    };
    const weights = [4, 3, 3, 4, 6, 8, 14, 22, 18, 18];
    const truth = weights.reduce((sum, weight, at) => sum + weight * (at + 1), 0) / 100;
    const rounds = 20000;
    for (const count of [5, 10, 50]) {
      let held = 0;
      for (let round = 0; round < rounds; round += 1) {
        const counts = Array(10).fill(0);
        for (let rating = 0; rating < count; rating += 1) {
          let left = draw() * 100;
          counts[weights.findIndex((weight) => (left -= weight) < 0)] += 1;
        }
        const { lower, upper } = intervalOf(counts);
        held += lower <= truth && truth <= upper ? 1 : 0;
      }
      console.log((100 * held) / rounds);
    }`;
  const held = (await printed('small-n', simulation, 'coverage.mjs')).split('\n').map(Number);
  expect(held).toHaveLength(3);
  expect(held.filter((share) => share < 94)).toEqual([]);
  expect(held.at(-1)).toBeLessThanOrEqual(96);
});

it('what a device seals with ballot-box the counter opens, for its own sign alone; a changed envelope is refused', async () => {
  const trip = `import { randomBytes, randomUUID } from 'node:crypto';
    import { seal } from '@kazva/ballot-box/seal-in-browser';
    import { openSealed } from '@kazva/ballot-box/hpke';
    import { createOpener, createSealer, drawKeyPair } from '@kazva/ballot-box/seal';
    const pair = drawKeyPair(randomBytes);
    const key = { id: randomUUID(), point: pair.publicKey.toString('base64') };
    const sealed = Buffer.from(await seal(key, 'info', 'sign 1', new TextEncoder().encode('an 8')));
    const opened = (aad) => openSealed(pair, { info: Buffer.from('info'), aad: Buffer.from(aad), sealed });
    console.log(opened('sign 1')?.toString(), opened('sign 2'));
    const slip = { locationId: 1n, categoryId: 1n, trust: { standing: 'COUNTED', reason: null }, content: { kind: 'score', score: 8 } };
    const bytes = createSealer('one', { id: key.id, publicKey: pair.publicKey }, randomBytes).seal(slip);
    const opener = createOpener(key.id, pair.privateKey);
    for (const municipalityId of ['one', 'other'])
      console.log(JSON.stringify(opener.open({ municipalityId, kind: 'score', keyId: key.id }, bytes).outcome));`;
  expect((await printed('ballot-box', trip, 'trip.mjs')).split('\n')).toEqual([
    'an 8 null',
    '"opened"',
    '"refused"',
  ]);
});
