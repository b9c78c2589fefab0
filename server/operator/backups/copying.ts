// Copies files so that they reach the disk, for their owner alone, and takes the sum of each on its way.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../foundation/failure.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import { syncFolder } from '../../voting/ballots/key-file.ts';
import { say as fill } from '../../../client/text/say.ts';
import type { FileSum } from '../moving/manifest.ts';
import { backupWords } from './text/words.ts';

const CHUNK_BYTES = 1 << 18;

/** Copies a file to where there is none, and answers its sum; null: it is gone. */
export async function copyFile(from: string, to: string): Promise<FileSum | null> {
  return readThrough(from, () => createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
}

/** The sum of a file; null: it is gone. */
export function sumOf(path: string): Promise<FileSum | null> {
  return readThrough(path, () => new Writable({ write: (_chunk, _encoding, done) => done() }));
}

/** The sum of what is in memory. */
export function sumIn(bytes: Buffer): FileSum {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** All of a small file. Throws a Failure where it is larger. */
export async function readAtMost(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  const chunks: Buffer[] = [];
  // The last byte that it reads is one too many.
  for await (const chunk of file.createReadStream({ end: most })) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > most) throw new Failure(fill(backupWords().tooLarge, { path, most: String(most) }));
  return bytes;
}

async function readThrough(path: string, into: () => Writable): Promise<FileSum | null> {
  const source = await open(path).catch(nullWhereGone);
  if (source === null) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    source.createReadStream({ highWaterMark: CHUNK_BYTES }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    into(),
  );
  return { bytes, sha256: hash.digest('hex') };
}

/** Brings the names in a folder and in all folders within it to the disk, the inner ones first. */
export async function syncFolders(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(join(path, entry.name));
  await syncFolder(path);
}

/** Tells every two seconds how far a work has come. */
export function tellEvery(
  say: (sentence: string) => void,
  what: string,
  total: number,
): (bytes: number) => void {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  let [done, toldAt] = [0, performance.now()];
  return (bytes) => {
    done += bytes;
    if (performance.now() - toldAt < 2_000) return;
    toldAt = performance.now();
    say(`${what}: ${megabytes(done)} of ${megabytes(total)} MB`);
  };
}
