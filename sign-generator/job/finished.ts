// Reads the pages of a finished PDF one by one from the disk, holding no more than one of them.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Bytes of a file that are held at once. */
const PIECE = 1 << 20;
/** A tree of pages deeper than this is a circle. */
const DEEPEST = 50;

/** A PDF whose objects lie open, each at a place that its table names (ISO 32000-1, 7.5.4): what PDF/X-1a asks for. */
export interface Finished {
  /** The SHA-256 of the whole file, hexadecimal. */
  readonly hash: string;
  /** The content of each page in turn, unpacked, a character for each byte. */
  readonly contents: () => Generator<string>;
  readonly close: () => void;
}

/** Thrown for what cannot be read; the message says what. */
export class Unreadable extends Error {}

/** Returns what reads a file through one window, which holds a piece of it; what is read lasts until the next reading. */
function openWindow(file: number): (from: number, length: number) => Buffer {
  let window = Buffer.allocUnsafe(PIECE);
  let [start, end] = [0, 0];
  return (from, length) => {
    if (from < start || from + length > end) {
      if (length > window.length) window = Buffer.allocUnsafe(length);
      [start, end] = [from, from + readSync(file, window, 0, window.length, from)];
    }
    return window.subarray(from - start, Math.min(from + length, end) - start);
  };
}

type Read = ReturnType<typeof openWindow>;

function hashOf(read: Read, size: number): string {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += PIECE) hash.update(read(at, PIECE));
  return hash.digest('hex');
}

function match(text: string, pattern: RegExp, what: string): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Unreadable(what);
  return found;
}

interface Table {
  /** Where each object begins, by its number. */
  readonly starts: ReadonlyMap<number, number>;
  /** Where the object that begins there ends. */
  readonly ends: ReadonlyMap<number, number>;
  readonly trailer: string;
}

/** Returns the table of objects at the end of the file (ISO 32000-1, 7.5.4 and 7.5.5). */
function readTable(read: Read, size: number): Table {
  const tail = read(Math.max(0, size - 2048), 2048).toString('latin1');
  const end = Number(match(tail, /startxref\s+(\d+)\s+%%EOF\s*$/, 'startxref'));
  const [entries = '', trailer = ''] = read(end, size - end)
    .toString('latin1')
    .split('trailer');
  const starts = new Map<number, number>();
  let number = 0;
  for (const line of entries.split(/\r?\n/)) {
    const [, first] = /^(\d+) \d+ *$/.exec(line) ?? [];
    const [, at, kind] = /^(\d{10}) \d{5} ([nf]) *$/.exec(line) ?? [];
    if (first !== undefined) number = Number(first);
    else if (at !== undefined && kind === 'n') starts.set(number++, Number(at));
    else if (at !== undefined) number++;
  }
  const sorted = [...starts.values(), end].toSorted((a, b) => a - b);
  return { starts, ends: new Map(sorted.map((start, i) => [start, sorted[i + 1] ?? end])), trailer };
}

/** Opens a finished file. Throws Unreadable if it is not whole. */
export function openFinished(path: string): Finished {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = openWindow(file);
    const { starts, ends, trailer } = readTable(read, size);

    const objectAt = (number: number): Buffer => {
      const start = starts.get(number);
      const end = start === undefined ? undefined : ends.get(start);
      if (start === undefined || end === undefined) throw new Unreadable(`${number} 0 obj`);
      return read(start, end - start);
    };
    const dictOf = (object: Buffer): string => object.toString('latin1').split(/\bstream\r?\n/)[0] ?? '';

    const streamOf = (number: number): string => {
      const object = objectAt(number);
      const dict = dictOf(object);
      const start = object.indexOf('stream', dict.length) + 'stream'.length;
      const from = start + (object[start] === 13 ? 2 : 1);
      const length = Number(match(dict, /\/Length\s+(\d+)/, `${number} 0 obj /Length`));
      const bytes = object.subarray(from, from + length);
      return (dict.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    };

    function* pagesOf(number: number, depth: number): Generator<string> {
      const node = dictOf(objectAt(number));
      if (!/\/Type\s*\/Pages\b/.test(node)) {
        yield node;
        return;
      }
      if (depth > DEEPEST) throw new Unreadable('/Pages');
      const kids = match(node, /\/Kids\s*\[([^[\]]*)\]/, '/Kids');
      for (const [, kid] of kids.matchAll(/\b(\d+) \d+ R/g)) yield* pagesOf(Number(kid), depth + 1);
    }

    return {
      hash: hashOf(read, size),
      close: () => closeSync(file),
      *contents() {
        const catalog = dictOf(objectAt(Number(match(trailer, /\/Root\s+(\d+)/, '/Root'))));
        for (const page of pagesOf(Number(match(catalog, /\/Pages\s+(\d+)/, '/Pages')), 0)) {
          const [, streams = ''] = /\/Contents\s*\[?((?:\s*\d+ \d+ R)*)/.exec(page) ?? [];
          yield [...streams.matchAll(/\b(\d+) \d+ R/g)]
            .map(([, stream]) => streamOf(Number(stream)))
            .join('\n');
        }
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
