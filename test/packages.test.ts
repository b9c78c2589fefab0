// The packages of the house's own files: packed, installed alone into an empty folder, and doing there what their READMEs say.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';
import { installAlone, packed, typed } from './support/packed.ts';
import { newFolder } from './support/temp-folder.ts';

const run = promisify(execFile);

/** Of each package: what the example of its README prints, which of its blocks is strict TypeScript, and a use of its types with a fault that is none without them. */
const PACKAGES = {
  'small-n': {
    prints: [
      '7 { lower: 4.3518377134921575, upper: 8.837265906056796 }',
      '3.74468085106383 { lower: 1.0302727111846326, upper: 5.650581999193697 } true',
      'true { from: 5, to: 5 }',
    ],
    strict: 'js',
    use: `import { intervalOf, type Interval } from '@kazva/small-n/intervals';
      import { rankingOf } from '@kazva/small-n/ranking';
      export const found: Interval | null = intervalOf([1, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
      export const isRankable: boolean | undefined = rankingOf([])?.isRankable;
      // @ts-expect-error It may be null.
      export const lower: number = intervalOf([]).lower;`,
  },
  'ballot-box': {
    prints: ['1', '0 5 0'],
    strict: 'ts',
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

/** The first block of the README in the language. */
const blockIn = (readme: string, language: 'js' | 'ts') =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? '';

/** The rows of its table: the entries that a row is about, and the names in code that it says of them. */
const rowsOf = (readme: string) =>
  [...readme.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \| (.*)$/gm)].map(([, entries = '', says = '']) => ({
    entries: [...entries.matchAll(/[\w-]+/g)].map(([each]) => each),
    named: [...says.matchAll(/`([a-z]+[A-Z]\w*|seal|shuffle|controlled)`/g)].map(([, each = '']) => each),
  }));

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
    const listed = rowsOf(readme).flatMap(({ entries }) => entries);
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
    expect((await printed(name, blockIn(readme, 'js'))).split('\n')).toEqual(PACKAGES[name].prints);
  });

  it('says of each entry what it is called by there, and nothing that is not there', async () => {
    const rows = rowsOf(readme);
    const modules = rows.map(({ entries }) => entries.map((entry) => `@kazva/${name}/${entry}`));
    const listing = `for (const row of ${JSON.stringify(modules)})
      console.log((await Promise.all(row.map((entry) => import(entry)))).flatMap((all) => Object.keys(all)).join(' '));`;
    const offered = (await printed(name, listing, 'entries.mjs')).split('\n').map((line) => line.split(' '));
    const wrong = rows.filter(
      ({ named }, at) => named.length === 0 || named.some((each) => !offered[at]?.includes(each)),
    );
    expect(wrong).toEqual([]);
  });

  it('is taken by require too', async () => {
    const entries = Object.keys(its['exports'] as object).map((path) => path.replace('.', `@kazva/${name}`));
    const script = `for (const entry of ${JSON.stringify(entries)}) console.log(typeof require(entry));`;
    expect(await printed(name, script, 'app.cjs')).toBe(entries.map(() => 'object').join('\n'));
  });

  it('tells figures that docs/figures.md has', () => {
    const figures = readFileSync(join(root, 'docs/figures.md'), 'utf8');
    const [, shown = ''] = /^## (?:What shows|How often)([\s\S]*?)^## /m.exec(readme) ?? [];
    const told = [...shown.matchAll(/\d+\.\d+/g)].map(([figure]) => figure);
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((figure) => !figures.includes(figure))).toEqual([]);
  });

  it('has types that a strict project of its own takes, as does what its README shows', async () => {
    const folder = await folderOf(name);
    await typed(folder, 'use.ts', PACKAGES[name].use);
    await typed(folder, 'shown.ts', blockIn(readme, PACKAGES[name].strict));
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
