// docs/moving.md, command by command: a city leaves one installation, comes into another, and is erased where it was.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { USUAL_CONNECTIONS } from '../../../server/foundation/database/limits.ts';
import { openDatabase } from '../../../server/foundation/database/open.ts';
import { eraseDue } from '../../../server/operator/erasures/erase.ts';
import { run } from '../../http/process/started.ts';
import { publish } from '../../support/city.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { prepareDatabase, type Commanded } from './commanded.ts';

const DOCS = join(import.meta.dirname, '../../../docs/moving.md');
const DAY_MS = 24 * 3_600_000;

/** A block of commands, and where its first line says that they are given. */
interface Block {
  readonly where: string;
  readonly lines: readonly string[];
}

function blocksIn(text: string): Block[] {
  return [...text.matchAll(/^ *```sh\n([^`]*)^ *```$/gm)].map(([, block = '']) => {
    const [where = '', ...lines] = block.split('\n').map((line) => line.trim());
    return { where: where.replace(/^# /, ''), lines: lines.filter((line) => line !== '') };
  });
}

const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([all, quoted]) => quoted ?? all);

/** The instant after the erasure was due: nobody waits for it in a test. */
async function erase({ settings: { DATABASE_URL, DATA_DIR } }: Commanded): Promise<void> {
  const parts = { databaseUrl: DATABASE_URL, dataDir: DATA_DIR, databaseConnections: USUAL_CONNECTIONS };
  const { connections, close } = await openDatabase(parts, () => undefined);
  const now = () => new Date(Date.now() + 31 * DAY_MS);
  try {
    await eraseDue({ jobs: connections.jobs, mover: connections.mover, now });
  } finally {
    await close();
  }
}

it('moves a city, checks it, and erases the old copy', async () => {
  const [old, there] = [await prepareDatabase(), await prepareDatabase()];
  const { slug, places } = old.city;
  await publish(old.owner.pool, old.city, { id: places[0]?.id ?? 0n }, '2026-11-01', [6, 7, 8, 9, 10]);
  const folder = newFolder('moving');
  mkdirSync(folder, { recursive: true });
  const said: string[] = [];

  const give = async (at: Commanded, line: string): Promise<void> => {
    const [npm, verb, name = '', dashes, ...words] = wordsOf(line);
    expect([npm, verb, name]).toEqual(['npm', 'run', expect.stringMatching(/^(operator|count)$/)]);
    expect([undefined, '--']).toContain(dashes);
    const args = words.map((word) => (/^papers$|\.zip$/.test(word) ? join(folder, word) : word));
    const own = args.map((word) => (word === 'stara-zagora' ? slug : word));
    const program = name === 'count' ? ['dist/server/count.js'] : ['dist/server/operator/main.js', ...own];
    const { code, output } = await run(at.settings, program).ended;
    expect([line, code, output]).toEqual([line, 0, output]);
    said.push(output);
  };

  for (const { where, lines } of blocksIn(readFileSync(DOCS, 'utf8'))) {
    if (where === 'beside the unpacked file') {
      execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'stara-zagora.zip'), join(folder, 'all')]);
      copyFileSync(join(folder, 'all/csv/sign_codes.csv'), join(folder, 'sign_codes.csv'));
      for (const line of lines) execFileSync('sh', ['-c', line], { cwd: folder });
      continue;
    }
    expect(where).toMatch(/^(old|new) installation(, |$)/);
    if (where.endsWith('after these days')) await erase(old);
    for (const line of lines) await give(where.startsWith('old') ? old : there, line);
  }

  const all = said.join('');
  expect(all).toContain('All of it can be brought in. Nothing was written.');
  expect(all).toMatch(/An export of .*: 1 places, 5 ratings, 0 people\./);
  // It was suspended when it left, and so it came.
  expect(all).toContain(`${slug} works again.`);
  expect(readFileSync(join(folder, 'moved.map'), 'utf8')).toBe(`~*^/s/${places[0]?.code}(/|$) 1;\n`);
  expect(readdirSync(join(folder, 'papers')).length).toBeGreaterThan(0);
  const moved = await there.owner.prisma.municipality.findUniqueOrThrow({ where: { slug } });
  expect([moved.suspendedAt, moved.suspendedWhy]).toEqual([null, null]);
  expect(await old.owner.prisma.municipality.findUnique({ where: { slug } })).toBeNull();
  // The last command prints the certificate, which names the file by the sum of its manifest.
  expect(said.at(-1)).toMatch(/[0-9a-f]{64}/);
});
