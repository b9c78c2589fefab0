// Who makes the signs: our generator and its peers, each in a process of its own that is told where everything lies.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inventSigns } from '../../test/support/invented-signs.ts';
import { findTool } from '../../test/tools.ts';
import { installPeers, versionOf } from '../votes/install.ts';
import type { Name } from './args.ts';
import { sheetOf } from './sheet.ts';

/** What one process did. */
export interface Figures {
  /** To draw all signs and to write the files. */
  readonly ms: number;
  /** Of CPU: what other work on the machine does not lengthen. */
  readonly cpuMs: number;
  readonly bytes: number;
  /** Bytes of memory at the most; of ours with reading back. */
  readonly peak: number;
  /** To read every code back; null: it does not. */
  readonly checkMs: number | null;
  /** Of ours: bytes of memory in use whenever a volume was drawn, and was read back. */
  readonly inUse: Readonly<Record<'drawn' | 'checked', readonly number[]>> | null;
}

/** The last page that was made, and what its code must say. */
export interface LastPage {
  readonly file: string;
  readonly page: number;
  readonly url: string;
}

export interface Contender {
  readonly name: Name;
  readonly about: string;
  /** All of them in one file; of ours also in volumes of so many. */
  readonly make: (
    count: number,
    volume?: number,
  ) => Promise<{ readonly figures: Figures; readonly last: LastPage }>;
}

const PEERS = join(import.meta.dirname, 'peers');
const ROOT = join(import.meta.dirname, '..', '..');
const FONTS = ['400Regular/SofiaSans_400Regular.ttf', '700Bold/SofiaSans_700Bold.ttf'].map((file) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/sofia-sans/${file}`),
);

const PATIENCE_MS = 900_000;
/** What a peer may take, wherever it hangs: the run must end. */
export const PEER_MS = 300_000;

/** Its one line of JSON. Throws where it fails, or takes longer than it may. */
async function answerOf<Said>(program: string, words: readonly string[], timeout: number): Promise<Said> {
  const options = { maxBuffer: 16 * 1024 * 1024, timeout };
  const { stdout } = await promisify(execFile)(program, words, options).catch((error: unknown) => {
    const isLate = error instanceof Error && 'killed' in error && error.killed === true;
    throw isLate ? new Error(`it took more than ${timeout / 1_000} s`) : error;
  });
  return JSON.parse(stdout) as Said;
}

/** Node as `npm run signs` starts it, with another program. */
function commandOfOurs(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { signs: string };
  };
  return [...scripts.signs.split(' ').slice(1, -1), join(import.meta.dirname, 'ours.mjs')];
}

function ours(folder: string): Contender {
  const out = join(folder, 'ours');
  return {
    name: 'ours',
    about: 'makeSigns, PDF/X-1a',
    make: async (count, volume = count) => {
      rmSync(out, { recursive: true, force: true });
      const words = [...commandOfOurs(), listOf(count, folder), out, String(volume)];
      const { last, ...figures } = await answerOf<Figures & { readonly last: LastPage }>(
        process.execPath,
        words,
        PATIENCE_MS,
      );
      return { figures, last: { ...last, file: join(out, last.file) } };
    },
  };
}

/** The list of so many signs, written once. */
function listOf(count: number, folder: string): string {
  const file = join(folder, `${count}.list.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(inventSigns(0, count)));
  return file;
}

/** The sheets of so many signs, written once. */
function sheetsOf(count: number, folder: string): string {
  const file = join(folder, `${count}.json`);
  if (existsSync(file)) return file;
  const { municipality, signs } = inventSigns(0, count);
  writeFileSync(file, JSON.stringify(signs.map((sign) => sheetOf(sign, municipality))));
  return file;
}

/** `program` runs the script, which is told where the sheets and the two fonts are, and where its file goes. */
function peer(name: Name, about: string, folder: string, program: string, script: string): Contender {
  const file = join(folder, `${name}.pdf`);
  return {
    name,
    about,
    make: async (count) => {
      const words = [join(PEERS, script), sheetsOf(count, folder), ...FONTS, file];
      const said = await answerOf<Pick<Figures, 'ms' | 'cpuMs' | 'bytes' | 'peak'>>(program, words, PEER_MS);
      const [sign] = inventSigns(count - 1, count).signs;
      return {
        figures: { ...said, checkMs: null, inUse: null },
        last: { file, page: count, url: sign?.url ?? '' },
      };
    },
  };
}

/** Makes those that are wanted, in the order of their names; says so where one cannot be had here. */
export async function createContenders(only: readonly Name[], folder: string): Promise<readonly Contender[]> {
  if (only.some((name) => name === 'pdf-lib' || name === 'react-pdf'))
    installPeers(PEERS, 'about 10 seconds, 70 MB');
  const byNode = (name: Name, library: string): Contender =>
    peer(name, `${library} ${versionOf(library, PEERS)}`, folder, process.execPath, `${name}.mjs`);
  const reportlab = only.includes('reportlab') ? await findTool('reportlab') : null;
  const makers: Readonly<Record<Name, () => Contender | null>> = {
    ours: () => ours(folder),
    'pdf-lib': () => byNode('pdf-lib', 'pdf-lib'),
    'react-pdf': () => byNode('react-pdf', '@react-pdf/renderer'),
    reportlab: () =>
      reportlab &&
      peer('reportlab', `reportlab ${reportlab.version}`, folder, reportlab.program, 'reportlab-signs.py'),
  };
  if (only.includes('reportlab') && reportlab === null)
    console.log('reportlab is not installed (Debian: apt-get install python3-reportlab): left out.');
  return only.map((name) => makers[name]()).filter((contender) => contender !== null);
}
