// The parts of a ZIP that somebody sent, each inflated as it is read, and no more of it than it says and a table needs.
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inflate } from '../../inflate.ts';
import { TableError } from '../cells/rules.ts';

const MAX_PARTS = 1_000;
/** Bytes that all parts may become together. */
const MAX_INFLATED = 100_000_000;
/** A sheet of equal rows becomes some dozen times as large, a bomb a thousand times. */
const MAX_RATIO = 250;
/** Parts of up to so many bytes may be packed as tightly as they like. */
const SMALL = 1_000_000;

export interface Parts {
  readonly has: (name: string) => boolean;
  /** The bytes of the part; none where there is no such part. */
  readonly read: (name: string) => AsyncIterable<Buffer>;
}

/** The parts of the ZIP. Throws BOMB where they announce more than a table has, and BROKEN where they cannot be read. */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await unlessBroken(() =>
    fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }),
  );
  if (zip.entryCount > MAX_PARTS) throw new TableError('BOMB');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  await unlessBroken(async () => {
    for await (const entry of zip.eachEntry()) {
      const { uncompressedSize, compressedSize } = entry;
      inflated += uncompressedSize;
      const isBomb = uncompressedSize > SMALL && uncompressedSize > MAX_RATIO * compressedSize;
      if (isBomb || inflated > MAX_INFLATED) throw new TableError('BOMB');
      entries.set(entry.fileName, entry);
    }
  });
  return {
    has: (name) => entries.has(name),
    read: (name) => readPart(zip, entries.get(name)),
  };
}

async function* readPart(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) return;
  if (!entry.canDecodeFileData()) throw new TableError('OLD_OR_LOCKED');
  yield* inflate(zip, entry, unlessBroken);
}

/** What yauzl and zlib throw of a file says that it is broken. */
async function unlessBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('BROKEN', null, { cause: error });
  }
}
