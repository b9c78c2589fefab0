// Opens an export that somebody brings, and believes nothing of it: every file is there, is what the manifest says, and no bomb.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { because, Failure } from '../../foundation/failure.ts';
import { inflate } from '../../foundation/inflate.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { MANIFEST_PATH } from './rules.ts';
import { say as fill } from '../../../client/text/say.ts';
import { movingWords } from './text/words.ts';

/** What rows of equal days become when they are packed; a bomb is a thousand times as large. */
const MAX_RATIO = 250;
/** Files of up to so many bytes may be packed as tightly as they like. */
const SMALL = 1_000_000;
const MAX_FILES = 200_000;
const MAX_MANIFEST_BYTES = 50_000_000;
/** A row is an annual report at the largest. */
const MAX_LINE = 20_000_000;

export interface Unpacked {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, in hexadecimal: it stands for all of the export. */
  readonly manifestHash: string;
  /** The lines of a file. */
  readonly lines: (path: string) => AsyncGenerator<string>;
  /** All of a small file. */
  readonly bytes: (path: string) => Promise<Buffer>;
  readonly close: () => void;
}

/** The export at the path. Throws a Failure that says in a sentence what is wrong with it. */
export async function openExport(path: string): Promise<Unpacked> {
  const given = await stat(path).catch(because(fill(movingWords().unreadable, { path })));
  if (!given.isFile()) throw new Failure(fill(movingWords().noFile, { path }));
  const zip = await unlessBroken(() => openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    const entries = await listEntries(zip);
    const found = entries.get(MANIFEST_PATH);
    if (found === undefined) throw new Failure(movingWords().noManifest);
    if (found.uncompressedSize > MAX_MANIFEST_BYTES) throw new Failure(movingWords().bomb);
    const text = await all(inflate(zip, found, unlessBroken));
    const manifest = readManifest(text.toString('utf8'));
    await verify(zip, entries, manifest);
    const entryOf = (name: string): Entry => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Failure(fill(movingWords().missing, { name }));
      return entry;
    };
    return {
      manifest,
      manifestHash: createHash('sha256').update(text).digest('hex'),
      lines: (name) => linesIn(inflate(zip, entryOf(name), unlessBroken), name),
      bytes: (name) => all(inflate(zip, entryOf(name), unlessBroken)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_FILES) throw new Failure(movingWords().bomb);
  const entries = new Map<string, Entry>();
  let packed = 0;
  await unlessBroken(async () => {
    for await (const entry of zip.eachEntry()) {
      const { uncompressedSize, compressedSize, fileName } = entry;
      packed += compressedSize;
      // Files that lie on top of each other are larger together than the ZIP.
      const isBomb = uncompressedSize > SMALL && uncompressedSize > MAX_RATIO * compressedSize;
      if (isBomb || packed > zip.fileSize) throw new Failure(movingWords().bomb);
      if (entries.has(fileName)) throw new Failure(fill(movingWords().twice, { name: fileName }));
      entries.set(fileName, entry);
    }
  });
  return entries;
}

/** Reads every byte once. Throws a Failure where a file is missing, was changed, or is not of the export. */
async function verify(zip: ZipFile, entries: ReadonlyMap<string, Entry>, { files }: Manifest): Promise<void> {
  const strange = [...entries.keys()].find((name) => name !== MANIFEST_PATH && !Object.hasOwn(files, name));
  if (strange !== undefined) throw new Failure(fill(movingWords().strange, { name: strange }));
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const entry = entries.get(name);
    if (entry === undefined) throw new Failure(fill(movingWords().missing, { name }));
    const hash = createHash('sha256');
    for await (const chunk of inflate(zip, entry, unlessBroken)) hash.update(chunk);
    if (entry.uncompressedSize !== bytes || hash.digest('hex') !== sha256)
      throw new Failure(fill(movingWords().changed, { name }));
  }
}

async function all(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const gathered: Buffer[] = [];
  for await (const chunk of chunks) gathered.push(chunk);
  return Buffer.concat(gathered);
}

async function* linesIn(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield rest.toString('utf8', start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
    if (rest.length > MAX_LINE) throw new Failure(fill(movingWords().longLine, { name }));
  }
  if (rest.length > 0) throw new Failure(fill(movingWords().halfLine, { name }));
}

/** What yauzl and zlib throw of a file says that it is broken. */
async function unlessBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message.replace(/(?<!\.)\.+$/, '') : String(error);
    throw new Failure(fill(movingWords().broken, { reason }), { cause: error });
  }
}
