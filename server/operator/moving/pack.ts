// Writes the files of an export into a ZIP, one after the other and as fast as they are taken, and adds up what they are.
import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileSum } from './manifest.ts';

export interface Pack {
  /** Adds a file of these pieces; resolves when all of it was taken. */
  readonly add: (
    path: string,
    pieces: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
  ) => Promise<FileSum>;
  /** What was added so far, by path. */
  readonly sums: ReadonlyMap<string, FileSum>;
  /** Ends the ZIP; resolves when its last byte was written. */
  readonly end: () => Promise<void>;
}

/** A ZIP that is written to the stream. What cannot be written rejects the next promise. */
export function packInto(target: Writable): Pack {
  const zip = new ZipFile();
  const sums = new Map<string, FileSum>();
  const written = pipeline(zip.outputStream, target);
  // Heard where it is waited for.
  written.catch(() => undefined);
  return {
    sums,
    add: async (path, pieces) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const measured = async function* () {
        for await (const piece of pieces) {
          const buffer = Buffer.from(piece);
          hash.update(buffer);
          bytes += buffer.length;
          yield buffer;
        }
      };
      const stream = Readable.from(measured());
      const isTaken = finished(stream);
      zip.addReadStream(stream, path);
      // Where the disk is full, nobody takes the stream any more.
      await Promise.race([isTaken, written.then(() => isTaken)]);
      const sum = { bytes, sha256: hash.digest('hex') };
      sums.set(path, sum);
      return sum;
    },
    end: async () => {
      zip.end();
      await written;
    },
  };
}
