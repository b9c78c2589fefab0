// Builds the client into client/dist, unless it stands there already.
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { writeFonts } from './fonts.ts';
import { generateOperations } from './generate.ts';
import { writeIntegrity } from './integrity/write.ts';
import { membersConfig, pagesConfig, scriptConfig, SCRIPTS } from './vite.config.ts';

const brotli = promisify(brotliCompress);
const client = import.meta.dirname;
const root = join(client, '..');
const schema = join(client, '../server/schema.graphql');
const lock = join(client, '../package-lock.json');
/** What pages take from outside this folder. */
const outside = ['csv-cell.ts', 'slips/geometry.ts'].map((file) => join(client, '../sign-generator', file));
const dist = join(client, 'dist');

/** What is under way, for people who wait. */
export interface BuildOptions {
  readonly onProgress?: (message: string) => void;
}

/**
 * Leaves in client/dist: `explore.html`, `graphiql.html`, `members.html`, `operator.html`, `style.css`, `results.css`, `report.css`, `desk.css`, `display.css`, `print.css`, `request.css`, `enhance.js`, `tablet.js`, `turns.js`, `request.js`, `worker.js`, `mount.css`, `mount.js`, `mount-worker.js`, `checklist.css`, `checklist.js`, `checklist-worker.js`, `tablet.webmanifest`, `integrity.json` and `assets/`, whose names carry a
 * hash of what they hold. Of these it only writes `integrity.json` anew, where the commit is another, if they were made from the same sources, schema and packages before.
 * Throws InvalidOperations (generate.ts), or what vite throws.
 */
export async function buildClient({ onProgress }: BuildOptions = {}): Promise<'built' | 'fresh'> {
  generateOperations(client, schema);
  const stamp = await hashInputs();
  if (stamp === (await readStamp())) {
    await writeIntegrity(dist, root);
    return 'fresh';
  }
  onProgress?.('Building the pages');
  await writeFonts(client);
  // Loading vite takes longer than all the rest of a start with nothing to build.
  const { build } = await import('vite');
  // Built beside, then put in place in one step: a build that breaks off leaves the old one.
  const draft = await mkdtemp(join(client, 'generated/dist-'));
  // Another account may serve what this one built.
  await chmod(draft, 0o755);
  try {
    await build(pagesConfig(draft));
    await build(membersConfig(draft));
    for (const name of SCRIPTS) await build(scriptConfig(draft, name));
    await copyFile(join(client, 'citizen/tablet/tablet.webmanifest'), join(draft, 'tablet.webmanifest'));
    for (const page of ['explore', 'graphiql', 'members', 'operator']) {
      await rename(join(draft, page, 'index.html'), join(draft, `${page}.html`));
      await rm(join(draft, page), { recursive: true });
    }
    await compress(join(draft, 'assets'));
    await writeIntegrity(draft, root);
    await writeFile(join(draft, 'stamp'), stamp);
    await replaceDist(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return 'built';
}

/** Lays a file in brotli beside each script, style and WebAssembly: as small as it gets, which takes too long for every start. */
async function compress(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|wasm)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      await writeFile(`${file}.br`, await brotli(await readFile(file)));
    }),
  );
}

async function hashInputs(): Promise<string> {
  const entries = await readdir(client, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^(dist|generated)/.test(relative(client, file)))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [...sources, schema, lock, ...outside])
    hash.update(`${relative(client, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

async function readStamp(): Promise<string | undefined> {
  return readFile(join(dist, 'stamp'), 'utf8').catch(() => undefined);
}

async function replaceDist(draft: string): Promise<void> {
  await rename(dist, `${draft}-old`).catch(unless('ENOENT'));
  // Another run may have put its own there in between: it was made from the same inputs.
  await rename(draft, dist).catch(unless('ENOTEMPTY', 'EEXIST'));
  await rm(`${draft}-old`, { recursive: true, force: true });
}

function unless(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
}

if (process.argv[1] === import.meta.filename) await buildClient({ onProgress: console.log });
