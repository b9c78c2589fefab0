// Reads, as root, all that the processes of an account have: memory, memory maps, open files, settings, and the files of its folders.
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { listFiles, readPieces } from '../files.ts';
import { createSearch } from '../search.ts';

/** Bytes that must not be there, and what they are. */
export interface Wanted {
  readonly what: string;
  readonly bytes: Buffer;
}

/** Where an account may have left something. */
export interface Account {
  readonly uid: number;
  readonly folders: readonly string[];
}

/** What was found, each thing and place once; and how much was read. */
export interface Evidence {
  readonly found: ReadonlySet<string>;
  readonly processes: number;
  readonly bytes: number;
}

const PIECE = Buffer.allocUnsafe(4 << 20);
/** Pages of the kernel, which nobody may read. */
const KERNELS = new Set(['[vvar]', '[vvar_vclock]', '[vsyscall]']);

/** Searches all that the account has for the bytes; a file that it maps or has open in the other account's folder is found, too. */
export function readAll({ uid, folders }: Account, wanted: readonly Wanted[], forbidden: string): Evidence {
  const search = createSearch(wanted.map(({ bytes }) => bytes));
  const found = new Set<string>();
  let bytes = 0;
  const look = (place: string, read: (push: (piece: Uint8Array) => void) => number): void => {
    const scan = search.start((number) => found.add(`${wanted[number]?.what} in ${place}`));
    bytes += read(scan.push);
    scan.end();
  };
  const readProcess = (pid: number): void => {
    const maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
    if (maps.includes(forbidden)) found.add('a memory map of a file of the other account');
    if (descriptorsOf(pid).some((path) => path.startsWith(forbidden)))
      found.add('an open file of the other account');
    look('the settings', (push) => {
      const environment = readFileSync(`/proc/${pid}/environ`);
      push(environment);
      return environment.length;
    });
    look('memory', (push) => readMemory(pid, maps, push));
  };
  let processes = 0;
  for (const pid of processesOf(uid)) {
    try {
      readProcess(pid);
      processes += 1;
    } catch (error) {
      // It ended meanwhile.
      if (existsSync(`/proc/${pid}`)) throw error;
    }
  }
  for (const file of listFiles(folders)) look('a file', (push) => readPieces(file, push));
  return { found, processes, bytes };
}

/** The processes that run as the account. */
export function processesOf(uid: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stats = statSync(join('/proc', name), { throwIfNoEntry: false });
    return stats?.uid === uid ? [Number(name)] : [];
  });
}

function descriptorsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

/** Hands over every page that the process can read, but for files that it maps and cannot write: those are read where they lie. */
function readMemory(pid: number, maps: string, push: (piece: Uint8Array) => void): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let all = 0;
  try {
    for (const line of maps.split('\n')) {
      const [, from, to, rights = '', path = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+ *(.*)$/.exec(line) ?? [];
      if (from === undefined || to === undefined || !rights.startsWith('r') || KERNELS.has(path)) continue;
      if (path.startsWith('/') && rights[1] !== 'w') continue;
      all += readRange(memory, Number.parseInt(from, 16), Number.parseInt(to, 16), push);
    }
  } finally {
    closeSync(memory);
  }
  return all;
}

function readRange(memory: number, from: number, to: number, push: (piece: Uint8Array) => void): number {
  let at = from;
  while (at < to) {
    let read: number;
    try {
      read = readSync(memory, PIECE, 0, Math.min(PIECE.length, to - at), at);
    } catch {
      // Given back meanwhile.
      return at - from;
    }
    if (read === 0) return at - from;
    push(PIECE.subarray(0, read));
    at += read;
  }
  return at - from;
}
